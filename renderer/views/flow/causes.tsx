import { useState } from 'react';
import type { ProcessModel } from '#models/process/process';
import type { ShareDetails, ShareId } from '#models/readiness/details';
import { flow as flowWords } from '#models/text/flow';
import type { Language } from '#models/text/language';
import { formatPercent, formatSigned } from '#models/text/numbers';
import { Button } from '../../parts/button';
import type { FlowDetails } from '../../state/details-question';
import { lookUp } from '../../state/lookup';
import { useLanguage } from '../../state/settings';
import { Bar } from './bar';
import { Card } from './card';
import { ElementLink } from './element-link';

type Props = {
  readonly model: ProcessModel;
  readonly details: FlowDetails;
  readonly share: ShareId;
  readonly origin: string;
  readonly completion: number;
};

/** Who is to blame for the cases that miss the chosen share, and which estimate it hangs on most. */
export function Causes({ model, details, share, origin, completion }: Props) {
  const words = flowWords[useLanguage()];
  const of = details.shares[share];
  return (
    <>
      <Card title={`${words.causes.blame}: ${words.share[share]}`} hint={words.causes.blameHint} origin={origin}>
        <Blame model={model} of={of} missing={Math.max(0, completion - of.share)} />
      </Card>
      <Card title={words.causes.measure} hint={words.causes.measureHint} origin={origin}>
        <Tornado model={model} of={of} details={details} />
      </Card>
    </>
  );
}

const FIRST = 12;

function Blame({ model, of, missing }: { readonly model: ProcessModel; readonly of: ShareDetails; readonly missing: number }) {
  const language = useLanguage();
  const words = flowWords[language];
  const [all, setAll] = useState(false);
  const rows = [...of.attribution];
  if (rows.length === 0) return <p className="flow-empty">{words.causes.nobody}</p>;
  const whole = Math.max(...rows.map(([, blame]) => blame));
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <>
      <table className="flow-table">
        <thead>
          <tr>
            <th scope="col">{words.column.step}</th>
            <th scope="col" className="flow-bar-column">
              {words.column.blame}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(([id, blame]) => (
            <tr key={id}>
              <td>
                <ElementLink model={model} id={id} />
              </td>
              <td>
                <Bar share={blame} whole={whole} text={formatPercent(blame, language, 1)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.causes.sum}</th>
            <td className="num">
              <b>{formatPercent(missing, language, 1)}</b>
            </td>
          </tr>
        </tfoot>
      </table>
      <More left={rows.length - shown.length} onPress={() => setAll(true)} />
    </>
  );
}

function More({ left, onPress }: { readonly left: number; readonly onPress: () => void }) {
  const words = flowWords[useLanguage()].causes;
  return (
    left > 0 && (
      <Button kind="ghost" size="compact" className="flow-more" onPress={onPress}>
        {words.more(left)}
      </Button>
    )
  );
}

type Of = { readonly model: ProcessModel; readonly of: ShareDetails; readonly details: FlowDetails };
type Estimate = { readonly id: string; readonly what: string; readonly basis: string; readonly effect: number };

/** Estimates by what they change, none that changes nothing worth a digit. */
function estimatesOf({ model, of: { sensitivity }, details }: Of, language: Language): readonly Estimate[] {
  const words = flowWords[language].causes;
  const found: Estimate[] = [];
  for (const [id, slope] of sensitivity.steps) found.push({ id, what: words.ofStep, basis: words.marks, effect: slope / 10 });
  for (const [id, slope] of sensitivity.flows) {
    const flow = lookUp(model, id);
    if (flow?.type !== 'flow') continue;
    const { branch } = flow.of;
    const stated = branch?.probability ?? null;
    const [taken, met] = [details.flowVisits.get(id), details.visits.get(flow.of.source ?? '')];
    const today = taken != null && met ? taken / met : stated;
    found.push({
      id,
      what: words.ofBranch(formatPercent(today, language)),
      basis: stated === null ? words.unsaid : branch?.confidence ? words[branch.confidence] : words.estimated,
      effect: slope / 10,
    });
  }
  return found.filter(({ effect }) => Math.abs(effect) >= 5e-5).sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

function Tornado({ model, of, details }: Of) {
  const language = useLanguage();
  const words = flowWords[language];
  const [all, setAll] = useState(false);
  const rows = estimatesOf({ model, of, details }, language);
  const shown = all ? rows : rows.slice(0, FIRST);
  const largest = Math.abs(rows[0]?.effect ?? 1);
  if (rows.length === 0)
    return (
      <p className="flow-empty">
        <b>{words.causes.nothing}</b> {of.share < of.ceiling && words.causes.nothingHint}
      </p>
    );
  return (
    <>
      <table className="flow-table">
        <thead>
          <tr>
            <th scope="col">{words.column.value}</th>
            <th scope="col">{words.column.basis}</th>
            <th scope="col" className="num">
              {words.column.effect}
            </th>
            <td className="flow-tornado-column" />
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, what, basis, effect }) => (
            <tr key={id}>
              <td>
                <ElementLink model={model} id={id} />
                <span className="caption flow-below">{what}</span>
              </td>
              <td>{basis}</td>
              <td className="num">
                <b>{words.causes.points(formatSigned(effect * 100, 1, language))}</b>
              </td>
              <td>
                <svg aria-hidden="true" className="flow-tornado" viewBox="0 0 120 14" preserveAspectRatio="none">
                  <rect
                    className={effect < 0 ? 'tornado-down' : 'tornado-up'}
                    x={effect < 0 ? 60 - (60 * -effect) / largest : 60}
                    y={2}
                    width={(60 * Math.abs(effect)) / largest}
                    height={10}
                  />
                  <path className="tornado-axis" d="M60 0V14" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More left={rows.length - shown.length} onPress={() => setAll(true)} />
    </>
  );
}
