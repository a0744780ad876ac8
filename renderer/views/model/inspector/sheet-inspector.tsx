import type { SheetPatch } from '#models/process/change';
import type { ProcessModel } from '#models/process/process';
import { PROCESS_STATES, PROCESS_TYPES, RECORDS } from '#models/process/vocabulary';
import type { Assessment } from '#models/readiness/assessment';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { sheet as texts } from '#models/text/sheet';
import { Button } from '../../../parts/button';
import { Icon } from '../../../parts/icon';
import { useAssessment } from '../../../state/assessment';
import { showFindings, showPanel } from '../../../state/destinations';
import { useLanguage } from '../../../state/settings';
import { changeSheet, leadScope, showSheet } from '../../../state/sheet';
import { showScreen } from '../../../state/view';
import { AmountField } from './figure-fields';
import { InspectorHead } from './name-field';
import { WordSelect } from './word-fields';

/** Nothing is selected: the process itself, and what is still open. */
export function SheetInspector({ model }: { readonly model: ProcessModel }) {
  const language = useLanguage();
  const words = inspector[language];
  const names = marks[language];
  const assessment = useAssessment((state) => state.assessment);
  const scope = leadScope(model, assessment);
  if (!scope) return null;
  const sheet = scope.sheet;
  const change = (patch: SheetPatch) => changeSheet(scope.id, patch);
  const stated = <T,>(value: T | null | undefined) => ({ mixed: false as const, value: value ?? null });
  return (
    <>
      <InspectorHead crumbs={[words.processSheet]} id={null} name={model.name} />
      <div className="inspector-body inspector-scroll">
        <div className="field-pair">
          <WordSelect
            label={words.state}
            value={stated(sheet?.state)}
            options={PROCESS_STATES}
            words={names.processState}
            onChange={(state) => change({ state })}
          />
          <AmountField
            label={words.casesPerYear}
            whole
            value={stated(sheet?.casesPerYear)}
            onCommit={(casesPerYear) => change({ casesPerYear })}
          />
        </div>
        <WordSelect
          label={words.processType}
          value={stated(sheet?.processType)}
          options={PROCESS_TYPES}
          words={names.processType}
          onChange={(processType) => change({ processType })}
        />
        <WordSelect
          label={words.record}
          value={stated(sheet?.record)}
          options={RECORDS}
          words={names.record}
          onChange={(record) => change({ record })}
        />
        <div>
          <Button size="compact" icon="report" onPress={showSheet}>
            {texts[language].whole}
          </Button>
        </div>
        {assessment && <Open assessment={assessment} />}
        <p className="note">{words.nothingSelected}</p>
      </div>
    </>
  );
}

/** What an answer, a word or a look would still settle. */
function Open({ assessment }: { readonly assessment: Assessment }) {
  const words = inspector[useLanguage()];
  const steps = new Set(assessment.questions.flatMap((question) => question.element ?? [])).size;
  const criteria = assessment.questions.filter((question) => question.criterion !== null).length;
  const suggested = assessment.findings.filter((finding) => finding.status === 'suggested').length;
  const rows = [
    { id: 'suggested', count: suggested, text: words.openSuggested(suggested), open: () => showFindings('suggested') },
    { id: 'steps', count: steps, text: words.openSteps(steps), open: () => showPanel('questions') },
    { id: 'criteria', count: criteria, text: words.openCriteria(criteria), open: () => showScreen('score') },
  ].filter((row) => row.count > 0);
  return (
    <section className="inspector-section sheet-open">
      <h3>{words.open}</h3>
      {rows.length === 0 && (
        <p className="note sheet-done">
          <Icon name="check" size={16} />
          {words.openNone}
        </p>
      )}
      {rows.map((row) => (
        <button key={row.id} type="button" className="open-row" onClick={row.open}>
          <Icon name="unknown" size={16} />
          <span>{row.text}</span>
          <Icon name="chevronRight" size={14} />
        </button>
      ))}
    </section>
  );
}
