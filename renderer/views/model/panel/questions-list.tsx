import type { ProcessModel } from '#models/process/process';
import type { Assessment, OpenQuestion } from '#models/readiness/assessment';
import { formatNumber } from '#models/text/numbers';
import { panel } from '#models/text/panel';
import { EmptyState } from '../../../parts/empty-state';
import { questionWords } from '../../../parts/finding-words';
import { Icon } from '../../../parts/icon';
import { RestRow, useGrowing } from '../../../parts/growing';
import { useRowKeys } from '../../../parts/row-keys';
import { nameOf } from '../../../state/lookup';
import { ask, sameQuestion, useAsked } from '../../../state/questions';
import { useLanguage } from '../../../state/settings';
import { PointedRow } from './pointed-row';

type Props = { readonly assessment: Assessment; readonly model: ProcessModel; readonly filter: string };

const idOf = (question: OpenQuestion) => `${question.kind} ${question.element ?? question.criterion}`;

/** What is still unknown, the most telling first. A row leads to the field that answers it. */
export function QuestionsList({ assessment, model, filter }: Props) {
  const language = useLanguage();
  const words = panel[language];
  const asked = useAsked((state) => state.asked);
  const place = (question: OpenQuestion) => (question.element ? nameOf(model, question.element, language) : (question.criterion ?? ''));
  const rows = assessment.questions.filter((question) =>
    `${questionWords(question, language)} ${place(question)}`.toLowerCase().includes(filter),
  );
  const growing = useGrowing(rows.length);
  const { rowProps } = useRowKeys(rows.map(idOf), {
    beforeEnd: growing.all,
    onEnter: (id) => {
      const question = rows.find((row) => idOf(row) === id);
      if (question) ask(question);
    },
  });
  if (assessment.questions.length === 0)
    return <EmptyState icon="check" tone="ok" title={words.empty.noQuestions} text={words.empty.noQuestionsHint} />;
  if (rows.length === 0) return <EmptyState icon="search" title={words.empty.noMatch} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
    <table className="list-table" role="grid" aria-label={words.tab.questions} aria-rowcount={rows.length + 1}>
      <thead>
        <tr>
          <th scope="col" className="col-severity">
            <span className="visually-hidden">{words.column.status}</span>
          </th>
          <th scope="col">{words.column.question}</th>
          <th scope="col">{words.column.element}</th>
          <th scope="col" className="num">
            {words.column.perCase}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, growing.shown).map((question, index) => (
          <PointedRow
            key={idOf(question)}
            {...rowProps(idOf(question))}
            element={question.element}
            aria-rowindex={index + 2}
            aria-selected={asked !== null && sameQuestion(asked, question)}
            onClick={() => ask(question)}
          >
            <td className="col-severity quiet">
              <Icon name="unknown" size={16} />
            </td>
            <td>{questionWords(question, language)}</td>
            <td className="cut quiet">{place(question)}</td>
            <td className="num">{formatNumber(question.element ? question.weight : null, 2, language)}</td>
          </PointedRow>
        ))}
        <RestRow rows={rows.length - growing.shown} columns={4} height="var(--row-panel)" growing={growing} />
      </tbody>
    </table>
  );
}
