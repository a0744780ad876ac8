import type { Assessment } from '#models/readiness/assessment';
import { readPrinciples } from '#models/readiness/mappings/read-principles';
import { mappings as words } from '#models/text/mappings';
import { formatNumber } from '#models/text/numbers';
import { showFindings } from '../../../state/destinations';
import { showCriterion } from '../../../state/questions';
import { useLanguage } from '../../../state/settings';
import { ScaleCard } from './scale-card';

/** The five principles of the Digitalcheck beside the Danish ones, with what this process answers to each. */
export function PrinciplesCard({ assessment }: { readonly assessment: Assessment }) {
  const language = useLanguage();
  const said = words[language];
  const value = (answer: number | 'na' | null, decimals: number) =>
    answer === 'na' ? said.na : answer === null ? '?' : formatNumber(answer, decimals, language);
  return (
    <ScaleCard scale="digitalcheck" also="danish">
      <table className="trace-table scale-table">
        <caption className="visually-hidden">{said.scale.digitalcheck}</caption>
        <thead>
          <tr>
            <th>{said.column.digitalcheck}</th>
            <th>{said.column.danish}</th>
            <th>{said.column.criteria}</th>
          </tr>
        </thead>
        <tbody>
          {readPrinciples(assessment).map(({ id, danish, answers, rules }) => (
            <tr key={id}>
              <th scope="row">{said.principle[id]}</th>
              <td>{danish.map((each) => said.danish[each]).join('; ')}</td>
              <td>
                <span className="scale-chips">
                  {answers.map(({ criterion, value: answer }) => (
                    <button key={criterion} type="button" className="scale-chip" onClick={() => showCriterion(criterion)}>
                      <b>{criterion}</b> {value(answer, criterion.startsWith('D') ? 1 : 2)}
                    </button>
                  ))}
                  {rules.map(({ rule, count }) => (
                    <button key={rule} type="button" className="scale-chip" onClick={() => showFindings('patterns')}>
                      <b>{rule}</b> {said.findings(count)}
                    </button>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScaleCard>
  );
}
