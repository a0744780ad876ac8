import type { Block, Cell, Row } from '../document';
import type { SectionMaker } from '../compose';
import { formatNumber, formatPercent, formatSigned } from '../../text/numbers';
import { marks } from '../../text/marks';
import { locatorMap } from '../locator-map';
import type { Entry, ReportContext } from '../report-context';
import { carrier, cell, column, empty, lineBreak, number, quiet, severity, strong, text, words as wordsCell } from '../runs';
import { whyOf } from '../../text/findings';
import { patterns as patternWords, patternWhy } from '../../text/patterns';

/** Every break and analogue handover: where, why, how bad, how often, how long, and what was decided about it. */
export const register: SectionMaker = {
  id: 'register',
  paper: 'portrait',
  blocks: (context) => {
    const { entries, suggested, dismissed, words, assessment } = context;
    const said = words.register;
    const blocks: Block[] = [{ kind: 'paragraph', role: 'lead', runs: [text(lead(context))] }];
    const map = locatorMap(context.input.figure, entries);
    if (map !== null) blocks.push({ kind: 'figure', svg: map, alt: said.mapAlt, caption: [text(said.map)] });
    if (entries.length > 0) {
      const gain = assessment.score.index === null ? said.gainNoteD2 : said.gainNote;
      blocks.push(table(context, said.caption, true, entries, true), {
        kind: 'paragraph',
        role: 'note',
        runs: [text(`${said.note} ${gain}`)],
      });
    }
    if (suggested.length > 0) blocks.push(table(context, said.suggestedCaption, false, suggested, false));
    if (dismissed.length > 0) blocks.push(table(context, said.dismissedCaption, false, dismissed, false));
    return [...blocks, ...patternBlocks(context)];
  },
};

/** Weaknesses in how the marks lie together, with what was decided about them. They are in no figure. */
function patternBlocks(context: ReportContext): readonly Block[] {
  const { assessment, words, language, name } = context;
  if (assessment.patterns.length === 0) return [];
  const said = words.register;
  const pattern = patternWords[language];
  const rows = assessment.patterns.map((each): Row => {
    const steps = each.elements.filter((element) => context.node(element) !== null);
    const where = (steps.length > 0 ? steps : [each.element]).map(name).join(' › ');
    const look = each.status === 'suggested' || each.status === 'dismissed' ? each.status : 'counted';
    return {
      kind: each.status === 'dismissed' ? 'dismissed' : 'body',
      cells: [
        cell(
          strong(pattern.pattern[each.rule].name),
          lineBreak,
          quiet(patternWhy(each, language)),
          ...(each.reason === null ? [] : [lineBreak, quiet(`${said.reason}: ${each.reason}`)]),
        ),
        wordsCell(each.rule),
        wordsCell(where),
        cell(severity(each.severity, look, said.severityAlt(each.severity))),
        number(each.expected, 2, language),
        wordsCell(marks[language].status[each.status]),
      ],
    };
  });
  return [
    {
      kind: 'table',
      caption: pattern.group,
      captionHidden: false,
      columns: [
        column(pattern.group, { width: 34 }),
        column(said.rule, { width: 9 }),
        column(said.place, { width: 30, names: true }),
        column(said.severity, { width: 9 }),
        column(said.expected, { end: true, width: 8 }),
        column(said.status, { width: 10 }),
      ],
      rows,
    },
    { kind: 'paragraph', role: 'note', runs: [text(pattern.notCounted)] },
  ];
}

function lead({ assessment: { flow }, entries, unknownSteps, sheet, words, language }: ReportContext): string {
  const said = words.register;
  const unknown = unknownSteps.length === 0 ? '' : ` ${said.unknownSides(unknownSteps.length)}`;
  if (entries.length === 0) return `${said.none}${unknown}`;
  const sentence = said.lead(
    entries.length,
    formatNumber(flow.expectedBreaks, 1, language),
    formatNumber(flow.expectedAnalogHandovers, 1, language),
  );
  const cases = sheet?.casesPerYear ?? null;
  const perYear =
    cases === null || flow.expectedBreaks === null ? '' : said.perYear(formatNumber(cases * flow.expectedBreaks, 0, language));
  return `${sentence}${perYear}.${unknown}`;
}

