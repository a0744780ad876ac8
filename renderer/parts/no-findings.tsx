import type { Assessment } from '#models/readiness/assessment';
import { capture } from '#models/text/capture';
import { panel } from '#models/text/panel';
import { showSuggestions, useSuggestions } from '../state/bulk-suggestions';
import { askNext } from '../state/questions';
import { useLanguage } from '../state/settings';
import { Button } from './button';
import { EmptyState } from './empty-state';
import { isNothingKnown } from './finding-words';

/** No breaks is only good news as far as the media are known. */
export function NoFindings({ assessment }: { readonly assessment: Assessment }) {
  const language = useLanguage();
  const words = panel[language].empty;
  const suggested = useSuggestions().open.length;
  const all = assessment.ownSteps.length;
  if (all === 0) return <EmptyState icon="model" title={words.noSteps} text={words.noStepsHint} />;
  const unknown = new Set(
    assessment.questions.flatMap((question) => (question.kind === 'input' || question.kind === 'output' ? (question.element ?? []) : [])),
  ).size;
  if (unknown === 0) return <EmptyState icon="chain" tone="ok" title={words.noBreaks} text={words.allKnown(all)} />;
  return (
    <EmptyState
      icon="chain"
      title={isNothingKnown(assessment) ? words.nothingKnown : words.noBreaks}
      text={isNothingKnown(assessment) ? words.nothingKnownHint : words.unknownSteps(unknown, all)}
      action={
        suggested > 0 ? (
          <Button kind="primary" size="compact" onPress={showSuggestions}>
            {capture[language].suggestions.walk(suggested)}
          </Button>
        ) : (
          <Button kind="primary" size="compact" onPress={askNext}>
            {words.walk(unknown)}
          </Button>
        )
      }
    />
  );
}
