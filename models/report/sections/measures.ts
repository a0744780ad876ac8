import { SOURCES } from '../../catalogues/sources';
import { rateCeiling } from '../../scenario/ceiling';
import { roadmapOf } from '../../scenario/roadmap';
import { measures as measureWords } from '../../text/measures';
import { formatNumber, formatSigned } from '../../text/numbers';
import { reportSections } from '../../text/report-sections';
import { scenario as scenarioWords } from '../../text/scenario';
import { formatDay } from '../../text/times';
import type { SectionMaker } from '../compose';
import type { Block } from '../document';
import { plannedMeasures } from '../planned-measures';
import type { ReportContext } from '../report-context';
import { cell, column, lineBreak, quiet, strong, text, words as wordsCell } from '../runs';

/** What can be done, in which order, what each brings, and which are planned. */
export const measures: SectionMaker = {
  id: 'measures',
  paper: 'portrait',
  blocks: (context) => {
    const { scenario, words } = context;
    const said = words.measures;
    const { candidates } = scenario;
    if (candidates.length === 0) return [{ kind: 'paragraph', role: 'lead', runs: [text(said.none)] }];
    return [
      {
        kind: 'paragraph',
        role: 'lead',
        runs: [
          text(
            plannedMeasures(context).length > 0 ? said.lead(candidates.length) : `${said.lead(candidates.length)} ${unplanned(context)}`,
          ),
        ],
      },
      table(context, new Set<string>(plannedMeasures(context).map(({ id }) => id))),
      { kind: 'paragraph', role: 'note', runs: [text(said.assumed)] },
      { kind: 'heading', level: 3, text: said.sources },
      { kind: 'list', items: sources(context).map((line) => [text(line)]) },
    ];
  },
};

/** Without a target, how far the law would let the process go is said here. */
function unplanned({ scenario, language }: ReportContext): string {
  const said = reportSections[language].scenario;
  return `${said.none} ${said.ceiling(formatNumber(rateCeiling(scenario.today).score.index, 1, language))}`;
}

function table({ scenario, words, language }: ReportContext, planned: ReadonlySet<string>): Block {
  const said = words.measures;
  const names = measureWords[language];
  const all = scenario.candidates.map(({ measure }) => measure.id);
  return {
    kind: 'table',
    caption: said.caption,
    captionHidden: false,
    columns: [
      column(said.column.measure, { width: 43, names: true }),
      column(said.column.effort, { width: 12 }),
      column(said.column.actor, { width: 13 }),
      column(said.column.urgency, { width: 15 }),
      column(said.column.gain, { end: true, width: 8 }),
      column(said.column.planned, { width: 9 }),
    ],
    rows: roadmapOf(scenario, all).map(({ candidate: { measure, gain }, urgency }) => ({
      kind: 'body',
      cells: [
        cell(
          strong(`${measure.id} ${names.measure[measure.id]?.name ?? ''}`),
          lineBreak,
          quiet(names.measure[measure.id]?.change ?? ''),
          ...(measure.law === 'none' ? [] : [lineBreak, text(`${said.column.law}: ${said.law[measure.law]}`)]),
        ),
        wordsCell(`${measure.effort} ${names.days[measure.effort]}`),
        wordsCell(names.actor[measure.actor]),
        wordsCell(scenarioWords[language].urgency[urgency]),
        { kind: 'number', value: gain.points, decimals: 1, text: formatSigned(gain.points, 1, language) },
        wordsCell(planned.has(measure.id) ? words.yes : words.no),
      ],
    })),
  };
}

/** Each source once, in the order of the measures. */
function sources({ scenario, words, language }: ReportContext): readonly string[] {
  const ids = new Set(scenario.candidates.flatMap(({ measure }) => measure.sources));
  return [...ids].map((id) => words.measures.asOf(SOURCES[id].title, formatDay(SOURCES[id].asOf, language)));
}
