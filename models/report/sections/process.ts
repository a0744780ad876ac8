import { marks } from '../../text/marks';
import { formatNumber, formatPercent, formatPlain } from '../../text/numbers';
import { reportSections } from '../../text/report-sections';
import type { SectionMaker } from '../compose';
import type { Block } from '../document';
import { oneLine, type ReportContext } from '../report-context';
import { cell, column, strong, text, words as wordsCell } from '../runs';

/** What the process is: service, legal bases, trigger and outcome, volumes, who takes part, with which systems. */
export const process: SectionMaker = {
  id: 'process',
  paper: 'portrait',
  blocks: (context) => {
    const said = reportSections[context.language].process;
    return [
      {
        kind: 'columns',
        columns: [
          [{ kind: 'heading', level: 2, text: said.service }, service(context)],
          [{ kind: 'heading', level: 2, text: said.volumes }, volumes(context)],
        ],
      },
      { kind: 'heading', level: 2, text: said.systems },
      ...systems(context),
    ];
  },
};

function service({ sheet, language }: ReportContext): Block {
  const { process: said, notStated } = reportSections[language];
  const of = (value: string | null | undefined) => [text(value?.trim() ? value : notStated)];
  return {
    kind: 'definitions',
    items: [
      { term: said.type, runs: of(sheet?.processType && marks[language].processType[sheet.processType]) },
      { term: said.leika, runs: of(sheet?.leikaId) },
      { term: said.ozg, runs: of(sheet?.ozgId) },
      { term: said.sdg, runs: of(sheet?.sdg == null ? null : reportSections[language].law[sheet.sdg ? 'yes' : 'no']) },
      { term: said.purpose, runs: of(sheet?.purpose) },
      { term: said.trigger, runs: of(sheet?.trigger) },
      { term: said.result, runs: of(sheet?.result) },
      { term: said.scope, runs: of(sheet?.scope) },
      { term: said.legal, runs: of(sheet?.legalBases.map(({ name }) => name).join('; ')) },
    ],
  };
}

function volumes({ sheet, model, language, words }: ReportContext): Block {
  const { process: said, notStated } = reportSections[language];
  const names = marks[language];
  const of = (value: string | null | undefined) => [text(value ? value : notStated)];
  const year = sheet?.casesYear == null ? '' : String(sheet.casesYear);
  const confidence = sheet?.casesConfidence ? names.confidence[sheet.casesConfidence] : '';
  const owner = sheet?.ownerRole || (sheet?.owner == null ? null : sheet.owner ? words.yes : words.no);
  return {
    kind: 'definitions',
    items: [
      {
        term: said.cases,
        runs: of(sheet?.casesPerYear == null ? null : said.casesOf(formatNumber(sheet.casesPerYear, 0, language), year, confidence)),
      },
      {
        term: said.channels,
        runs: of(
          sheet?.channels
            .map(({ carrier, share }) =>
              share === null ? names.carrier[carrier] : `${names.carrier[carrier]} ${formatPercent(share, language)}`,
            )
            .join(', '),
        ),
      },
      { term: said.duration, runs: of(sheet?.targetDuration == null ? null : words.days(formatPlain(sheet.targetDuration, language))) },
      { term: said.criticality, runs: of(sheet?.criticality && names.criticality[sheet.criticality]) },
      {
        term: said.outage,
        runs: of(sheet?.maxTolerableOutage == null ? null : said.hours(formatPlain(sheet.maxTolerableOutage, language))),
      },
      { term: said.owner, runs: of(owner) },
      {
        term: said.parties,
        runs: of(
          model.participants
            .map(({ name }) => oneLine(name))
            .filter(Boolean)
            .join('; '),
        ),
      },
      { term: said.version, runs: of(sheet?.version) },
    ],
  };
}

function systems({ sheet, language }: ReportContext): readonly Block[] {
  const said = reportSections[language].process;
  const all = sheet?.systems ?? [];
  if (all.length === 0) return [{ kind: 'paragraph', role: 'body', runs: [text(said.systemsNone)] }];
  const names = marks[language];
  const nameOf = new Map(all.map(({ id, name }) => [id, name]));
  const kinds: Readonly<Record<string, string>> = names.systemKind;
  return [
    {
      kind: 'table',
      caption: said.systems,
      captionHidden: true,
      columns: [
        column(said.systems, { width: 30, names: true }),
        column(said.kind, { width: 20 }),
        column(said.operator, { width: 22 }),
        column(said.interfaces, { width: 28 }),
      ],
      rows: all.map(({ name, kind, operator, interfaces }) => ({
        kind: 'body',
        cells: [
          cell(strong(name)),
          wordsCell(kind === null ? '–' : (kinds[kind] ?? kind)),
          wordsCell(operator ? names.operator[operator] : '–'),
          wordsCell(interfaces.map(({ to, transfer }) => `${nameOf.get(to) ?? to} (${names.transfer[transfer]})`).join(', ') || '–'),
        ],
      })),
    },
  ];
}
