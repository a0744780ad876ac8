import { useState } from 'react';
import type { ProcessModel } from '#models/process/process';
import type { Assessment, DimensionScore, Finding, Trace } from '#models/readiness/assessment';
import { marks } from '#models/text/marks';
import { formatNumber, formatPlain, formatSigned } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { CarrierChip } from '../../parts/carrier-chip';
import { Icon } from '../../parts/icon';
import { SeverityMark } from '../../parts/severity-mark';
import { showFindings } from '../../state/destinations';
import { useProfile } from '../../state/profile';
import { useLanguage } from '../../state/settings';
import { findingId } from '../../state/verdicts';
import { type Part, PartTabs } from './part-tabs';
import { ShowCell, StepCell } from './step-cell';

type Continuity = Extract<Trace, { kind: 'continuity' }>;
type Props = {
  readonly dimension: DimensionScore;
  readonly trace: Continuity;
  readonly model: ProcessModel;
  readonly assessment: Assessment;
};
type PartId = 'load' | 'coverage' | 'broken';

const SHOWN = 5;

/** D2 = 100 × coverage × (0.7 ÷ (1 + load ÷ 4) + 0.3 × (1 − broken share)), with every part a door to its steps. */
export function ContinuityTrace({ dimension, trace, model, assessment }: Props) {
  const language = useLanguage();
  const words = panel[language].scoreView;
  const [part, setPart] = useState<PartId>('load');
  const counted = assessment.findings.filter(
    (finding) =>
      finding.rule !== 'MB-00' && (finding.status === 'detected' || finding.status === 'confirmed') && (finding.weighted ?? 1) > 0,
  );
  const handovers = counted.filter((finding) => finding.severity === 0).length;
  const all = trace.steps.reduce((sum, step) => sum + step.handovers, 0);
  const broken = trace.steps.reduce((sum, step) => sum + step.broken, 0);
  // With nothing known the parts have no value either.
  const nothing = dimension.known <= 0;
  const number = (value: number, decimals: number) => formatNumber(nothing ? null : value, decimals, language);
  const { breakPart, halving } = useProfile((state) => state.profile).continuity;
  const [part7, part3] = [formatPlain(breakPart, language), formatPlain(1 - breakPart, language)];
  const parts: readonly Part<PartId>[] = [
    {
      id: 'load',
      title: `${words.load} ${number(trace.weightedBreaks, 1)}`,
      detail: words.loadFrom(counted.length - handovers, handovers),
    },
    { id: 'coverage', title: words.coverage, detail: words.coverageFrom(trace.steps.length) },
    { id: 'broken', title: words.brokenShare, detail: words.brokenFrom(number(broken, 1), number(all, 1)) },
  ];
  const chip = (id: PartId, text: string) => (
    <button type="button" className="formula-part" aria-pressed={part === id} onClick={() => setPart(id)}>
      {text}
    </button>
  );
  return (
    <>
      <p className="formula">
        <b>{words.trace}</b>
        <span>D2 = 100 ×</span>
        {chip('coverage', `${words.coverage} ${number(trace.coverage, 3)}`)}
        <span>× ( {part7} ÷ (1 +</span>
        {chip('load', `${words.load} ${number(trace.weightedBreaks, 1)}`)}
        <span>
          ÷ {formatPlain(halving, language)}) + {part3} × (1 −
        </span>
        {chip('broken', `${words.brokenShare} ${number(trace.brokenShare, 3)}`)}
        <span>) ) =</span>
        <b>{formatNumber(dimension.value, 1, language)}</b>
      </p>
      <PartTabs parts={parts} current={part} onChoose={setPart} />
      {part === 'load' && nothing && <p className="note">{words.noMedia}</p>}
      {part === 'load' && !nothing ? <LoadTable findings={counted} model={model} /> : <StepsTable trace={trace} model={model} />}
    </>
  );
}

