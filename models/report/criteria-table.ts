import type { DimensionId } from '../readiness/assessment';
import type { Block } from './document';
import type { ReportContext } from './report-context';
import { cell, column, number, quiet, strong, text, words as wordsCell } from './runs';
import { criterionName } from './trace';

/** The answers to criteria, where they come from and why: those of a dimension, or some of them. */
export function criteriaTable(
  title: string,
  of: readonly DimensionId[],
  context: ReportContext,
  only?: readonly string[],
): readonly Block[] {
  const { assessment, words, language } = context;
  const said = words.score;
  const criteria = assessment.score.dimensions
    .filter(({ id, applicable }) => applicable && of.includes(id))
    .flatMap(({ trace }) => (trace.kind === 'checklist' ? trace.criteria : []))
    .filter(({ id }) => !only || only.includes(id));
  if (criteria.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      caption: title,
      captionHidden: true,
      columns: [
        column(said.criterion, { width: 38, names: true }),
        column(said.value, { end: true, width: 14 }),
        column(said.source, { width: 12 }),
        column(said.note, { width: 36 }),
      ],
      rows: criteria.map(({ id, value, source, note }) => ({
        kind: 'body',
        cells: [
          cell(strong(`${id} `), text(criterionName(id, language))),
          typeof value === 'number' ? number(value, 2, language) : cell(quiet(said.valueName[value])),
          wordsCell(said.sourceName[source]),
          wordsCell(note ?? ''),
        ],
      })),
    },
  ];
}
