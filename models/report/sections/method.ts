import type { Range } from '../../analysis/flow';
import type { Block, Row } from '../document';
import type { SectionMaker } from '../compose';
import { formatNumber, formatPercent } from '../../text/numbers';
import { BAND_LIMITS } from '../bands';
import type { ReportContext } from '../report-context';
import { cell, column, number, strong, text, words as wordsCell } from '../runs';
import { score as scoreWords } from '../../text/score';
import { ENTWURF_1 } from '../../readiness/profiles/entwurf-1';
import { weightSensitivity } from '../../readiness/sensitivity';
import { provenanceOf } from '../../readiness/provenance';
import { marks } from '../../text/marks';
import { provenanceSentences, provenanceText } from '../../text/provenance';

/** By what rules the numbers were made: profile, weights, edition, version, and the origin of every number. */
export const method: SectionMaker = {
  id: 'method',
  paper: 'portrait',
  blocks: (context) => {
    const { words, language } = context;
    const said = words.method;
    return [
      { kind: 'paragraph', role: 'lead', runs: [text(said.lead)] },
      {
        kind: 'columns',
        columns: [
          [{ kind: 'heading', level: 2, text: said.facts }, facts(context)],
          [{ kind: 'heading', level: 2, text: said.weights }, weights(context)],
        ],
      },
      {
        kind: 'paragraph',
        role: 'body',
        runs: [strong(`${said.bandsTitle}: `), text(said.bands(BAND_LIMITS.map((limit) => formatNumber(limit, 0, language)).join(', ')))],
      },
      {
        kind: 'paragraph',
        role: 'body',
        runs: [strong(`${said.severity}: `), text(severityWeights(context))],
      },
      { kind: 'paragraph', role: 'body', runs: [strong(`${said.alpha}: `), text(automationDegrees(context))] },
      ...sensitivity(context),
      { kind: 'heading', level: 2, text: said.provenance },
      { kind: 'paragraph', role: 'body', runs: [text(provenanceSentences(provenanceOf(context.assessment), language).join(' '))] },
      provenance(context),
      { kind: 'paragraph', role: 'note', runs: [text(said.suggestions)] },
    ];
  },
};

function facts({ assessment, input, words, language }: ReportContext): Block {
  const said = words.method;
  const { model, flow, score } = assessment;
  return {
    kind: 'definitions',
    items: [
      { term: said.profile, runs: [text(said.profileName[assessment.profile] ?? assessment.profile)] },
      { term: said.edition, runs: [text(String(assessment.modelEdition))] },
      { term: said.version, runs: [text(input.version)] },
      { term: said.file, runs: [text(input.fileName === '' ? '–' : input.fileName)] },
      { term: said.lead2, runs: [text(model.leadName === '' ? model.lead : model.leadName)] },
      { term: said.scope, runs: [text(said.scopeText(model.nodes, model.flows, model.pools))] },
      { term: said.howKnown, runs: [text(formatPercent(score.known, language))] },
      { term: said.howReached, runs: [text(provenanceText(provenanceOf(assessment), language))] },
      { term: said.completion, runs: [text(formatPercent(flow.completion, language, 1))] },
      { term: said.stuck, runs: [text(formatPercent(flow.stuck, language, 1))] },
    ],
  };
}

function severityWeights({ words, language }: ReportContext): string {
  const { severityWeight, analogueWeight } = ENTWURF_1;
  const [one, two, three, handover] = [severityWeight[1], severityWeight[2], severityWeight[3], analogueWeight].map((weight) =>
    formatNumber(weight, 2, language),
  );
  return words.method.severityText(one ?? '', two ?? '', three ?? '', handover ?? '');
}

function automationDegrees({ language }: ReportContext): string {
  return (['manualNoIt', 'itSupported', 'partlyAutomated', 'fullyAutomated'] as const)
    .map((mode) => `${marks[language].workMode[mode]} ${formatNumber(ENTWURF_1.automation[mode], 2, language)}`)
    .join(' · ');
}

function weights({ assessment, words, language }: ReportContext): Block {
  const said = words.method;
  return {
    kind: 'table',
    caption: said.weightsCaption,
    captionHidden: true,
    columns: [column(words.score.dimension, { width: 80, names: true }), column(words.score.weight, { end: true, width: 20 })],
    rows: assessment.score.dimensions.map((dimension) => ({
      kind: 'body',
      cells: [cell(strong(`${dimension.id} `), text(scoreWords[language].dimension[dimension.id])), number(dimension.weight, 0, language)],
    })),
  };
}

/** The index with each weight a quarter lighter or heavier; nothing where there is no index. */
function sensitivity({ assessment, words, language }: ReportContext): readonly Block[] {
  if (assessment.score.index === null) return [];
  const said = words.method;
  return [
    { kind: 'heading', level: 2, text: said.sensitivity },
    {
      kind: 'table',
      caption: said.sensitivity,
      captionHidden: true,
      columns: [
        column(words.score.dimension, { width: 60, names: true }),
        column(said.lighter, { end: true, width: 20 }),
        column(said.heavier, { end: true, width: 20 }),
      ],
      rows: weightSensitivity(assessment.score).map(({ dimension, lighter, heavier }) => ({
        kind: 'body',
        cells: [
          cell(strong(`${dimension} `), text(scoreWords[language].dimension[dimension])),
          number(lighter, 1, language),
          number(heavier, 1, language),
        ],
      })),
    },
    { kind: 'paragraph', role: 'note', runs: [text(said.sensitivityNote)] },
  ];
}

function provenance({ assessment, words, language }: ReportContext): Block {
  const said = words.method;
  const { flow } = assessment;
  const reached = provenanceText(provenanceOf(assessment), language);
  const range = (value: Range): string => {
    if (value.low === value.high) return formatPercent(value.low, language, 1);
    return `${formatPercent(value.value, language, 1)} (${formatNumber(value.low * 100, 1, language)}–${formatPercent(value.high, language, 1)})`;
  };
  const counts = (value: Range): string =>
    value.low === value.high
      ? formatNumber(value.low, 2, language)
      : `${formatNumber(value.value, 2, language)} (${formatNumber(value.low, 2, language)}–${formatNumber(value.high, 2, language)})`;
  const row = (name: string, value: string, origin = reached): Row => ({
    kind: 'body',
    cells: [wordsCell(name), wordsCell(value), wordsCell(origin)],
  });
  return {
    kind: 'table',
    caption: said.provenanceCaption,
    captionHidden: true,
    columns: [
      column(said.number, { width: 40, names: true }),
      column(said.value, { end: true, width: 22 }),
      column(said.origin, { width: 38 }),
    ],
    rows: [
      row(said.numbers.breaks, formatNumber(flow.expectedBreaks, 2, language)),
      row(said.numbers.handovers, formatNumber(flow.expectedAnalogHandovers, 2, language)),
      row(said.numbers.weighted, formatNumber(flow.weightedBreaks, 2, language)),
      row(said.numbers.untouched, range(flow.untouchedShare)),
      row(said.numbers.digital, range(flow.digitalShare)),
      row(said.numbers.endToEnd, range(flow.endToEndShare)),
      row(said.numbers.touches, counts(flow.expectedTouches)),
      row(said.numbers.coverage, formatPercent(flow.digitalCoverage, language, 1)),
      row(said.numbers.broken, formatPercent(flow.brokenShare, language, 1)),
      row(said.numbers.minutes, formatNumber(flow.minutes, 2, language), `${reached}; ${said.stated}`),
      row(said.numbers.waiting, formatNumber(flow.waitDays, 2, language), `${reached}; ${said.stated}`),
    ],
  };
}
