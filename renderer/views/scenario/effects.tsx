import type { MeasureId } from '#models/catalogues/measure';
import type { Delta } from '#models/scenario/delta';
import { roadmapOf } from '#models/scenario/roadmap';
import type { Scenario } from '#models/scenario/scenario';
import { measures as measureWords } from '#models/text/measures';
import { scenario as scenarioWords } from '#models/text/scenario';
import { score as scoreWords } from '#models/text/score';
import { Icon } from '../../parts/icon';
import { useLanguage } from '../../state/settings';

type Props = { readonly scenario: Scenario; readonly delta: Delta; readonly on: ReadonlySet<MeasureId> };

/** What the target brings besides figures, what it still waits for, and in which order to begin. */
export function Effects({ scenario, delta, on }: Props) {
  const language = useLanguage();
  const words = scenarioWords[language];
  if (on.size === 0) return null;
  const caps = (ids: readonly (keyof (typeof scoreWords)['de']['cap'])[]) =>
    ids.map((id) => `${id} ${scoreWords[language].cap[id]}`).join(', ');
  const good = [
    delta.removed.length > 0 && words.removed(delta.removed.length),
    delta.automated.length > 0 && words.automated(delta.automated.length),
    delta.omitted.length > 0 && words.omits(delta.omitted.length),
    delta.capsLifted.length > 0 && words.capsLifted(caps(delta.capsLifted)),
  ].filter((line) => line !== false);
  const open = [
    delta.added.length > 0 && words.added(delta.added.length),
    delta.capsNew.length > 0 && words.capsNew(caps(delta.capsNew)),
    delta.awaitLaw.length > 0 && words.awaitLaw(delta.awaitLaw.join(', ')),
    delta.awaitOthers.length > 0 && words.awaitOthers(delta.awaitOthers.join(', ')),
  ].filter((line) => line !== false);
  const order = roadmapOf(scenario, [...on]);
  return (
    <div className="scenario-pair">
      <section className="scenario-card" aria-labelledby="order-title">
        <div className="card-head">
          <h2 id="order-title">{words.roadmap}</h2>
        </div>
        <ol className="roadmap">
          {order.map(({ candidate: { measure }, urgency }, at) => (
            <li key={measure.id}>
              <span className="num">{words.step(at + 1)}</span>
              <span>
                <b>{measure.id}</b> {measureWords[language].measure[measure.id]?.name}
              </span>
              <span className="note">{words.urgency[urgency]}</span>
            </li>
          ))}
        </ol>
      </section>
      <section className="scenario-card" aria-labelledby="effects-title">
        <div className="card-head">
          <h2 id="effects-title">{words.effects}</h2>
        </div>
        <ul className="effects">
          {good.map((line) => (
            <li key={line}>
              <Icon name="check" size={16} />
              {line}
            </li>
          ))}
          {open.map((line) => (
            <li key={line} className="effects-open">
              <Icon name="warning" size={16} />
              {line}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
