import type { ProcessModel } from '#models/process/process';
import type { CriterionPart, CriterionTrace } from '#models/readiness/assessment';
import { formatNumber, formatPercent } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { showInDiagram } from '../../state/destinations';
import { nameOf } from '../../state/lookup';
import { useLanguage } from '../../state/settings';

type Props = { readonly id: string; readonly trace: CriterionTrace; readonly model: ProcessModel };

/** The formula of a computed criterion with its numbers, and what each step contributes; every step is a door to the diagram. */
export function CriterionHow({ id, trace, model }: Props) {
  const language = useLanguage();
  const words = panel[language].scoreView;
  return (
    <details className="criterion-how">
      <summary>{words.how}</summary>
      <Formula id={id} trace={trace} />
      <p className="note">
        {words.formulaOf[trace.formula]} · {words.partsKnown(formatPercent(trace.known, language))}
      </p>
      <ul>
        {trace.parts.map(({ element, value, weight }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step may contribute several equal parts
          <li key={at}>
            {element === null ? (
              words.fromSheet
            ) : (
              <button type="button" className="link" onClick={() => showInDiagram([element])}>
                {nameOf(model, element, language)}
              </button>
            )}
            <span className="num">
              {value === null ? words.value.unknown : formatNumber(value, 2, language)}
              {trace.formula === 'weightedMean' && ` × ${formatNumber(weight, 2, language)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "A2 = Summe 0,84 ÷ Gewicht 1,00 = 0,84", in live numbers. */
function Formula({ id, trace }: Omit<Props, 'model'>) {
  const language = useLanguage();
  const words = panel[language].scoreView;
  const number = (value: number) => formatNumber(value, 2, language);
  const said = trace.parts.filter((part): part is CriterionPart & { readonly value: number } => part.value !== null);
  const result = typeof trace.value === 'number' ? number(trace.value) : words.value[trace.value];
  const weighted = trace.formula === 'weightedMean';
  const weight = ({ weight: own }: CriterionPart) => (weighted ? (own ?? 0) : 1);
  const sum = said.reduce((total, part) => total + part.value * weight(part), 0);
  const weights = said.reduce((total, part) => total + weight(part), 0);
  if (said.length === 0 || trace.formula === 'none') return null;
  return (
    <p className="formula">
      <span>{id} =</span>
      {trace.formula === 'lowest' ? (
        <span className="formula-part">{words.lowestOf(said.length)}</span>
      ) : trace.formula === 'exceptions' ? (
        <span className="formula-part">{words.exceptionsOf(said.length)}</span>
      ) : (
        <>
          <span className="formula-part">
            {words.sumOf} {number(sum)}
          </span>
          <span>÷</span>
          <span className="formula-part">
            {weighted ? words.weightOf : words.countOf} {weighted ? number(weights) : formatNumber(weights, 0, language)}
          </span>
        </>
      )}
      <span>=</span>
      <b>{result}</b>
    </p>
  );
}
