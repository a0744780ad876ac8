import type { Range } from '../../analysis/flow';
import type { Block, Row } from '../document';
import type { SectionMaker } from '../compose';
import { CAP_IDS } from '../../readiness/assessment';
import { provenanceOf } from '../../readiness/provenance';
import { bandFlips, weightSensitivity } from '../../readiness/sensitivity';
import { marks } from '../../text/marks';
import { formatNumber, formatPercent, formatPlain, formatSigned } from '../../text/numbers';
import { profileLine } from '../../text/profiles';
import { provenanceSentences, provenanceText } from '../../text/provenance';
import { score as scoreWords } from '../../text/score';
import { flipWords } from '../../text/sensitivity';
import type { ReportContext } from '../report-context';
import { cell, column, number, strong, text, words as wordsCell } from '../runs';

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
      ...judgements(context),
      ...sensitivity(context),
      { kind: 'heading', level: 2, text: said.provenance },
      {
        kind: 'paragraph',
        role: 'body',
        runs: [text([...provenanceSentences(provenanceOf(context.assessment), language), said.suggestions].join(' '))],
      },
      provenance(context),
    ];
  },
};

function facts({ assessment, input, words, language }: ReportContext): Block {
  const said = words.method;
  const { model, flow, score } = assessment;
  return {
    kind: 'definitions',
    items: [
      { term: said.profile, runs: [text(profileLine(assessment.computedWith, language))] },
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

function weights({ assessment, words, language }: ReportContext): Block {
  const said = words.method;
  return {
    kind: 'table',
    caption: said.weightsCaption,
    captionHidden: true,
    columns: [column(words.score.dimension, { width: 80, names: true }), column(words.score.weight, { end: true, width: 20 })],
    rows: assessment.score.dimensions.map((dimension) => ({
      kind: 'body',
      cells: [
        cell(strong(`${dimension.id} `), text(scoreWords[language].dimension[dimension.id])),
        wordsCell(formatPlain(dimension.weight, language)),
      ],
    })),
  };
}

/** Every number of the profile that somebody set by judgement. */
function judgements({ profile, words, language }: ReportContext): readonly Block[] {
  const said = words.method;
  const plain = (value: number) => formatPlain(value, language);
  const percent = (value: number) => formatPercent(value, language);
  const { severityWeight, analogueWeight, continuity, classValue, confidence } = profile;
  const sentences: readonly (readonly [title: string, sentence: string])[] = [
    [said.bandsTitle, `${profile.bands.map(({ band, from }) => said.from(scoreWords[language].band[band], plain(from))).join(' · ')}.`],
    [said.severity, said.severityText(plain(severityWeight[1]), plain(severityWeight[2]), plain(severityWeight[3]), plain(analogueWeight))],
    [said.d2, said.d2Text(plain(continuity.breakPart), plain(1 - continuity.breakPart), plain(continuity.halving))],
    [said.classes, said.classText(plain(classValue.S), plain(classValue.U), plain(classValue.A))],
    [said.alpha, WORK_MODES.map((mode) => `${marks[language].workMode[mode]} ${plain(profile.automation[mode])}`).join(' · ')],
    [
      said.attainable,
      DECISIONS.map((decision) => `${marks[language].decision[decision]} ${plain(profile.attainable[decision])}`).join(' · '),
    ],
    [
      said.thresholds,
      said.thresholdText(
        percent(profile.enoughForDimension),
        percent(profile.enoughForIndex),
        percent(confidence.A),
        percent(confidence.B),
        percent(confidence.C),
      ),
    ],
  ];
  return [
    ...sentences.map(([title, sentence]): Block => ({ kind: 'paragraph', role: 'body', runs: [strong(`${title}: `), text(sentence)] })),
    {
      kind: 'columns',
      columns: [
        [
          { kind: 'heading', level: 2, text: said.criteria },
          {
            kind: 'table',
            caption: said.criteria,
            captionHidden: true,
            columns: [column(words.score.dimension, { width: 25, names: true }), column(said.criteria, { width: 75 })],
            rows: Object.entries(profile.criteria).map(([id, list]) => ({
              kind: 'body',
              cells: [cell(strong(id)), wordsCell(list.map((each) => `${each.id} ${plain(each.weight)}`).join(' · '))],
            })),
          },
        ],
        [
          { kind: 'heading', level: 2, text: said.caps },
          {
            kind: 'table',
            caption: said.caps,
            captionHidden: true,
            columns: [column(words.score.cap, { width: 78, names: true }), column(said.cap, { end: true, width: 22 })],
            rows: CAP_IDS.map((id) => ({
              kind: 'body',
              cells: [cell(strong(`${id} `), text(scoreWords[language].cap[id])), wordsCell(plain(profile.caps[id]))],
            })),
          },
        ],
      ],
    },
  ];
}

const WORK_MODES = ['manualNoIt', 'itSupported', 'partlyAutomated', 'fullyAutomated'] as const;
const DECISIONS = ['none', 'bound', 'judgementMargin', 'discretion', 'unknown'] as const;

/** The index with each weight a quarter lighter or heavier; nothing where there is no index. */
function sensitivity({ assessment, profile, words, language }: ReportContext): readonly Block[] {
  const { score } = assessment;
  const { index } = score;
  if (index === null) return [];
  const said = words.method;
  const rows = weightSensitivity(score);
  const shift = (value: number | null) => (value === null ? 0 : value - index);
  const most = Math.max(...rows.flatMap(({ lighter, heavier }) => [Math.abs(shift(lighter)), Math.abs(shift(heavier))]), 0.1);
  const mark = (value: number | null) => ({ value: shift(value), text: formatSigned(shift(value), 1, language) });
  return [
    { kind: 'heading', level: 2, text: said.sensitivity },
    {
      kind: 'paragraph',
      role: 'body',
      runs: [
        text(
          `${said.sensitivityNote} ${said.spread(formatNumber(most, 1, language))} ${flipWords(bandFlips(assessment, profile)[0] ?? null, language)}`,
        ),
      ],
    },
    {
      kind: 'shifts',
      alt: said.sensitivityAlt,
      most,
      names: [said.lighter, said.heavier],
      rows: rows.map(({ dimension, lighter, heavier }) => ({
        label: `${dimension} ${scoreWords[language].dimensionShort[dimension]}`,
        marks: [mark(lighter), mark(heavier)],
      })),
    },
    {
      kind: 'table',
      caption: said.sensitivity,
      captionHidden: true,
      columns: [
        column(words.score.dimension, { width: 60, names: true }),
        column(said.lighter, { end: true, width: 20 }),
        column(said.heavier, { end: true, width: 20 }),
      ],
      rows: rows.map(({ dimension, lighter, heavier }) => ({
        kind: 'body',
        cells: [
          cell(strong(`${dimension} `), text(scoreWords[language].dimension[dimension])),
          number(lighter, 1, language),
          number(heavier, 1, language),
        ],
      })),
    },
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
