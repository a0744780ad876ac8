import type { AiRow } from '#models/ai/overview';
import type { AiMark } from '#models/process/marks';
import type { FlowNode } from '#models/process/process';
import { AI_TYPES, type AiType } from '#models/process/vocabulary';
import { ai } from '#models/text/ai';
import { Button } from '../../../parts/button';
import { Icon } from '../../../parts/icon';
import { Menu } from '../../../parts/menu';
import { acceptAiSuggestions, addAi, declineAi, useAiRows, writeAi } from '../../../state/ai';
import { showPanel } from '../../../state/destinations';
import { useLanguage } from '../../../state/settings';
import { AiCard, openAiCard } from './ai-card';
import { AiSuggestionCard } from './ai-suggestion';
import { marksOf } from './common';
import './ai.css';

/** What software that learns could do in the steps; nothing of it counts today. */
export function AiTab({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const words = ai[useLanguage()];
  const rows = useAiRows();
  const [only] = nodes;
  const own = rows.filter((row) => nodes.some((node) => node.id === row.element));
  return (
    <div className="inspector-body">
      <p className="note">{words.lead}</p>
      {nodes.length === 1 && only ? <OfStep node={only} row={own[0] ?? null} /> : <OfSteps rows={own} />}
      <div>
        <Button kind="ghost" size="compact" icon="spark" onPress={() => showPanel('ai')}>
          {words.showOverview}
        </Button>
      </div>
    </div>
  );
}

function OfStep({ node, row }: { readonly node: FlowNode; readonly row: AiRow | null }) {
  const words = ai[useLanguage()];
  const marked = marksOf(node).ai;
  const entries = row?.entries ?? [];
  const suggestions = row?.suggestions ?? [];
  const write = (mark: AiMark, next: AiMark | null) =>
    writeAi(
      node.id,
      marked.flatMap((each) => (each === mark ? (next ?? []) : each)),
    );
  const free = AI_TYPES.filter((type) => type !== 'none' && !marked.some((mark) => mark.type === type));
  const add = (type: AiType) => {
    addAi(node.id, marked, type);
    openAiCard(node.id, type);
  };
  return (
    <>
      {row?.declined && (
        <div className="ai-declined">
          <Icon name="check" size={14} />
          <span>{words.declined}</span>
          <Button
            kind="ghost"
            size="compact"
            onPress={() =>
              writeAi(
                node.id,
                marked.filter((mark) => mark.type !== 'none'),
              )
            }
          >
            {words.reopen}
          </Button>
        </div>
      )}
      {entries.map((entry, index) => (
        <AiCard
          // biome-ignore lint/suspicious/noArrayIndexKey: two marks of the file may be of one kind
          key={`${entry.mark.type} ${index}`}
          element={node.id}
          entry={entry}
          onChange={(next) => write(entry.mark, next)}
          onRemove={() => write(entry.mark, null)}
        />
      ))}
      {suggestions.length > 0 && (
        <section className="field" aria-label={words.suggestions}>
          <h3 className="field-label">{words.suggestions}</h3>
          {suggestions.map((suggestion) => (
            <AiSuggestionCard key={suggestion.id} suggestion={suggestion} />
          ))}
        </section>
      )}
      {!row && <p className="note">{words.noSuggestion}</p>}
      <div className="ai-foot">
        <Menu
          label={words.add}
          trigger={
            <Button kind="quiet" size="compact" icon="plus">
              {words.add}
            </Button>
          }
          entries={free.map((type) => ({ id: type, text: words.type[type], run: () => add(type) }))}
        />
        {entries.length === 0 && !row?.declined && (
          <Button kind="ghost" size="compact" onPress={() => declineAi(node.id)}>
            {words.decline}
          </Button>
        )}
      </div>
    </>
  );
}

/** Of several steps, what is suggested is taken up for all of them at once. */
function OfSteps({ rows }: { readonly rows: readonly AiRow[] }) {
  const words = ai[useLanguage()];
  const suggestions = rows.flatMap((row) => row.suggestions);
  const learning = suggestions.filter(({ types }) => types.length > 0);
  const instead = suggestions.filter(({ types }) => types.length === 0);
  return (
    <>
      <p className="note">{words.oneStep}</p>
      <div className="ai-actions">
        {learning.length > 0 && (
          <Button size="compact" icon="check" onPress={() => acceptAiSuggestions(learning)}>
            {words.acceptAll(learning.reduce((sum, { types }) => sum + types.length, 0))}
          </Button>
        )}
        {instead.length > 0 && (
          <Button size="compact" icon="check" onPress={() => acceptAiSuggestions(instead)}>
            {words.acceptInsteadAll(instead.length)}
          </Button>
        )}
      </div>
    </>
  );
}
