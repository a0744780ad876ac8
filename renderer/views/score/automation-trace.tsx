import { WORK_MODE_GLYPH } from '#models/glyphs/carrier-glyph';
import type { ProcessModel } from '#models/process/process';
import type { DimensionScore, Trace } from '#models/readiness/assessment';
import { marks } from '#models/text/marks';
import { formatNumber } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { Icon } from '../../parts/icon';
import { nodeOf } from '../../state/lookup';
import { useLanguage } from '../../state/settings';
import { Unknown } from './continuity-trace';
import { ShowCell, StepCell } from './step-cell';

type Props = { readonly dimension: DimensionScore; readonly trace: Extract<Trace, { kind: 'automation' }>; readonly model: ProcessModel };

/** D3 = 100 × what is attained ÷ what could be attained, step by step. */
export function AutomationTrace({ dimension, trace, model }: Props) {
  const language = useLanguage();
  const words = panel[language].scoreView;
  const head = words.column2;
  const number = (value: number | null) => formatNumber(value, 2, language);
  return (
    <>
      <p className="formula">
        <b>{words.trace}</b>
        <span>D3 = 100 ×</span>
        <span className="formula-part">
          {words.attained} {number(trace.attained)}
        </span>
        <span>÷</span>
        <span className="formula-part">
          {words.attainable} {number(trace.attainable)}
        </span>
        <span>=</span>
        <b>{formatNumber(dimension.point, 1, language)}</b>
        <span className="spacer" />
        <span className="note">{words.automationFrom(trace.steps.length)}</span>
      </p>
      <table className="trace-table">
        <thead>
          <tr>
            <th>{head.step}</th>
            <th>{head.workMode}</th>
            <th className="num">{head.visits}</th>
            <th className="num">{head.alpha}</th>
            <th className="num">{head.alphaMax}</th>
            <th>
              <span className="visually-hidden">{panel[language].findings.show}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {trace.steps.map((step) => (
            <tr key={step.element}>
              <StepCell model={model} element={step.element} />
              <td>
                <Mode model={model} element={step.element} />
              </td>
              <td className="num">{number(step.visits)}</td>
              <td className="num">{step.alpha === null ? <Unknown /> : number(step.alpha)}</td>
              <td className="num">{number(step.alphaMax)}</td>
              <ShowCell model={model} element={step.element} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Mode({ model, element }: { readonly model: ProcessModel; readonly element: string }) {
  const words = marks[useLanguage()].workMode;
  const mode = nodeOf(model, element)?.marks?.workMode ?? null;
  if (mode === null) return '–';
  return (
    <span className="media-pair">
      <Icon name={WORK_MODE_GLYPH[mode]} size={16} />
      {words[mode]}
    </span>
  );
}