function table(context: ReportContext, caption: string, captionHidden: boolean, entries: readonly Entry[], counted: boolean): Block {
  const { words, language } = context;
  const said = words.register;
  const rows = entries.map(
    (entry): Row => ({ kind: entry.finding.status === 'dismissed' ? 'dismissed' : 'body', cells: cells(entry, context, counted) }),
  );
  return {
    kind: 'table',
    caption,
    captionHidden,
    columns: counted
      ? [
          column(said.number, { width: 4 }),
          column(said.place, { width: 30, names: true }),
          column(said.rule, { width: 8 }),
          column(said.carrier, { width: 9 }),
          column(said.severity, { width: 9 }),
          column(said.expected, { end: true, width: 7 }),
          column(said.minutes, { end: true, width: 7 }),
          column(said.avoidable, { width: 11 }),
          column(said.status, { width: 8 }),
          column(said.gain, { end: true, width: 7 }),
        ]
      : [
          column(said.place, { width: 42, names: true }),
          column(said.rule, { width: 10 }),
          column(said.carrier, { width: 12 }),
          column(said.severity, { width: 10 }),
          column(said.expected, { end: true, width: 8 }),
          column(said.minutes, { end: true, width: 8 }),
          column(said.avoidable, { width: 10 }),
        ],
    rows: counted ? [...rows, sumRow(entries, context, language)] : rows,
  };
}

function cells(entry: Entry, context: ReportContext, counted: boolean): readonly Cell[] {
  const { language, words } = context;
  const { finding } = entry;
  const said = words.register;
  const sources = finding.arrivals.map(({ from, share }) => said.from(context.name(from), formatPercent(share, language)));
  const from = sources.length === 0 ? [] : [quiet(` ${sources.join(', ')}`)];
  const why = finding.reason === null ? [] : [lineBreak, quiet(`${said.reason}: ${finding.reason}`)];
  const look = finding.status === 'suggested' ? 'suggested' : finding.status === 'dismissed' ? 'dismissed' : 'counted';
  const gain = finding.gain.index ?? finding.gain.d2;
  return [
    ...(counted ? [wordsCell(String(entry.number).padStart(2, '0'))] : []),
    cell(strong(entry.step), ...from, lineBreak, quiet(whyOf(finding, language)), ...why),
    wordsCell(finding.rule),
    cell(carrier(finding.from.carrier, finding.from.class, language), text(' › '), carrier(finding.to.carrier, finding.to.class, language)),
    cell(severity(finding.severity, look, finding.severity === 0 ? said.handoverAlt : said.severityAlt(finding.severity))),
    number(finding.expected, 2, language),
    number(entry.minutes, 1, language),
    wordsCell(finding.avoidability === null ? '–' : said.avoidability[finding.avoidability]),
    ...(counted
      ? [
          wordsCell(marks[language].status[finding.status]),
          { kind: 'number', value: gain, decimals: 1, text: formatSigned(gain, 1, language) } as const,
        ]
      : []),
  ];
}

function sumRow(entries: readonly Entry[], { words }: ReportContext, language: ReportContext['language']): Row {
  const sum = (values: readonly (number | null)[]) =>
    values.every((value) => value === null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return {
    kind: 'sum',
    cells: [
      empty,
      wordsCell(words.register.sum),
      empty,
      empty,
      empty,
      number(sum(entries.map((entry) => entry.finding.expected)), 2, language),
      number(sum(entries.map((entry) => entry.minutes)), 1, language),
      empty,
      empty,
      empty,
    ],
  };
}