function LoadTable({ findings, model }: { readonly findings: readonly Finding[]; readonly model: ProcessModel }) {
  const language = useLanguage();
  const words = panel[language];
  const names = marks[language].carrier;
  const [all, setAll] = useState(false);
  const rows = findings.toSorted((a, b) => b.gain.d2 - a.gain.d2);
  const shown = all ? rows : rows.slice(0, SHOWN);
  const hidden = rows.slice(shown.length);
  if (rows.length === 0) return <p className="note">{words.scoreView.noBreaks}</p>;
  const head = words.scoreView.column2;
  return (
    <>
      <table className="trace-table">
        <thead>
          <tr>
            <th>
              <span className="visually-hidden">{words.column.severity}</span>
            </th>
            <th>{head.step}</th>
            <th>{words.column.rule}</th>
            <th>{words.column.media}</th>
            <th className="num">{head.perCaseWeight}</th>
            <th className="num">{head.load}</th>
            <th className="num">{head.d2}</th>
            <th className="num">{head.index}</th>
            <th>
              <span className="visually-hidden">{panel[language].findings.show}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((finding) => (
            <tr key={findingId(finding)}>
              <td>
                <SeverityMark severity={finding.severity} label={words.severity(finding.severity)} />
              </td>
              <StepCell model={model} element={finding.element} />
              <td className="cell-rule">
                <button type="button" className="link link-plain" onClick={() => showFindings('all', finding)}>
                  {finding.rule}
                </button>
              </td>
              <td>
                <span className="media-pair">
                  <CarrierChip carrier={finding.from.carrier} size={18} label={names[finding.from.carrier]} />
                  <Icon name="chevronRight" size={12} />
                  <CarrierChip carrier={finding.to.carrier} size={18} label={names[finding.to.carrier]} />
                </span>
              </td>
              <td className="num">{weightWords(finding, (value, decimals) => formatNumber(value, decimals, language))}</td>
              <td className="num">{formatNumber(finding.weighted, 2, language)}</td>
              <td className="num gain-number">{formatSigned(finding.gain.d2, 1, language)}</td>
              <td className="num gain-number">
                <b>{formatSigned(finding.gain.index, 1, language)}</b>
              </td>
              <ShowCell model={model} element={finding.element} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="trace-foot note">
        {hidden.length > 0 && (
          <span>
            {words.scoreView.more(
              hidden.length,
              formatNumber(
                hidden.reduce((sum, finding) => sum + (finding.weighted ?? 0), 0),
                2,
                language,
              ),
            )}{' '}
            <button type="button" className="link" onClick={() => setAll(true)}>
              {words.scoreView.showAll}
            </button>
          </span>
        )}
        <span>{words.scoreView.gainsAlone}</span>
      </p>
    </>
  );
}

/** "0,75 × 1,0": how often per case, times the weight of the severity. */
function weightWords(finding: Finding, number: (value: number | null, decimals: number) => string): string {
  const { expected, weighted } = finding;
  if (expected === null || weighted === null || expected === 0) return number(expected, 2);
  const weight = weighted / expected;
  const decimals = Math.abs(weight * 10 - Math.round(weight * 10)) < 1e-6 ? 1 : 2;
  return `${number(expected, 2)} × ${number(weight, decimals)}`;
}

function StepsTable({ trace, model }: { readonly trace: Continuity; readonly model: ProcessModel }) {
  const language = useLanguage();
  const head = panel[language].scoreView.column2;
  const number = (value: number | null, decimals = 2) => formatNumber(value, decimals, language);
  return (
    <table className="trace-table">
      <thead>
        <tr>
          <th>{head.step}</th>
          <th className="num">{head.visits}</th>
          <th className="num">{head.coverage}</th>
          <th className="num">{head.load}</th>
          <th className="num">{head.handovers}</th>
          <th className="num">{head.broken}</th>
          <th>
            <span className="visually-hidden">{panel[language].findings.show}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {trace.steps.map((step) => (
          <tr key={step.element}>
            <StepCell model={model} element={step.element} />
            <td className="num">{number(step.visits)}</td>
            <td className="num">{step.coverage === null ? <Unknown /> : number(step.coverage)}</td>
            <td className="num">{number(step.weightedBreaks)}</td>
            <td className="num">{number(step.handovers)}</td>
            <td className="num">{number(step.broken)}</td>
            <ShowCell model={model} element={step.element} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Unknown looks unknown: never an empty cell, never 0. */
export function Unknown() {
  return (
    <span className="unknown-value">
      <Icon name="unknown" size={14} label={marks[useLanguage()].carrier.unknown} />
    </span>
  );
}
