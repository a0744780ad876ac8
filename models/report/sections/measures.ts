import { measureOf } from '../../catalogues/barriers';
import { SOURCES } from '../../catalogues/sources';
import { rateCeiling } from '../../scenario/ceiling';
import { deltaOf } from '../../scenario/delta';
import { roadmapOf } from '../../scenario/roadmap';
import { measures as measureWords } from '../../text/measures';
import { formatNumber, formatSigned } from '../../text/numbers';
import { scenario as scenarioWords } from '../../text/scenario';
import { score as scoreWords } from '../../text/score';
import { formatDay } from '../../text/times';
import type { SectionMaker } from '../compose';
import type { Block, Row } from '../document';
import type { ReportContext } from '../report-context';
import { cell, column, number, strong, text, words as wordsCell } from '../runs';

/** What can be done, in which order, what each brings, and what the planned ones make of the process. */
export const measures: SectionMaker = {
  id: 'measures',
  paper: 'landscape',
  blocks: (context) => {
    const { scenario, sheet, language, words } = context;
    const said = words.measures;
    const { candidates, today, rate } = scenario;
    if (candidates.length === 0) return [{ kind: 'paragraph', role: 'lead', runs: [text(said.none)] }];
    const planned = (sheet?.measures ?? []).flatMap(({ id, status, elements }) => {
      const measure = measureOf(id);
      return measure && status === 'planned' ? [{ id: measure.id, elements }] : [];
    });
    const after = rate(planned);
    const ceiling = rateCeiling(today);
    const index = (value: number | null) => formatNumber(value, 1, language);
    const top = index(ceiling.score.index);
    const standing =
      planned.length === 0
        ? said.notPlanned(top)
        : said.planned(planned.length, index(today.assessment.score.index), index(after.score.index), top);
    return [
      { kind: 'paragraph', role: 'lead', runs: [text(`${said.lead(candidates.length)} ${standing}`)] },
      table(context, new Set<string>(planned.map(({ id }) => id))),
      ...(planned.length === 0 ? [] : delta(context, deltaOf(today, planned, after), ceiling)),
      { kind: 'paragraph', role: 'note', runs: [text(said.assumed)] },
      { kind: 'heading', level: 3, text: said.sources },
      { kind: 'list', items: sources(context).map((line) => [text(line)]) },
    ];
  },
};

function table({ scenario, words, language }: ReportContext, planned: ReadonlySet<string>): Block {
  const said = words.measures;
  const names = measureWords[language];
  const all = scenario.candidates.map(({ measure }) => measure.id);
  return {
    kind: 'table',
    caption: said.caption,
    captionHidden: false,
    columns: [
      column('', { width: 5 }),
      column(said.column.measure, { width: 23, names: true }),
      column(said.column.change, { width: 24 }),
      column(said.column.effort, { width: 9 }),
      column(said.column.actor, { width: 10 }),
      column(said.column.law, { width: 10 }),
      column(said.column.urgency, { width: 8 }),
      column(said.column.gain, { end: true, width: 5 }),
      column(said.column.planned, { width: 6 }),
    ],
    rows: roadmapOf(scenario, all).map(({ candidate: { measure, gain }, urgency }) => ({
      kind: 'body',
      cells: [
        wordsCell(measure.id),
        cell(strong(names.measure[measure.id]?.name ?? measure.id)),
        wordsCell(names.measure[measure.id]?.change ?? ''),
        wordsCell(`${measure.effort} ${names.days[measure.effort]}`),
        wordsCell(names.actor[measure.actor]),
        wordsCell(said.law[measure.law]),
        wordsCell(scenarioWords[language].urgency[urgency]),
        { kind: 'number', value: gain.points, decimals: 1, text: formatSigned(gain.points, 1, language) },
        wordsCell(planned.has(measure.id) ? words.yes : words.no),
      ],
    })),
  };
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

/** Each source once, in the order of the measures. */
function sources({ scenario, words, language }: ReportContext): readonly string[] {
  const ids = new Set(scenario.candidates.flatMap(({ measure }) => measure.sources));
  return [...ids].map((id) => words.measures.asOf(SOURCES[id].title, formatDay(SOURCES[id].asOf, language)));
}
