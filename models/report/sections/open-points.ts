import type { Remark } from '../../process/process';
import type { Block } from '../document';
import type { SectionMaker } from '../compose';
import { criterionName } from '../trace';
import type { ReportContext } from '../report-context';
import { cell, column, number, strong, text, words as wordsCell } from '../runs';
import { reportSections } from '../../text/report-sections';
import { remarkSentence } from '../../text/remark-words';

/** More questions than this make no report better; the rest is counted. */
const SHOWN_QUESTIONS = 40;

/** What is not known, what was adapted, what failed: everything a reader must know before trusting a number. */
export const openPoints: SectionMaker = {
  id: 'openPoints',
  paper: 'portrait',
  blocks: (context) => [
    ...questions(context),
    ...failures(context),
    ...dissent(context),
    ...observations(context),
    ...remarks(context, context.words.openPoints.remarks, context.words.openPoints.remarksCaption, context.assessment.remarks),
    ...remarks(context, context.words.openPoints.imports, context.words.openPoints.importsCaption, context.input.importRemarks),
  ],
};

function questions(context: ReportContext): readonly Block[] {
  const { assessment, words, language } = context;
  const said = words.openPoints;
  const heading: Block = { kind: 'heading', level: 2, text: said.questions };
  if (assessment.questions.length === 0) return [heading, { kind: 'paragraph', role: 'body', runs: [text(said.questionsNone)] }];
  const shown = assessment.questions.slice(0, SHOWN_QUESTIONS);
  const rest = assessment.questions.length - shown.length;
  return [
    heading,
    { kind: 'paragraph', role: 'body', runs: [text(said.questionsLead)] },
    {
      kind: 'table',
      caption: said.questionsCaption,
      captionHidden: true,
      columns: [column(said.about, { width: 44, names: true }), column(said.question), column(said.weight, { end: true, width: 14 })],
      rows: shown.map((question) => ({
        kind: 'body',
        cells: [
          question.criterion === null
            ? cell(strong(question.element === null ? '–' : context.name(question.element)))
            : cell(strong(`${question.criterion} `), text(criterionName(question.criterion, language))),
          wordsCell(said.ask[question.kind]),
          question.kind === 'criterion' ? wordsCell('–') : number(question.weight, 2, language),
        ],
      })),
    },
    ...(rest > 0 ? [{ kind: 'paragraph' as const, role: 'note' as const, runs: [text(words.andMore(rest))] }] : []),
  ];
}

function failures({ assessment, words }: ReportContext): readonly Block[] {
  if (assessment.failures.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.openPoints.failures },
    { kind: 'paragraph', role: 'body', runs: [text(words.openPoints.failuresLead)] },
    { kind: 'list', items: assessment.failures.map((failure) => [strong(failure.what), text(` ${failure.message}`)]) },
  ];
}

function observations(context: ReportContext): readonly Block[] {
  const said = context.words.openPoints;
  const rows = context.model.nodes.flatMap((node) =>
    (node.marks?.observations ?? []).map((observation) => ({
      kind: 'body' as const,
      cells: [cell(strong(context.name(node.id))), wordsCell(observation.text)],
    })),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: said.observations },
    {
      kind: 'table',
      caption: said.observationsCaption,
      captionHidden: true,
      columns: [column(said.element, { width: 36, names: true }), column(said.observation)],
      rows,
    },
  ];
}

/** Values two sides state differently; nobody has settled them yet. */
function dissent(context: ReportContext): readonly Block[] {
  const said = reportSections[context.language].dissent;
  const rows = context.model.nodes.flatMap((node) =>
    (node.marks?.dissent ?? []).map(({ about, first, second }) => ({
      kind: 'body' as const,
      cells: [cell(strong(context.name(node.id))), wordsCell(about), wordsCell(first), wordsCell(second)],
    })),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: said.title },
    {
      kind: 'table',
      caption: said.title,
      captionHidden: true,
      columns: [
        column(context.words.openPoints.element, { width: 34, names: true }),
        column(said.about, { width: 18 }),
        column(said.first, { width: 24 }),
        column(said.second, { width: 24 }),
      ],
      rows,
    },
  ];
}

function remarks(context: ReportContext, title: string, caption: string, list: readonly Remark[]): readonly Block[] {
  const said = context.words.openPoints;
  const heading: Block = { kind: 'heading', level: 2, text: title };
  if (list.length === 0) return [heading, { kind: 'paragraph', role: 'body', runs: [text(said.nothing)] }];
  return [
    heading,
    {
      kind: 'table',
      caption,
      captionHidden: true,
      columns: [column(said.element, { width: 36, names: true }), column(said.remark), column(said.kept, { width: 10 })],
      rows: list.map((remark) => ({
        kind: 'body',
        cells: [
          cell(strong(remark.element === null ? '–' : context.name(remark.element))),
          wordsCell(remarkSentence(remark, context.language)),
          wordsCell(remark.kept ? context.words.yes : context.words.no),
        ],
      })),
    },
  ];
}
