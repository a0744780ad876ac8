import { remarksBeside } from '#models/analysis/beside-flaws';
import type { ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import { analysisRemark } from '#models/text/findings';
import { flawSentence } from '#models/text/flaws';
import { flow as flowWords } from '#models/text/flow';
import { Icon } from '../../parts/icon';
import type { FlowDetails } from '../../state/details-question';
import { nameOf } from '../../state/lookup';
import { useLanguage } from '../../state/settings';
import { Card } from './card';
import { ElementLink, StepSet } from './element-link';

type Props = { readonly model: ProcessModel; readonly assessment: Assessment; readonly details: FlowDetails };

/** What is wrong with the flow itself, and what had to be assumed about it. */
export function Checks({ model, assessment, details }: Props) {
  const language = useLanguage();
  const words = flowWords[language].checks;
  const remarks = remarksBeside({ remarks: assessment.remarks, flaws: details.flaws }).flatMap((remark) => {
    const sentence = remark.element === null ? null : analysisRemark(remark, language);
    return sentence === null ? [] : [{ id: remark.element as string, code: remark.code, sentence }];
  });
  return (
    <>
      <Card title={words.flaws} {...(details.flaws.length > 0 && { hint: words.flawsHint })}>
        {details.flaws.length === 0 ? (
          <p className="flow-empty flow-good">
            <Icon name="check" size={16} />
            <span>
              <b>{words.noFlaws}.</b> {words.noFlawsHint}
            </span>
          </p>
        ) : (
          <ul className="flow-flaws">
            {details.flaws.map((flaw) => (
              <li key={`${flaw.kind} ${flaw.elements.join(' ')}`}>
                <Icon name={flaw.kind === 'unsaid' ? 'info' : 'warning'} size={16} />
                <div>
                  <b>{words.kind[flaw.kind]}</b>
                  <p>{flawSentence(flaw, (id) => nameOf(model, id, language), language)}</p>
                  <StepSet model={model} ids={flaw.elements} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={words.remarks} hint={words.remarksHint}>
        {remarks.length === 0 ? (
          <p className="flow-empty">{words.noRemarks}</p>
        ) : (
          <table className="flow-table">
            <thead>
              <tr>
                <th scope="col">{flowWords[language].column.element}</th>
                <th scope="col">{flowWords[language].column.remark}</th>
              </tr>
            </thead>
            <tbody>
              {remarks.map(({ id, code, sentence }) => (
                <tr key={`${id} ${code}`}>
                  <td>
                    <ElementLink model={model} id={id} />
                  </td>
                  <td>{sentence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </>
  );
}
