import { useEffect, useRef } from 'react';
import type { CriterionMark } from '#models/process/marks';
import type { ProcessModel } from '#models/process/process';
import type { Assessment, CriterionScore, DimensionScore, Trace } from '#models/readiness/assessment';
import { formatNumber, formatPlain } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { score as scoreWords } from '#models/text/score';
import { Icon } from '../../parts/icon';
import { Select } from '../../parts/select';
import { canvas } from '../../state/canvas-link';
import { useAsked } from '../../state/questions';
import { useLanguage } from '../../state/settings';
import { answersFor } from './criterion-answers';
import { CriterionHow } from './criterion-how';
import { CriterionNote } from './criterion-note';

type Props = {
  readonly dimension: DimensionScore;
  readonly trace: Extract<Trace, { kind: 'checklist' }>;
  readonly model: ProcessModel;
  readonly assessment: Assessment;
};

/** A dimension answered by criteria: each with its weight, value, where the value comes from, and the reason. */
export function ChecklistTrace({ dimension, trace, model, assessment }: Props) {
  const language = useLanguage();
  const words = panel[language].scoreView;
  const body = useRef<HTMLTableSectionElement>(null);
  const { asked, turn } = useAsked();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question asked again is a new turn
  useEffect(() => {
    if (!asked?.criterion || turn === 0) return;
    const button = body.current?.querySelector<HTMLElement>(`[data-criterion="${asked.criterion}"] button`);
    button?.focus({ focusVisible: true } as FocusOptions);
    button?.scrollIntoView({ block: 'center' });
  }, [turn]);

  const known = trace.criteria.flatMap(({ value, weight }) => (typeof value === 'number' ? [{ value, weight }] : []));
  const points = known.reduce((sum, { value, weight }) => sum + value * weight, 0);
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  const scope = model.scopes.find((each) => each.id === assessment.model.lead) ?? model.scopes[0];
  const given = scope?.sheet?.criteria ?? [];
  const change = (id: string, changes: Partial<CriterionMark>) => {
    if (!scope) return;
    const before = given.findLast((criterion) => criterion.id === id) ?? { id, value: 'unknown' as const, confidence: null, note: null };
    canvas()?.change({ kind: 'sheet', elements: [scope.id], patch: { setCriteria: [{ ...before, ...changes }] } });
  };
  return (
    <>
      <p className="formula">
        <b>{words.trace}</b>
        <span>{dimension.id} = 100 ×</span>
        <span className="formula-part">
          {words.points} {formatNumber(points, 2, language)}
        </span>
        <span>÷</span>
        <span className="formula-part">
          {words.column2.weight} {formatPlain(weights, language)}
        </span>
        <span>=</span>
        <b>{formatNumber(dimension.point, 1, language)}</b>
        <span className="spacer" />
        <span className="note">{words.checklistTrace}</span>
      </p>
      <table className="trace-table criteria">
        <thead>
          <tr>
            <th>{words.column2.criterion}</th>
            <th className="num">{words.column2.weight}</th>
            <th>{words.column2.value}</th>
            <th>{words.column2.note}</th>
            <th>{words.column2.source}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {trace.criteria.map((criterion) => (
            <Criterion
              key={criterion.id}
              criterion={criterion}
              model={model}
              onChange={(changes) => change(criterion.id, changes)}
              onTakeComputed={() =>
                scope && canvas()?.change({ kind: 'sheet', elements: [scope.id], patch: { clearCriteria: [criterion.id] } })
              }
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

type CriterionProps = {
  readonly criterion: CriterionScore;
  readonly model: ProcessModel;
  readonly onChange: (changes: Partial<CriterionMark>) => void;
  /** Takes the given answer away, so that the computed one counts. */
  readonly onTakeComputed: () => void;
};

function Criterion({ criterion, model, onChange, onTakeComputed }: CriterionProps) {
  const language = useLanguage();
  const words = panel[language].scoreView;
  const { id, value, source, weight, note, computed } = criterion;
  const questions: Readonly<Record<string, string>> = scoreWords[language].criterion;
  const question = questions[id] ?? id;
  const options = [
    ...answersFor(id, typeof value === 'number' ? value : null, language),
    { value: 'na', text: words.value.na },
    { value: 'unknown', text: words.value.unknown },
  ];
  const unknown = value === 'unknown';
  return (
    <>
      <tr className={unknown ? 'criterion-unknown' : ''} data-criterion={id}>
        <td>
          <span className="criterion-question">
            <span>
              <b>{id}</b> {question}
            </span>
          </span>
        </td>
        <td className="num">{formatPlain(weight, language)}</td>
        <td className="criterion-value">
          <Select
            compact
            label={words.setValue(id)}
            labelHidden
            value={String(value)}
            options={options.map((option) =>
              option.value === 'unknown' ? { ...option, mark: <Icon name="unknown" size={14} /> } : option,
            )}
            onChange={(chosen) => onChange({ value: chosen === 'na' || chosen === 'unknown' ? chosen : Number(chosen) })}
          />
        </td>
        <td className="criterion-note">
          <CriterionNote
            label={words.setNote(id)}
            note={note}
            needed={source === 'given' && !unknown && !note?.trim()}
            onCommit={(text) => onChange({ note: text, value })}
          />
        </td>
        <td className="criterion-source">
          {words.source[source]}
          {source === 'given' && computed && computed.value !== 'unknown' && (
            <>
              <span className="note">
                {words.computedBe(computed.value === 'na' ? words.value.na : formatNumber(computed.value, 2, language))}
              </span>
              <button type="button" className="link" aria-label={words.takeComputed(id)} onClick={onTakeComputed}>
                {words.takeComputedShort}
              </button>
            </>
          )}
        </td>
      </tr>
      {computed && computed.parts.length > 0 && (
        <tr className="criterion-how-row" data-criterion-how={id}>
          <td colSpan={5}>
            <CriterionHow id={id} trace={computed} model={model} />
          </td>
        </tr>
      )}
    </>
  );
}
