import type { Block } from '../document';
import type { SectionMaker } from '../compose';
import { formatNumber } from '../../text/numbers';
import { marks } from '../../text/marks';
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
    if (steps.length === 0) return [{ kind: 'paragraph', role: 'lead', runs: [text(said.none)] }, ...note];
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
    ];
  },
};

function decision(code: keyof (typeof marks)['de']['decision'] | null, language: 'de' | 'en'): string {
  return code === null ? '–' : marks[language].decision[code];
}
