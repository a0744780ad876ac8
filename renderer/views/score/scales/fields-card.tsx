import { Fragment } from 'react';
import { mappings as words } from '#models/text/mappings';
import { formatNumber, formatPercent } from '#models/text/numbers';
import { ScoreTrack } from '../../../parts/score-track';
import { showCriterion } from '../../../state/questions';
import { useLanguage } from '../../../state/settings';
import { ScaleCard } from './scale-card';
import type { ScaleProps } from './scales-tab';

/** The five fields of action, each with the parts it is made of; what does not apply is left out and said. */
export function FieldsCard({ mappings }: Pick<ScaleProps, 'mappings'>) {
  const language = useLanguage();
  const said = words[language];
  return (
    <ScaleCard scale="saxonFields">
      <table className="trace-table scale-table">
        <caption className="visually-hidden">{said.scale.saxonFields}</caption>
        <thead>
          <tr>
            <th>{said.column.field}</th>
            <th className="num">{said.column.value}</th>
            <th className="scale-bar">0–100</th>
            <th>{said.column.parts}</th>
          </tr>
        </thead>
        <tbody>
          {mappings.saxonFields.map(({ id, value, known, parts }) => (
            <tr key={id}>
              <th scope="row">
                <b>{id}</b> {said.field[id]}
              </th>
              <td className="num">
                <b>{formatNumber(value, 1, language)}</b>
              </td>
              <td className="scale-bar">
                {value !== null && (
                  <ScoreTrack
                    kind="bar"
                    width={120}
                    value={value}
                    low={value}
                    high={value}
                    label={`${id} ${formatNumber(value, 1, language)}`}
                  />
                )}
              </td>
              <td>
                <ul className="scale-parts">
                  {parts.map((part) => (
                    <li key={part.of.join()} className={part.value === null ? 'scale-dropped' : ''}>
                      {formatPercent(part.weight, language)}{' '}
                      {part.of.map((one, at) => (
                        <Fragment key={one}>
                          {at > 0 && ', '}
                          <button type="button" className="link" onClick={() => showCriterion(one)}>
                            {one}
                          </button>
                        </Fragment>
                      ))}{' '}
                      {part.value === null ? <span className="note">{said.dropped}</span> : formatNumber(part.value, 1, language)}
                    </li>
                  ))}
                </ul>
                {known < 1 - 1e-9 && <span className="caption">{said.fieldKnown(formatPercent(known, language))}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScaleCard>
  );
}
