import type { Block, Row } from '../document';
import type { SectionMaker } from '../compose';
import type { DimensionScore } from '../../readiness/assessment';
import { situation } from '../../readiness/situation';
import { formatNumber, formatPercent, formatRange } from '../../text/numbers';
import type { ReportContext } from '../report-context';
import { cell, column, empty, number, quiet, strong, text, words as wordsCell } from '../runs';
import { traceBlocks } from '../trace';
import { score as scoreWords } from '../../text/score';

/** The index down to its last part: dimensions, caps, and for each dimension the formula with its numbers. */
export const score: SectionMaker = {
  id: 'score',
  paper: 'portrait',
  blocks: (context) => {
    const { assessment, words, language } = context;
    const { index, low, high, known, band, dimensions } = assessment.score;
    const lead =
      index === null || band === null
        ? words.score.leadOpen(formatRange(low, high, 1, language), formatPercent(known, language))
        : words.score.lead(formatNumber(index, 1, language), scoreWords[language].band[band]);
    return [
      { kind: 'paragraph', role: 'lead', runs: [text(lead)] },
      { kind: 'paragraph', role: 'body', runs: [text(halves(context))] },
      dimensionTable(context),
      ...caps(context),
      ...dimensions.flatMap((dimension): readonly Block[] => [
        { kind: 'heading', level: 2, text: `${dimension.id} ${scoreWords[language].dimension[dimension.id]}` },
        ...(dimension.applicable
          ? traceBlocks(dimension, context)
          : [{ kind: 'paragraph' as const, role: 'body' as const, runs: [text(words.score.notApplicable)] }]),
      ]),
    ];
  },
};

/** The two halves of the index and which quarter of their map the process lies in. */
function halves({ assessment: { score }, words, language }: ReportContext): string {
  const where = situation(score);
  return words.score.halves(
    formatNumber(score.continuity, 1, language),
    formatNumber(score.enabler, 1, language),
    where === null ? '' : words.score.situations[where],
  );
}

function dimensionTable({ assessment, words, language }: ReportContext): Block {
  const said = words.score;
  const { score } = assessment;
  const counted = score.dimensions.filter((dimension) => dimension.applicable && dimension.point !== null);
  const weights = counted.reduce((sum, dimension) => sum + dimension.weight, 0);
  const costs = (dimension: DimensionScore) =>
    dimension.applicable && dimension.point !== null && weights > 0 ? (dimension.weight * (100 - dimension.point)) / weights : null;
  const rows = score.dimensions.map(
    (dimension): Row => ({
      kind: 'body',
      cells: [
        cell(strong(`${dimension.id} `), text(scoreWords[language].dimension[dimension.id])),
        number(dimension.weight, 0, language),
        dimension.applicable && dimension.value === null
          ? cell(quiet(said.tooLittle))
          : dimension.applicable
            ? number(dimension.value, 1, language)
            : cell(quiet(words.summary.notApplicable)),
        wordsCell(!dimension.applicable ? '–' : dimension.known >= 1 ? words.all : formatRange(dimension.low, dimension.high, 1, language)),
        wordsCell(dimension.applicable ? formatPercent(dimension.known, language) : '–'),
        number(costs(dimension), 1, language),
      ],
    }),
  );
  return {
    kind: 'table',
    caption: said.dimensions,
    captionHidden: true,
    columns: [
      column(said.dimension, { width: 44, names: true }),
      column(said.weight, { end: true, width: 10 }),
      column(said.value, { end: true, width: 14 }),
      column(said.range, { end: true, width: 13 }),
      column(said.known, { end: true, width: 9 }),
      column(said.costs, { end: true, width: 10 }),
    ],
    rows: [
      ...rows,
      {
        kind: 'sum',
        cells: [
          wordsCell(said.index),
          empty,
          number(score.uncapped, 1, language),
          wordsCell(score.low === score.high ? '' : formatRange(score.low, score.high, 1, language)),
          wordsCell(formatPercent(score.known, language)),
          number(score.uncapped === null ? null : 100 - score.uncapped, 1, language),
        ],
      },
    ],
  };
}

function caps({ assessment, words, language }: ReportContext): readonly Block[] {
  const said = words.score;
  const { caps: all, uncapped } = assessment.score;
  const present = all.filter((cap) => cap.share > 0);
  const heading: Block = { kind: 'heading', level: 2, text: said.caps };
  if (present.length === 0) return [heading, { kind: 'paragraph', role: 'body', runs: [text(said.capsNone)] }];
  const formulas = present.flatMap((cap): readonly Block[] => {
    if (uncapped === null) return [];
    const result = uncapped * (1 - cap.share) + Math.min(uncapped, cap.cap) * cap.share;
    const formula = said.capFormula(
      cap.id,
      formatNumber(cap.share, 2, language),
      formatNumber(uncapped, 1, language),
      formatNumber(cap.cap, 0, language),
      formatNumber(result, 1, language),
    );
    return [{ kind: 'formula', runs: [text(formula)] }];
  });
  return [
    heading,
    {
      kind: 'table',
      caption: said.capsCaption,
      captionHidden: true,
      columns: [
        column(said.cap, { width: 55, names: true }),
        column(said.capLimit, { end: true }),
        column(said.capShare, { end: true }),
        column(said.capBinding),
      ],
      rows: present.map((cap) => ({
        kind: 'body',
        cells: [
          cell(strong(`${cap.id} `), text(scoreWords[language].capReason[cap.id])),
          number(cap.cap, 0, language),
          wordsCell(formatPercent(cap.share, language)),
          wordsCell(cap.binding ? words.yes : words.no),
        ],
      })),
    },
    ...formulas,
  ];
}
