import type { ProcessModel } from '#models/process/process';
import type { CriterionTrace } from '#models/readiness/assessment';
import { formatNumber, formatPercent } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { showInDiagram } from '../../state/destinations';
import { nameOf } from '../../state/lookup';
import { useLanguage } from '../../state/settings';

/** What each step contributes to a computed criterion; every step is a door to the diagram. */
export function CriterionHow({ trace, model }: { readonly trace: CriterionTrace; readonly model: ProcessModel }) {
  const language = useLanguage();
  const words = panel[language].scoreView;
  return (
    <details className="criterion-how">
      <summary>{words.how}</summary>
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
