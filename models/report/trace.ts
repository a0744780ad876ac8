import type { CriterionScore, DimensionScore, Trace } from '../readiness/assessment';
import type { Language } from '../text/language';
import { formatNumber, formatPlain } from '../text/numbers';
import { marks } from '../text/marks';
import type { Block } from './document';
import type { ReportContext } from './report-context';
import { cell, column, empty, number, quiet, strong, text, words as wordsCell } from './runs';
import { score as scoreWords } from '../text/score';

/** How one dimension came about: a sentence, the formula with its numbers, and the parts as a table. */
export function traceBlocks(dimension: DimensionScore, context: ReportContext): readonly Block[] {
  const { trace } = dimension;
  switch (trace.kind) {
    case 'continuity':
      return continuity(dimension, trace, context);
    case 'automation':
      return automation(dimension, trace, context);
    case 'checklist':
      return checklist(dimension, trace.criteria, context);
  }
}

function continuity(dimension: DimensionScore, trace: Extract<Trace, { kind: 'continuity' }>, context: ReportContext): readonly Block[] {
  const { words, language } = context;
  const said = words.score;
  const [c, b, h] = [trace.coverage, trace.weightedBreaks, trace.brokenShare].map((part) => formatNumber(part, 3, language));
  const { breakPart, halving } = context.profile.continuity;
  const sum = (part: (step: (typeof trace.steps)[number]) => number) => trace.steps.reduce((total, step) => total + part(step), 0);
  return [
    { kind: 'paragraph', role: 'body', runs: [text(said.continuityLead)] },
    ...(dimension.point === null
      ? []
      : [
          {
            kind: 'formula' as const,
            runs: [
              text(
                said.continuityFormula({
                  c: c ?? '',
                  b: b ?? '',
                  h: h ?? '',
                  part: formatPlain(breakPart, language),
                  rest: formatPlain(1 - breakPart, language),
                  halving: formatPlain(halving, language),
                  result: formatNumber(dimension.point, 1, language),
                }),
              ),
            ],
          },
        ]),
    {
      kind: 'table',
      caption: said.continuityCaption,
      captionHidden: false,
      columns: [
        column(said.step, { width: 38, names: true }),
        column(said.visits, { end: true, width: 14 }),
        column(said.coverage, { end: true, width: 12 }),
        column(said.weighted, { end: true, width: 12 }),
        column(said.handovers, { end: true, width: 12 }),
        column(said.broken, { end: true, width: 12 }),
      ],
      rows: [
        ...trace.steps.map((step) => ({
          kind: 'body' as const,
          cells: [
            stepCell(step.element, context),
            number(step.visits, 2, language),
            number(step.coverage, 2, language),
            number(step.weightedBreaks, 2, language),
            number(step.handovers, 2, language),
            number(step.broken, 2, language),
          ],
        })),
        {
          kind: 'sum',
          cells: [
            wordsCell(said.mean),
            number(
              sum((step) => step.visits),
              2,
              language,
            ),
            number(trace.coverage, 3, language),
            number(trace.weightedBreaks, 2, language),
            number(
              sum((step) => step.handovers),
              2,
              language,
            ),
            number(
              sum((step) => step.broken),
              2,
              language,
            ),
          ],
        },
      ],
    },
  ];
}

function automation(dimension: DimensionScore, trace: Extract<Trace, { kind: 'automation' }>, context: ReportContext): readonly Block[] {
  const { words, language } = context;
  const said = words.score;
  return [
    { kind: 'paragraph', role: 'body', runs: [text(said.automationLead)] },
    ...(dimension.point === null
      ? []
      : [
          {
            kind: 'formula' as const,
            runs: [
              text(
                said.automationFormula(
                  formatNumber(trace.attained, 3, language),
                  formatNumber(trace.attainable, 3, language),
                  formatNumber(dimension.point, 1, language),
                ),
              ),
            ],
          },
        ]),
    {
      kind: 'table',
      caption: said.automationCaption,
      captionHidden: false,
      columns: [
        column(said.step, { width: 42, names: true }),
        column(said.workMode, { width: 20 }),
        column(said.visits, { end: true, width: 14 }),
        column(said.alpha, { end: true, width: 12 }),
        column(said.alphaMax, { end: true, width: 12 }),
      ],
      rows: [
        ...trace.steps.map((step) => {
          const mode = context.marks(step.element)?.workMode ?? null;
          return {
            kind: 'body' as const,
            cells: [
              stepCell(step.element, context),
              wordsCell(mode === null ? '–' : marks[language].workMode[mode]),
              number(step.visits, 2, language),
              step.alpha === null ? cell(quiet('?')) : number(step.alpha, 2, language),
              number(step.alphaMax, 2, language),
            ],
          };
        }),
        {
          kind: 'sum',
          cells: [wordsCell(said.sum), empty, empty, number(trace.attained, 3, language), number(trace.attainable, 3, language)],
        },
      ],
    },
  ];
}

function checklist(dimension: DimensionScore, criteria: readonly CriterionScore[], context: ReportContext): readonly Block[] {
  const { words, language } = context;
  const said = words.score;
  const known = criteria.filter((criterion) => typeof criterion.value === 'number');
  const weights = known.reduce((sum, criterion) => sum + criterion.weight, 0);
  const points = known.reduce((sum, criterion) => sum + criterion.weight * (typeof criterion.value === 'number' ? criterion.value : 0), 0);
  const formula: Block =
    known.length === 0 || dimension.point === null
      ? { kind: 'paragraph', role: 'body', runs: [text(said.nothingKnown)] }
      : {
          kind: 'formula',
          runs: [
            text(
              said.checklistFormula(
                dimension.id,
                formatNumber(points, 2, language),
                formatNumber(weights, 0, language),
                formatNumber(dimension.point, 1, language),
              ),
            ),
          ],
        };
  return [
    formula,
    {
      kind: 'table',
      caption: said.checklistCaption(dimension.id),
      captionHidden: true,
      columns: [
        column(said.criterion, { width: 34, names: true }),
        column(said.weight, { end: true, width: 8 }),
        column(said.value, { end: true, width: 14 }),
        column(said.source, { width: 11 }),
        column(said.note, { width: 33 }),
      ],
      rows: criteria.map((criterion) => ({
        kind: 'body' as const,
        cells: [
          cell(strong(`${criterion.id} `), text(criterionName(criterion.id, language))),
          number(criterion.weight, 0, language),
          typeof criterion.value === 'number' ? number(criterion.value, 2, language) : cell(quiet(said.valueName[criterion.value])),
          wordsCell(said.sourceName[criterion.source]),
          wordsCell(criterion.note ?? ''),
        ],
      })),
    },
  ];
}

function stepCell(element: string, context: ReportContext) {
  const place = context.stepNumber(element);
  return cell(...(place === null ? [] : [quiet(`${place} `)]), text(context.name(element)));
}

/** The question behind a criterion; an id nobody worded stands alone. */
export function criterionName(id: string, language: Language): string {
  const names: Readonly<Record<string, string>> = scoreWords[language].criterion;
  return names[id] ?? '';
}
