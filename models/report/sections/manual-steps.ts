import type { Block } from '../document';
import type { SectionMaker } from '../compose';
import { formatNumber } from '../../text/numbers';
import { marks } from '../../text/marks';
import { reportSections } from '../../text/report-sections';
import type { ReportContext } from '../report-context';
import { cell, column, empty, number, strong, text, words as wordsCell } from '../runs';

/** The steps a person carries out, how often, how long, and which of them need no person. */
export const manualSteps: SectionMaker = {
  id: 'manualSteps',
  paper: 'portrait',
  blocks: (context) => {
    const { assessment, words, language } = context;
    const said = words.manualSteps;
    const steps = assessment.manualSteps;
    const unknown = assessment.questions.filter((question) => question.kind === 'workMode').length;
    const note: readonly Block[] = unknown === 0 ? [] : [{ kind: 'paragraph', role: 'note', runs: [text(said.unknown(unknown))] }];
    if (steps.length === 0) return [{ kind: 'paragraph', role: 'lead', runs: [text(said.none)] }, ...note, ...potential(context)];
    const minutes = (step: (typeof steps)[number]) => (step.minutes === null || step.visits === null ? null : step.minutes * step.visits);
    const visits = steps.reduce((sum, step) => sum + (step.visits ?? 0), 0);
    const stated = steps.map(minutes).filter((value) => value !== null);
    const total = stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
    const avoidable = steps.filter((step) => step.avoidable).length;
    return [
      {
        kind: 'paragraph',
        role: 'lead',
        runs: [
          text(said.lead(steps.length, formatNumber(visits, 2, language), formatNumber(total, 2, language))),
          ...(avoidable === 0 ? [] : [text(` ${said.avoidableOf(avoidable)}${said.avoidableWhy}`)]),
        ],
      },
      {
        kind: 'table',
        caption: said.caption,
        captionHidden: true,
        columns: [
          column(said.step, { width: 22, names: true }),
          column(said.lane, { width: 15 }),
          column(said.mode, { width: 14 }),
          column(said.decision, { width: 13 }),
          column(said.visits, { end: true, width: 9 }),
          column(said.minutes, { end: true, width: 8 }),
          column(said.minutesCase, { end: true, width: 8 }),
          column(said.avoidable, { width: 11 }),
        ],
        rows: [
          ...steps.map((step) => ({
            kind: 'body' as const,
            cells: [
              cell(strong(context.name(step.element))),
              wordsCell(context.lane(step.element) || '–'),
              wordsCell(marks[language].workMode[step.workMode]),
              wordsCell(decision(context.marks(step.element)?.decision ?? null, language)),
              number(step.visits, 2, language),
              number(step.minutes, 1, language),
              number(minutes(step), 2, language),
              wordsCell(step.avoidable === null ? '–' : step.avoidable ? words.yes : words.no),
            ],
          })),
          {
            kind: 'sum' as const,
            cells: [wordsCell(said.sum), empty, empty, empty, number(visits, 2, language), empty, number(total, 2, language), empty],
          },
        ],
      },
      ...note,
      ...potential(context),
    ];
  },
};

function decision(code: keyof (typeof marks)['de']['decision'] | null, language: 'de' | 'en'): string {
  return code === null ? '–' : marks[language].decision[code];
}

/** Where steps are short of what their decision allows, largest gap first. */
function potential(context: ReportContext): readonly Block[] {
  const { assessment, language } = context;
  const all = reportSections[language];
  const said = all.potential;
  const trace = assessment.score.dimensions.find(({ id }) => id === 'D3')?.trace;
  if (trace?.kind !== 'automation') return [];
  const gaps = trace.steps
    .flatMap((step) => (step.alpha === null ? [] : [{ ...step, alpha: step.alpha, gap: step.visits * (step.alphaMax - step.alpha) }]))
    .filter(({ gap }) => gap > 1e-9)
    .toSorted((a, b) => b.gap - a.gap);
  const heading: Block = { kind: 'heading', level: 2, text: said.title };
  if (gaps.length === 0) return [heading, { kind: 'paragraph', role: 'body', runs: [text(said.none)] }];
  const lead = said.lead(formatNumber(trace.attained, 2, language), formatNumber(trace.attainable, 2, language));
  return [
    heading,
    { kind: 'paragraph', role: 'body', runs: [text(lead)] },
    {
      kind: 'table',
      caption: said.caption,
      captionHidden: true,
      columns: [
        column(all.step, { width: 52, names: true }),
        column(said.attained, { end: true, width: 15 }),
        column(said.attainable, { end: true, width: 15 }),
        column(said.gap, { end: true, width: 18 }),
      ],
      rows: gaps.map(({ element, alpha, alphaMax, gap }) => ({
        kind: 'body',
        cells: [cell(strong(context.name(element))), number(alpha, 2, language), number(alphaMax, 2, language), number(gap, 2, language)],
      })),
    },
  ];
}
