import type { Comparison, SideFigures } from '#models/compare/difference';
import { compare } from '#models/text/compare';
import { formatNumber, formatRange, formatSigned } from '#models/text/numbers';
import { Button } from '../../parts/button';
import { choose, closeComparison, type CompareRequest } from '../../state/compare';
import { useLanguage } from '../../state/settings';

type Figure = { readonly id: 'index' | 'breaks' | 'steps' | 'minutes'; readonly decimals: number; readonly higherIsBetter: boolean | null };

const FIGURES: readonly Figure[] = [
  { id: 'index', decimals: 1, higherIsBetter: true },
  { id: 'breaks', decimals: 1, higherIsBetter: false },
  { id: 'steps', decimals: 0, higherIsBetter: null },
  { id: 'minutes', decimals: 2, higherIsBetter: false },
];

/** What is compared, what that does to the figures, and what can be done about it. */
export function CompareHeader({ request, comparison }: { readonly request: CompareRequest; readonly comparison: Comparison | null }) {
  const words = compare[useLanguage()];
  const { title, choices = [] } = request;
  return (
    <header className="compare-header">
      <Button size="compact" kind="ghost" onPress={closeComparison}>
        {words.back}
      </Button>
      <div className="compare-titles">
        <h1>{words.title}</h1>
        <p className="note compare-subject">{title}</p>
      </div>
      {comparison && (
        <dl className="compare-figures" aria-label={words.region.figures}>
          {FIGURES.map((figure) => (
            <FigureChange key={figure.id} figure={figure} before={comparison.figures.before} after={comparison.figures.after} />
          ))}
        </dl>
      )}
      <span className="spacer" />
      <div className="compare-choices">
        {choices.map((choice) => (
          <Button key={choice.label} size="compact" kind={choice.primary ? 'primary' : 'secondary'} onPress={() => void choose(choice)}>
            {choice.label}
          </Button>
        ))}
      </div>
    </header>
  );
}

type FigureChangeProps = { readonly figure: Figure; readonly before: SideFigures; readonly after: SideFigures };

function FigureChange({ figure: { id, decimals, higherIsBetter }, before, after }: FigureChangeProps) {
  const language = useLanguage();
  const words = compare[language];
  const shown = (value: number | null) =>
    formatNumber(value, value !== null && Number.isInteger(value) && id !== 'index' ? 0 : decimals, language);
  const [from, to] = [before[id], after[id]];
  // Of the figures as they are shown, so that a reader who subtracts finds the same.
  const rounded = (value: number) => Number(value.toFixed(decimals));
  const change = from !== null && to !== null ? rounded(to) - rounded(from) : null;
  const said = formatSigned(change, Number.isInteger(change) && id !== 'index' ? 0 : decimals, language);
  const differs = change !== null && /[1-9]/.test(said);
  const better = differs && higherIsBetter !== null && change > 0 === higherIsBetter;
  const range = id === 'index' && (from === null || to === null);
  const rangeOf = ({ low, high }: SideFigures) => formatRange(low, high, 0, language);
  return (
    <div className="compare-figure">
      <dt>{words.figures[id]}</dt>
      <dd>
        <span className="visually-hidden">{words.fromToSpoken(words.figures[id], shown(from), shown(to))}</span>
        <span aria-hidden="true">
          {from === to ? shown(to) : words.fromTo(shown(from), shown(to))}
          {differs && <span className={better ? 'compare-better' : 'compare-change'}> {said}</span>}
        </span>
        {range && <span className="caption"> {words.range(words.fromTo(rangeOf(before), rangeOf(after)))}</span>}
      </dd>
    </div>
  );
}
