import { useState } from 'react';
import { isActivity, type ProcessModel } from '#models/process/process';
import { flow as flowWords } from '#models/text/flow';
import { marks } from '#models/text/marks';
import { formatNumber } from '#models/text/numbers';
import { Segmented } from '../../parts/segmented';
import type { FlowDetails } from '../../state/details-question';
import { nodeOf } from '../../state/lookup';
import { useLanguage } from '../../state/settings';
import { Card } from './card';
import { ElementLink } from './element-link';

type Props = { readonly model: ProcessModel; readonly details: FlowDetails; readonly lead: string; readonly origin: string };

const WHICH = ['steps', 'all', 'flows'] as const;
type Which = (typeof WHICH)[number];

/** How often each step, element or arrow is passed, in reading order. */
export function Passes({ model, details, lead, origin }: Props) {
  const language = useLanguage();
  const words = flowWords[language];
  const [which, setWhich] = useState<Which>('steps');
  const casesPerYear = model.scopes.find(({ id }) => id === lead)?.sheet?.casesPerYear ?? null;
  const rows = rowsOf(model, details, which);
  return (
    <Card
      title={words.passes.title}
      hint={words.passes.hint}
      origin={origin}
      aside={
        <Segmented
          label={words.passes.which}
          labelHidden
          value={which}
          onChange={setWhich}
          segments={WHICH.map((value) => ({ value, text: words.passes[value] }))}
        />
      }
    >
      {rows.length === 0 ? (
        <p className="flow-empty">{words.passes.none}</p>
      ) : (
        <table className="flow-table">
          <thead>
            <tr>
              <th scope="col">{words.column.element}</th>
              {which === 'all' && <th scope="col">{words.column.kind}</th>}
              <th scope="col" className="num">
                {words.column.passes}
              </th>
              {casesPerYear !== null && (
                <th scope="col" className="num">
                  {words.column.perYear}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, visits }) => (
              <tr key={id}>
                <td>
                  <ElementLink model={model} id={id} />
                </td>
                {which === 'all' && <td>{kindOf(model, id, language)}</td>}
                <td className="num">
                  <b>{visits === null ? words.passes.endless : formatNumber(visits, 2, language)}</b>
                </td>
                {casesPerYear !== null && (
                  <td className="num">{visits === null ? words.passes.endless : formatNumber(visits * casesPerYear, 0, language)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {casesPerYear === null && <p className="note flow-origin">{words.passes.noCases}</p>}
    </Card>
  );
}

type Row = { readonly id: string; readonly visits: number | null };

function rowsOf(model: ProcessModel, { order, visits, flowVisits }: FlowDetails, which: Which): readonly Row[] {
  const at = (id: string): Row => ({ id, visits: visits.get(id) ?? (visits.has(id) ? null : 0) });
  if (which === 'flows') {
    // An arrow stands where it begins.
    return order.flatMap((node) =>
      (nodeOf(model, node)?.outgoing ?? []).flatMap((id) => (flowVisits.has(id) ? [{ id, visits: flowVisits.get(id) ?? null }] : [])),
    );
  }
  const composites = new Set(model.nodes.map(({ scope }) => scope));
  return order
    .filter((id) => {
      const kind = nodeOf(model, id)?.kind;
      return kind !== undefined && (which === 'all' || (isActivity(kind) && !composites.has(id)));
    })
    .map(at);
}

function kindOf(model: ProcessModel, id: string, language: 'de' | 'en'): string {
  const node = nodeOf(model, id);
  return node ? marks[language].kind[node.kind] : '–';
}
