import { RARE } from '../../readiness/count-rows';
import { distributionsOf, type CountDistribution } from '../../readiness/details';
import { marks } from '../../text/marks';
import { formatNumber, formatPercent } from '../../text/numbers';
import { reportSections } from '../../text/report-sections';
import type { SectionMaker } from '../compose';
import type { Block, Row } from '../document';
import type { ReportContext } from '../report-context';
import { cell, column, empty, number, strong, words as wordsCell, text } from '../runs';

/** How long a case takes and waits, what that comes to in a year, and how touches and breaks spread over the cases. */
export const times: SectionMaker = {
  id: 'times',
  paper: 'portrait',
  blocks: (context) => {
    const { assessment, language } = context;
    const said = reportSections[language].times;
    const { minutes, waitDays } = assessment.flow;
    const missing = assessment.ownSteps.filter((id) => (context.marks(id)?.minutes ?? null) === null).length;
    const sentences = [
      said.lead(formatNumber(minutes, 2, language), formatNumber(waitDays, 2, language)),
      missing > 0 ? said.missing(missing) : '',
    ];
    return [
      { kind: 'paragraph', role: 'lead', runs: [text(sentences.filter(Boolean).join(' '))] },
      ...table(context),
      { kind: 'heading', level: 2, text: said.volumes },
      volumes(context),
      { kind: 'paragraph', role: 'note', runs: [text(basis(context))] },
      ...distribution(context),
    ];
  },
};

function table(context: ReportContext): readonly Block[] {
  const { assessment, language } = context;
  const all = reportSections[language];
  const said = all.times;
  const rows = assessment.ownSteps.map((id) => ({ id, visits: assessment.flow.visits.get(id) ?? null, stated: context.marks(id) }));
  const each = ({ visits, stated }: (typeof rows)[number]) => (visits === null || stated?.minutes == null ? null : visits * stated.minutes);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: said.caption,
      captionHidden: true,
      columns: [
        column(all.step, { width: 29, names: true }),
        column(said.executions, { end: true, width: 9 }),
        column(said.minutes, { end: true, width: 10 }),
        column(said.wait, { end: true, width: 10 }),
        column(said.rest, { end: true, width: 10 }),
        column(said.transport, { end: true, width: 10 }),
        column(said.confidence, { width: 12 }),
        column(said.perCase, { end: true, width: 10 }),
      ],
      rows: [
        ...rows.map((row): Row => {
          const { id, visits, stated } = row;
          return {
            kind: 'body',
            cells: [
              cell(strong(context.name(id))),
              number(visits, 2, language),
              number(stated?.minutes ?? null, 1, language),
              number(stated?.waitDays ?? null, 1, language),
              number(stated?.restDays ?? null, 1, language),
              number(stated?.transportDays ?? null, 1, language),
              wordsCell(stated?.confidence ? marks[language].confidence[stated.confidence] : '–'),
              number(each(row), 2, language),
            ],
          };
        }),
        {
          kind: 'sum',
          cells: [wordsCell(said.sum), empty, empty, empty, empty, empty, empty, number(assessment.flow.minutes, 2, language)],
        },
      ],
    },
  ];
}

function volumes({ assessment, language, words }: ReportContext): Block {
  const said = reportSections[language].times;
  const { metrics, flow } = assessment;
  const hours = metrics.minutesPerYear === null ? null : metrics.minutesPerYear / 60;
  const days = (value: number | null) => (value === null ? '–' : words.days(formatNumber(value, 2, language)));
  const figures: readonly (readonly [name: string, value: string])[] = [
    [said.lead2, days(metrics.leadDays)],
    [said.efficiency, formatPercent(metrics.flowEfficiency, language, 2)],
    [said.loops, formatNumber(metrics.loopRate, 2, language)],
    [said.manualShare, formatPercent(metrics.manualShare, language, 1)],
    [said.automation, formatPercent(metrics.automationRate, language, 1)],
    // Where no medium is known, no break is known either; 0 would be a claim.
    [said.density, formatNumber(flow.digitalCoverage === null ? null : metrics.breaksPerTenSteps, 2, language)],
    [said.transfer, formatNumber(metrics.transferMinutes, 2, language)],
    [said.cases, formatNumber(metrics.casesPerYear, 0, language)],
    [said.breaksYear, formatNumber(metrics.breaksPerYear, 0, language)],
    [said.hoursYear, formatNumber(hours, 0, language)],
    [said.fullTime, formatNumber(metrics.fullTime, 2, language)],
    [said.transferFullTime, formatNumber(metrics.transferFullTime, 2, language)],
    [said.cost, formatNumber(metrics.costPerYear, 0, language)],
  ];
  return {
    kind: 'table',
    caption: said.volumes,
    captionHidden: true,
    columns: [column(words.measures.row, { width: 70, names: true }), column(words.method.value, { end: true, width: 30 })],
    rows: figures.map(([name, value]) => ({ kind: 'body', cells: [wordsCell(name), wordsCell(value)] })),
  };
}

function basis({ profile, language }: ReportContext): string {
  const { yearlyMinutes, hourlyRate } = profile.work;
  const rate = hourlyRate === null ? '' : formatNumber(hourlyRate, 2, language);
  return reportSections[language].times.basis(formatNumber(yearlyMinutes, 0, language), rate);
}

function distribution(context: ReportContext): readonly Block[] {
  const { model, assessment, language } = context;
  if (assessment.ownSteps.length === 0) return [];
  const said = reportSections[language].times;
  const { touches, breaks } = distributionsOf(model, assessment);
  const label = (at: number, list: CountDistribution) => (at === list.chances.length - 1 && at > 0 ? said.orMore(at) : String(at));
  const chart = (what: string, alt: string, list: CountDistribution): readonly Block[] => [
    { kind: 'heading', level: 3, text: said.share(what) },
    {
      kind: 'bars',
      alt,
      ticks: [0, 25, 50, 75, 100],
      bars: countsIn(list).map(({ chance, at }) => ({
        label: label(at, list),
        value: chance * 100,
        low: chance * 100,
        high: chance * 100,
        band: null,
        text: formatPercent(chance, language, 1),
      })),
    },
  ];
  const share = (list: CountDistribution, at: number) => formatPercent(list.chances[at] ?? 0, language, 1);
  const counts = [...new Set([...countsIn(touches), ...countsIn(breaks)].map(({ at }) => at))].toSorted((a, b) => a - b);
  const longer = touches.chances.length >= breaks.chances.length ? touches : breaks;
  return [
    { kind: 'heading', level: 2, text: said.distribution },
    ...chart(said.touches, said.distributionAlt, touches),
    ...chart(said.breaks, said.breaksAlt, breaks),
    {
      kind: 'table',
      caption: said.distribution,
      captionHidden: true,
      columns: [
        column(said.count, { width: 40, names: true }),
        column(said.touches, { end: true, width: 30 }),
        column(said.breaks, { end: true, width: 30 }),
      ],
      rows: [
        ...counts.map(
          (at): Row => ({
            kind: 'body',
            cells: [wordsCell(label(at, longer)), wordsCell(share(touches, at)), wordsCell(share(breaks, at))],
          }),
        ),
        { kind: 'sum', cells: [wordsCell(said.mean), number(touches.mean, 2, language), number(breaks.mean, 2, language)] },
      ],
    },
  ];
}

/** The counts that occur; a row of nothing tells nothing. */
function countsIn({ chances }: CountDistribution): readonly { readonly at: number; readonly chance: number }[] {
  return chances.flatMap((chance, at) => (chance >= RARE ? [{ at, chance }] : []));
}
