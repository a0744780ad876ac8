import { useEffect, useMemo, useRef } from 'react';
import { measureOf } from '#models/catalogues/barriers';
import type { MeasureId } from '#models/catalogues/measure';
import type { MeasureMark } from '#models/process/marks';
import type { Scenario } from '#models/scenario/scenario';
import type { Found } from '#models/scenario/sets';
import { formatSigned } from '#models/text/numbers';
import { scenario as scenarioWords } from '#models/text/scenario';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { useDestinations } from '../../state/destinations';
import { setMeasures } from '../../state/scenario';
import { useLanguage } from '../../state/settings';
import { MeasureRow } from './measure-row';

type Props = {
  readonly scenario: Scenario;
  readonly marks: readonly MeasureMark[];
  readonly on: ReadonlySet<MeasureId>;
  readonly found: Found | null;
};

/** Every measure that applies here, those that bring most first, and the set that brings most together. */
export function MeasureList({ scenario, marks, on, found }: Props) {
  const language = useLanguage();
  const words = scenarioWords[language];
  const ordered = useMemo(() => scenario.candidates.toSorted((a, b) => b.gain.points - a.gain.points), [scenario]);
  const list = useRef<HTMLUListElement>(null);
  const led = useDestinations((state) => state.measure);
  useEffect(() => {
    if (led === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-measure="${led}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('input')?.focus({ focusVisible: true } as FocusOptions);
    useDestinations.setState({ measure: null });
  }, [led]);
  const partners = (id: MeasureId) =>
    (found?.pairs ?? [])
      .filter((pair) => pair.onlyTogether && pair.ids.includes(id) && (singleGain(scenario, id) ?? 0) < 0.05)
      .map(({ ids }) => (ids[0] === id ? ids[1] : ids[0]));
  const unknown = marks.filter(({ id, status }) => status === 'planned' && !measureOf(id)).map(({ id }) => id);
  const all = ordered.map(({ measure }) => measure.id);
  return (
    <section className="measures" aria-labelledby="measures-title" data-region="measures">
      <header className="measures-head">
        <div>
          <h1 id="measures-title">{words.title}</h1>
          <p className="note" role="status">
            {words.chosen(all.filter((id) => on.has(id)).length, all.length)}
          </p>
        </div>
        <div className="measures-tools">
          <Button
            kind="quiet"
            size="compact"
            onPress={() => setMeasures(all.filter((id) => !on.has(id)))}
            disabled={all.every((id) => on.has(id))}
          >
            {words.all}
          </Button>
          <Button kind="quiet" size="compact" onPress={() => setMeasures([], [...on])} disabled={on.size === 0}>
            {words.none}
          </Button>
        </div>
      </header>
      <p className="measures-legend caption">
        <Icon name="chain" size={14} /> {words.linkHint}
      </p>
      <div className="measure-grid measure-columns caption" aria-hidden="true">
        <span />
        <span />
        <span>{words.column.measure}</span>
        <span>{words.column.effort}</span>
        <span className="num">{words.column.alone}</span>
        <span />
      </div>
      <ul ref={list} className="measure-rows">
        {ordered.map((candidate) => (
          <MeasureRow
            key={candidate.measure.id}
            candidate={candidate}
            scenario={scenario}
            on={on.has(candidate.measure.id)}
            partners={partners(candidate.measure.id)}
          />
        ))}
      </ul>
      {unknown.length > 0 && <p className="measures-foot note">{words.unknownKept(unknown.join(', '))}</p>}
      <Foot found={found} scenario={scenario} on={on} />
    </section>
  );
}

function singleGain({ candidates }: Scenario, id: MeasureId): number | undefined {
  return candidates.find(({ measure }) => measure.id === id)?.gain.points;
}

/** The best set of three, and the pair that gains most by being together. */
function Foot({ found, on }: Pick<Props, 'found' | 'scenario' | 'on'>) {
  const language = useLanguage();
  const words = scenarioWords[language];
  if (!found)
    return (
      <p className="measures-foot note" role="status">
        {words.searching}
      </p>
    );
  const { best, pairs } = found;
  const pair = pairs.find(({ together, singly }) => together - singly >= 0.05);
  const signed = (points: number) => formatSigned(points, 1, language);
  if (best.ids.length === 0) return null;
  return (
    <div className="measures-foot note">
      <Icon name="info" size={16} />
      <p>
        {words.best(best.ids.join(', '), signed(best.points))} {best.method === 'exact' ? words.bestExact : words.bestExchange}{' '}
        {pair && words.together(pair.ids[0], pair.ids[1], signed(pair.together), signed(pair.singly))}
      </p>
      {!best.ids.every((id) => on.has(id)) && (
        <Button size="compact" onPress={() => setMeasures(best.ids.filter((id) => !on.has(id)))}>
          {words.chooseBest}
        </Button>
      )}
    </div>
  );
}
