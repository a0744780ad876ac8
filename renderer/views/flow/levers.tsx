import type { BestSet } from '#models/analysis/flow';
import type { ProcessModel } from '#models/process/process';
import type { ShareDetails, ShareId } from '#models/readiness/details';
import { flow as flowWords } from '#models/text/flow';
import { formatPercent } from '#models/text/numbers';
import type { FlowDetails } from '../../state/details-question';
import { useLanguage } from '../../state/settings';
import { Bar } from './bar';
import { Card } from './card';
import { StepSet } from './element-link';

type Props = {
  readonly model: ProcessModel;
  readonly details: FlowDetails;
  readonly share: ShareId;
  readonly origin: string;
};

/** Which steps, put right together, lift the chosen share: the fewest, the best few, and pairs of which one alone gains nothing. */
export function Levers({ model, details, share, origin, completion }: Props & { readonly completion: number }) {
  const language = useLanguage();
  const words = flowWords[language];
  const of = details.shares[share];
  if (of.attribution.size === 0 && of.best.length === 0)
    return (
      <Card title={words.levers.smallest}>
        <p className="flow-empty">
          <b>{words.levers.none}</b> {completion > 0 ? words.levers.noneHint : words.spread.none}
        </p>
      </Card>
    );
  return (
    <>
      <Card title={`${words.levers.smallest}: ${words.share[share]}`} hint={words.levers.smallestHint} origin={origin}>
        <Smallest model={model} of={of} />
      </Card>
      <Card title={words.levers.best} hint={words.levers.bestHint} origin={origin}>
        {of.best.every((set) => set.share - of.share < 1e-12) ? (
          <p className="flow-empty">{words.levers.noGain}</p>
        ) : (
          <Best model={model} of={of} />
        )}
      </Card>
      <Card title={words.levers.pairs} hint={words.levers.pairsHint} origin={origin}>
        <Pairs model={model} of={of} />
      </Card>
    </>
  );
}

type Of = { readonly model: ProcessModel; readonly of: ShareDetails };

function Smallest({ model, of }: Of) {
  const language = useLanguage();
  const words = flowWords[language];
  const [zero, half] = of.reach;
  // What lifts the share above a half in as few steps need not be said twice.
  const ways = zero?.set && zero.set.nodes.length === half?.set?.nodes.length ? [half] : of.reach;
  return (
    <ul className="flow-reach">
      {ways.map(({ above, state, set }) => {
        const name = above === 0 ? words.above.zero : words.above.half;
        return (
          <li key={above}>
            {state === 'reached' && set ? (
              <>
                <b>{words.levers.lifts(name, formatPercent(set.share, language, 1))}</b>
                <StepSet model={model} ids={set.nodes} />
              </>
            ) : (
              <b>{state === 'already' ? words.already(name) : state === 'unreachable' ? words.unreachable(name) : words.notFound(name)}</b>
            )}
          </li>
        );
      })}
      <li className="note">{words.levers.all(formatPercent(of.ceiling, language, 1))}</li>
    </ul>
  );
}

function Best({ model, of }: Of) {
  const language = useLanguage();
  const words = flowWords[language];
  // A choice that gains nothing over a smaller one is none.
  const sets = of.best.filter((set, at) => set.share - (of.best[at - 1]?.share ?? of.share) > 1e-12);
  const gain = (set: BestSet) => (set.share - of.share) * 100;
  return (
    <table className="flow-table">
      <thead>
        <tr>
          <th className="num flow-narrow" scope="col">
            {words.column.count}
          </th>
          <th scope="col">{words.column.steps}</th>
          <th className="num" scope="col">
            {words.column.reached}
          </th>
          <th className="flow-bar-column" scope="col">
            {words.column.gain}
          </th>
        </tr>
      </thead>
      <tbody>
        {sets.map((set) => (
          <tr key={set.nodes.join(' ')}>
            <td className="num">{set.nodes.length}</td>
            <td>
              <StepSet model={model} ids={set.nodes} />
            </td>
            <td className="num">
              <b>{formatPercent(set.share, language, 1)}</b>
              {!set.proven && <span className="caption flow-below">{words.levers.unproven}</span>}
            </td>
            <td>
              <Bar
                share={gain(set) / 100}
                whole={Math.max(of.ceiling - of.share, 1e-12)}
                text={`+${formatPercent(gain(set) / 100, language, 1)}`}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MOST_PAIRS = 12;

function Pairs({ model, of }: Of) {
  const language = useLanguage();
  const words = flowWords[language];
  if (of.pairs.length === 0) return <p className="flow-empty">{words.levers.noPairs}</p>;
  return (
    <table className="flow-table">
      <thead>
        <tr>
          <th scope="col">{words.column.steps}</th>
          <th className="num" scope="col">
            {words.column.gain}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.pairs.slice(0, MOST_PAIRS).map(({ steps, gain }) => (
          <tr key={steps.join(' ')}>
            <td>
              <StepSet model={model} ids={steps} />
            </td>
            <td className="num">
              <b>+{formatPercent(gain, language, 1)}</b>
            </td>
          </tr>
        ))}
      </tbody>
      {!of.pairsComplete && (
        <tfoot>
          <tr>
            <td colSpan={2} className="note">
              {words.levers.pairsCut}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
