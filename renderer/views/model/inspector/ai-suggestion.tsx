import type { AiSuggestion } from '#models/ai/suggest';
import { ai, sayGrounds } from '#models/text/ai';
import { Button } from '../../../parts/button';
import { Icon } from '../../../parts/icon';
import { acceptAiSuggestions } from '../../../state/ai';
import { useLanguage } from '../../../state/settings';

/** What one rule says about the step, why, and the ways to take it up. */
export function AiSuggestionCard({ suggestion }: { readonly suggestion: AiSuggestion }) {
  const language = useLanguage();
  const words = ai[language];
  const { rule, types, instead, flag, grounds } = suggestion;
  return (
    <div className="ai-suggestion">
      {flag && (
        <p className="ai-flag">
          <Icon name="person" size={14} />
          <span>
            <b>{words.flag}.</b> {words.flagLong}
          </span>
        </p>
      )}
      {instead && (
        <p className="ai-instead">
          <b>{words.instead[instead]}.</b> {words.insteadLong[instead]}
        </p>
      )}
      <p className="note">{words.because[rule](sayGrounds(grounds, language))}</p>
      <div className="ai-actions">
        {types.map((type) => (
          <Button
            key={type}
            size="compact"
            icon="plus"
            label={words.acceptOne(words.type[type])}
            onPress={() => acceptAiSuggestions([{ ...suggestion, types: [type] }])}
          >
            {words.type[type]}
          </Button>
        ))}
        {types.length === 0 && (
          <Button size="compact" icon="check" onPress={() => acceptAiSuggestions([suggestion])}>
            {words.acceptInstead}
          </Button>
        )}
      </div>
    </div>
  );
}
