import { rateCeiling } from '../../scenario/ceiling';
import { deltaOf } from '../../scenario/delta';
import { measures as measureWords } from '../../text/measures';
import { formatNumber, formatSigned } from '../../text/numbers';
import { reportSections } from '../../text/report-sections';
import { score as scoreWords } from '../../text/score';
import { bandOf } from '../bands';
import type { SectionMaker } from '../compose';
import type { Block, Row } from '../document';
import { plannedMeasures } from '../planned-measures';
import type { ReportContext } from '../report-context';
import { cell, column, number, strong, text, words as wordsCell } from '../runs';

/** Left out while nothing is planned. What the planned measures make of the process: patches, delta per dimension, and what only the law could change. */
export const target: SectionMaker = {
  id: 'target',
  paper: 'portrait',
  blocks: (context) => {
    const { scenario, language } = context;
    const said = reportSections[language].scenario;
    const { today, rate } = scenario;
    const planned = plannedMeasures(context);
    if (planned.length === 0) return [];
    const ceiling = rateCeiling(today);
    const index = (value: number | null) => formatNumber(value, 1, language);
    const law = said.ceiling(index(ceiling.score.index));
    const after = rate(planned);
    const lead = said.lead(planned.length, index(today.assessment.score.index), index(after.score.index));
    const change = deltaOf(today, planned, after);
    return [
      { kind: 'paragraph', role: 'lead', runs: [text(`${lead} ${law}`)] },
      { kind: 'heading', level: 2, text: said.bars },
      bars(context, change),
      ...delta(context, change, ceiling),
      ...patches(context, planned, change),
      { kind: 'paragraph', role: 'note', runs: [text(context.words.measures.assumed)] },
    ];
  },
};

/** The value in the target, with the way from today as a box. */
function bars({ profile, language, words }: ReportContext, { dimensions }: ReturnType<typeof deltaOf>): Block {
  return {
    kind: 'bars',
    alt: reportSections[language].scenario.barsAlt,
    ticks: [0, 25, 50, 75, 100],
    bars: dimensions.map(({ id, before, after }) => {
      const label = `${id} ${scoreWords[language].dimension[id]}`;
      if (after === null) return { label, value: null, low: 0, high: 0, band: null, text: words.summary.notApplicable };
      const from = before ?? after;
      const printed = `${formatNumber(before, 1, language)} › ${formatNumber(after, 1, language)}`;
      return { label, value: after, low: Math.min(from, after), high: Math.max(from, after), band: bandOf(after, profile), text: printed };
    }),
  };
}

function patches(
  context: ReportContext,
  planned: ReturnType<typeof plannedMeasures>,
  { omitted }: ReturnType<typeof deltaOf>,
): readonly Block[] {
  const { scenario, language, words } = context;
  const said = reportSections[language].scenario;
  const names = measureWords[language];
  const places = (id: string) => {
    const elements = scenario.candidates.find(({ measure }) => measure.id === id)?.elements ?? [];
    return elements.length === 0 ? said.whole : elements.map((element) => context.name(element)).join(', ');
  };
  return [
    { kind: 'heading', level: 2, text: said.patches },
    {
      kind: 'table',
      caption: said.patchesCaption,
      captionHidden: true,
      columns: [
        column(words.measures.column.measure, { width: 30, names: true }),
        column(said.change, { width: 36 }),
        column(said.places, { width: 34 }),
      ],
      rows: planned.map(({ id, elements = [] }) => ({
        kind: 'body',
        cells: [
          cell(strong(`${id} `), text(names.measure[id]?.name ?? '')),
          wordsCell(names.measure[id]?.change ?? ''),
          wordsCell(elements.length > 0 ? elements.map((element) => context.name(element)).join(', ') : places(id)),
        ],
      })),
    },
    ...(omitted.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 3 as const, text: said.omitted },
          { kind: 'list' as const, items: omitted.map((element) => [text(context.name(element))]) },
        ]),
  ];
}

function delta(
  { words, language }: ReportContext,
  change: ReturnType<typeof deltaOf>,
  ceiling: ReturnType<typeof rateCeiling>,
): readonly Block[] {
  const said = words.measures;
  const row = (name: string, before: number | null, after: number | null, decimals: number, top: number | null): Row => ({
    kind: 'body',
    cells: [
      cell(strong(name)),
      number(before, decimals, language),
      number(after, decimals, language),
      wordsCell(before === null || after === null ? '–' : formatSigned(after - before, decimals, language)),
      number(top, decimals, language),
    ],
  });
  const value = (id: string) => ceiling.score.dimensions.find((dimension) => dimension.id === id)?.value ?? null;
  return [
    {
      kind: 'table',
      caption: said.target,
      captionHidden: false,
      columns: [
        column(said.row, { width: 40, names: true }),
        column(said.today, { end: true, width: 15 }),
        column(said.after, { end: true, width: 15 }),
        column(said.change, { end: true, width: 15 }),
        column(said.ceiling, { end: true, width: 15 }),
      ],
      rows: [
        row(said.index, change.index.before, change.index.after, 1, ceiling.score.index),
        ...change.dimensions.map(({ id, before, after }) =>
          row(`${id} ${scoreWords[language].dimension[id]}`, before, after, 1, value(id)),
        ),
        row(said.breaks, change.breaks.before, change.breaks.after, 2, ceiling.flow.expectedBreaks),
        row(said.handovers, change.analogueHandovers.before, change.analogueHandovers.after, 2, ceiling.flow.expectedAnalogHandovers),
        row(said.minutes, change.minutes.before, change.minutes.after, 2, null),
      ],
    },
  ];
}
