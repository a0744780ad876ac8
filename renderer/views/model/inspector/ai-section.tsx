import type { FlowNode } from '#models/process/process';
import { ai, sayGrounds } from '#models/text/ai';
import { Icon } from '../../../parts/icon';
import { useAiRows } from '../../../state/ai';
import { useLanguage } from '../../../state/settings';
import { suitabilityText } from './ai-outcome';
import './ai.css';

/** The step's AI potential in two lines, below everything that counts; a way to the rest of it. */
export function AiSection({ node, onOpen }: { readonly node: FlowNode; readonly onOpen: () => void }) {
  const language = useLanguage();
  const words = ai[language];
  const row = useAiRows().find(({ element }) => element === node.id);
  const entry = row?.entries[0];
  const suggestion = row?.suggestions[0];
  if (!entry && !suggestion) return null;
  const type = entry ? entry.mark.type : (suggestion?.types[0] ?? null);
  const name = type ? words.type[type] : suggestion?.instead ? words.instead[suggestion.instead] : words.otherType;
  return (
    <button type="button" className="inspector-section ai-section" onClick={onOpen}>
      <span className="ai-section-head">
        <Icon name="spark" size={16} />
        <b>
          {words.title}: {name}
        </b>
        {entry && <span className="note">{suitabilityText(entry.suitability, language)}</span>}
      </span>
      <span className="note">
        {!entry && suggestion && `${words.because[suggestion.rule](sayGrounds(suggestion.grounds, language))} `}
        {words.neverCounts}
      </span>
    </button>
  );
}
