import { mappings as words } from '#models/text/mappings';
import { showInDiagram } from '../../../state/destinations';
import { nameOf } from '../../../state/lookup';
import { showCriterion } from '../../../state/questions';
import { useLanguage } from '../../../state/settings';
import { Holds } from './holds';
import { ScaleCard } from './scale-card';
import type { ScaleProps } from './scales-tab';
import { Steps } from './steps';

/** The model until 2025: its level, every condition, and those that keep the process from the next one. */
export function OzgCard({ model, mappings }: Pick<ScaleProps, 'model' | 'mappings'>) {
  const language = useLanguage();
  const said = words[language];
  const { level, conditions, blocking } = mappings.ozg11;
  const blocks = new Set(blocking.map(({ id }) => id));
  const next = said.ozgLevel[level + 1];
  return (
    <ScaleCard scale="ozg11">
      <p>
        <b>{said.level(level, said.ozgLevel[level] ?? '')}</b>{' '}
        {next === undefined ? said.ozgTop : said.ozgBlocked(`${level + 1} (${next})`, blocking.length)}
      </p>
      <Steps low={level} high={level} names={said.ozgLevel} />
      <table className="trace-table scale-table">
        <caption className="visually-hidden">{said.scale.ozg11}</caption>
        <thead>
          <tr>
            <th className="num">{said.column.level}</th>
            <th>{said.column.condition}</th>
            <th>{said.column.state}</th>
            <th>{said.column.from}</th>
          </tr>
        </thead>
        <tbody>
          {conditions.map(({ id, level: of, criterion, holds }) => (
            <tr key={id} className={blocks.has(id) ? 'scale-blocks' : ''}>
              <td className="num">{of}</td>
              <th scope="row">{said.condition[id]}</th>
              <td>
                <Holds holds={holds} />
              </td>
              <td>
                {criterion !== null ? (
                  <button type="button" className="link" onClick={() => showCriterion(criterion)}>
                    {criterion}
                  </button>
                ) : mappings.analogueAt.length === 0 ? (
                  said.fromMarks
                ) : (
                  <button
                    type="button"
                    className="link"
                    title={mappings.analogueAt.map((element) => nameOf(model, element, language)).join(', ')}
                    onClick={() => showInDiagram(mappings.analogueAt)}
                  >
                    {said.places(mappings.analogueAt.length)}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{said.ozgPartly}</p>
    </ScaleCard>
  );
}
