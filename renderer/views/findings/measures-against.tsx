import type { MeasureId } from '#models/catalogues/measure';
import { measures as measureWords } from '#models/text/measures';
import { scenario as scenarioWords } from '#models/text/scenario';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { showMeasure } from '../../state/destinations';
import { choicesOf, setMeasures, useMeasures } from '../../state/scenario';
import { useLanguage } from '../../state/settings';

/** What could be done about it, each with a way to plan it or to its switch. */
export function MeasuresAgainst({ ids }: { readonly ids: readonly MeasureId[] }) {
  const language = useLanguage();
  const words = scenarioWords[language];
  const planned = new Set(choicesOf(useMeasures()).map(({ id }) => id));
  if (ids.length === 0) return null;
  return (
    <section>
      <h3 className="label">{words.column.measure}</h3>
      <ul className="detail-measures">
        {ids.map((id) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => showMeasure(id)}>
              <b>{id}</b> {measureWords[language].measure[id]?.name}
            </button>
            {planned.has(id) ? (
              <span className="note">
                <Icon name="check" size={14} /> {words.isPlanned}
              </span>
            ) : (
              <Button size="compact" label={`${words.plan}: ${id}`} onPress={() => setMeasures([id])}>
                {words.plan}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
