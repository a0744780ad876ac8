import { mappings as words } from '#models/text/mappings';
import { formatNumber } from '#models/text/numbers';
import { profileProblem } from '#models/text/profiles';
import { formatDay } from '#models/text/times';
import { Button } from '../../../parts/button';
import { Icon } from '../../../parts/icon';
import { chooseMaturity, dropMaturity, exportMaturityFrame, useMaturity } from '../../../state/maturity';
import { showCriterion } from '../../../state/questions';
import { useLanguage } from '../../../state/settings';
import { Holds } from './holds';
import { ScaleCard } from './scale-card';
import type { ScaleProps } from './scales-tab';
import { Steps } from './steps';

/** The model from 2025: empty until somebody loads its official table, for none is known to the app. */
export function MaturityCard({ mappings: { ozg20 } }: Pick<ScaleProps, 'mappings'>) {
  const language = useLanguage();
  const said = words[language];
  return (
    <ScaleCard scale="ozg20">
      {ozg20 === null ? (
        <p>
          {said.ozgEmpty} {said.ozgEmptyHint}
        </p>
      ) : (
        <Loaded check={ozg20} />
      )}
      <Refused />
      <div className="scale-actions">
        <Button size="compact" icon="folder" onPress={() => void chooseMaturity()}>
          {said.ozgLoad}
        </Button>
        <Button size="compact" icon="download" onPress={() => void exportMaturityFrame()}>
          {said.ozgFrame}
        </Button>
        {ozg20 !== null && (
          <Button size="compact" onPress={() => void dropMaturity()}>
            {said.ozgDrop}
          </Button>
        )}
      </div>
    </ScaleCard>
  );
}

function Loaded({ check }: { readonly check: NonNullable<ScaleProps['mappings']['ozg20']> }) {
  const language = useLanguage();
  const said = words[language];
  const { model, level, criteria } = check;
  return (
    <>
      <p>
        <b>{said.level(level, model.levels[level] ?? '')}</b>
      </p>
      <Steps low={level} high={level} names={model.levels} />
      <table className="trace-table scale-table">
        <caption className="visually-hidden">{said.scale.ozg20}</caption>
        <thead>
          <tr>
            <th>{said.column.criterion}</th>
            <th>{said.column.from}</th>
            <th className="num">{said.column.answer}</th>
            <th>{said.column.next}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ criterion: { id, text, answeredBy }, value, next }) => (
            <tr key={id} className={next === true ? '' : 'scale-blocks'}>
              <th scope="row">
                <b>{id}</b> {text}
              </th>
              <td>
                {answeredBy === null ? (
                  '–'
                ) : (
                  <button type="button" className="link" onClick={() => showCriterion(answeredBy)}>
                    {answeredBy}
                  </button>
                )}
              </td>
              <td className="num">{value === 'na' ? said.na : formatNumber(value, 2, language)}</td>
              <td>
                <Holds holds={next} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">{said.ozgFrom(model.edition, model.source, formatDay(model.asOf, language))}</p>
    </>
  );
}

function Refused() {
  const language = useLanguage();
  const said = words[language];
  const refused = useMaturity((state) => state.refused);
  if (!refused) return null;
  return (
    <div className="scale-refused" role="alert">
      <Icon name="warning" size={16} />
      <div>
        <b>{said.ozgRefusedTitle(refused.file)}</b> {said.ozgKept}
        <ul>
          {refused.problems.slice(0, 8).map((problem) => (
            <li key={`${problem.code} ${problem.path}`}>{profileProblem(problem, language)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
