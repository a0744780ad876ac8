import { useEffect, useMemo, useRef, useState } from 'react';
import { measureOf } from '#models/catalogues/barriers';
import type { MeasureId } from '#models/catalogues/measure';
import type { MeasureMark } from '#models/process/marks';
import type { Scenario } from '#models/scenario/scenario';
import { formatSigned } from '#models/text/numbers';
import { scenario as scenarioWords } from '#models/text/scenario';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { useLasting } from '../../parts/progress';
import { Segmented } from '../../parts/segmented';
import { useDestinations } from '../../state/destinations';
import { setMeasures, switchMeasure, type useFound } from '../../state/scenario';
import { useLanguage } from '../../state/settings';
import { MeasureRow } from './measure-row';

type Props = {
  readonly scenario: Scenario;
  readonly marks: readonly MeasureMark[];
  readonly on: ReadonlySet<MeasureId>;
  readonly found: ReturnType<typeof useFound>;
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
    found.pairs
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
            onSwitch={(next) => switchMeasure(scenario, on, candidate.measure.id, next)}
            partners={partners(candidate.measure.id)}
          />
        ))}
      </ul>
      {unknown.length > 0 && <p className="measures-foot note">{words.unknownKept(unknown.join(', '))}</p>}
      <Foot found={found} on={on} />
    </section>
  );
}

function singleGain({ candidates }: Scenario, id: MeasureId): number | undefined {
  return candidates.find(({ measure }) => measure.id === id)?.gain.points;
}

/** The best set of the size asked for, and the pair that gains most by being together; how far the search is, and a way to stop it. */
function Foot({ found, on }: Pick<Props, 'found' | 'on'>) {
  const language = useLanguage();
  const words = scenarioWords[language];
  const [size, setSize] = useState(3);
  const lasting = useLasting(found.running);
  const { sets, pairs } = found;
  const best = sets.find((each) => each.size === size) ?? sets.at(-1);
  const pair = pairs.find(({ together, singly }) => together - singly >= 0.05);
  const signed = (points: number) => formatSigned(points, 1, language);
  const searching = lasting && (
    <p className="measures-search" role="status">
      {sets.length === 0 ? words.searching : words.searchingFor(sets.length + 1)}
      <Button size="compact" kind="quiet" onPress={found.stop}>
        {words.stop}
      </Button>
    </p>
  );
  if (!best || best.ids.length === 0) return <div className="measures-foot note">{searching}</div>;
  return (
    <div className="measures-foot note">
      <Icon name="info" size={16} />
      <div className="measures-best">
        <p>
          {words.best(best.size, best.ids.join(', '), signed(best.points))} {best.method === 'exact' ? words.bestExact : words.bestExchange}{' '}
          {pair && words.together(pair.ids[0], pair.ids[1], signed(pair.together), signed(pair.singly))}
        </p>
        {searching}
        {found.stopped && <p>{words.stopped}</p>}
        <div className="measures-choice">
          <Segmented
            className="measures-size"
            label={words.largest}
            value={String(best.size)}
            onChange={(value) => setSize(Number(value))}
            segments={sets.map((each) => ({ value: String(each.size), text: String(each.size) }))}
          />
          <Button
            size="compact"
            disabled={best.ids.every((id) => on.has(id))}
            onPress={() => setMeasures(best.ids.filter((id) => !on.has(id)))}
          >
            {words.chooseBest}
          </Button>
        </div>
      </div>
    </div>
  );
}
