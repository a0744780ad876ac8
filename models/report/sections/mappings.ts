import { readMappings } from '../../readiness/mappings/read-mappings';
import { readPrinciples } from '../../readiness/mappings/read-principles';
import { SCALE_IDS, SCALE_SOURCES } from '../../readiness/mappings/sources';
import { mappings as mappingWords } from '../../text/mappings';
import { formatNumber, formatPercent } from '../../text/numbers';
import { reportSections } from '../../text/report-sections';
import { formatDay } from '../../text/times';
import type { SectionMaker } from '../compose';
import type { Block, Row } from '../document';
import type { ReportContext } from '../report-context';
import { cell, column, number, quiet, strong, text, words as wordsCell } from '../runs';

/** The process on the scales of others: what it reaches, what holds it back, and where each scale comes from. */
export const mappings: SectionMaker = {
  id: 'mappings',
  paper: 'portrait',
  blocks: (context) => [
    { kind: 'paragraph', role: 'lead', runs: [text(mappingWords[context.language].lead)] },
    ...ozg(context),
    ...maturity(context),
    ...degrees(context),
    ...fields(context),
    ...principles(context),
    ...sources(context),
  ],
};

function read({ model, assessment, input }: ReportContext) {
  return readMappings(model, assessment, input.maturity ?? null);
}

function holdsRun(holds: boolean | null, { language }: ReportContext) {
  const said = mappingWords[language].holds;
  return holds === null ? quiet(`? ${said.unknown}`) : holds ? text(`✓ ${said.yes}`) : strong(`✗ ${said.no}`);
}

const titled = (title: string, { language }: ReportContext) => `${title} (${mappingWords[language].selfCheck})`;

function ozg(context: ReportContext): readonly Block[] {
  const { language } = context;
  const said = mappingWords[language];
  const { ozg11, analogueAt } = read(context);
  const next = said.ozgLevel[ozg11.level + 1];
  const standing = said.level(ozg11.level, said.ozgLevel[ozg11.level] ?? '');
  const blocked = next === undefined ? said.ozgTop : said.ozgBlocked(`${ozg11.level + 1} (${next})`, ozg11.blocking.length);
  const from = (criterion: string | null) =>
    criterion ??
    (analogueAt.length === 0
      ? said.fromMarks
      : listed(
          analogueAt.map((element) => context.name(element)),
          context,
        ));
  return [
    { kind: 'heading', level: 2, text: titled(said.scale.ozg11, context) },
    { kind: 'paragraph', role: 'body', runs: [strong(`${standing}. `), text(`${blocked} ${said.ozgPartly}`)] },
    {
      kind: 'table',
      caption: said.scale.ozg11,
      captionHidden: true,
      columns: [
        column(said.column.level, { end: true, width: 8 }),
        column(said.column.condition, { width: 50, names: true }),
        column(said.column.state, { width: 18 }),
        column(said.column.from, { width: 24 }),
      ],
      rows: ozg11.conditions.map(({ id, level, criterion, holds }) => ({
        kind: 'body',
        cells: [wordsCell(String(level)), wordsCell(said.condition[id]), cell(holdsRun(holds, context)), wordsCell(from(criterion))],
      })),
    },
  ];
}

/** More than this would make the row the tallest of the page. */
const NAMED = 3;

function listed(names: readonly string[], { words }: ReportContext): string {
  const shown = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${shown} ${words.andMore(names.length - NAMED)}` : shown;
}

function maturity(context: ReportContext): readonly Block[] {
  const { language } = context;
  const said = mappingWords[language];
  const heading: Block = { kind: 'heading', level: 2, text: titled(said.scale.ozg20, context) };
  const { ozg20 } = read(context);
  if (ozg20 === null) return [heading, { kind: 'paragraph', role: 'body', runs: [text(said.ozgEmpty)] }];
  const { model, level, criteria } = ozg20;
  return [
    heading,
    {
      kind: 'paragraph',
      role: 'body',
      runs: [
        strong(`${said.level(level, model.levels[level] ?? '')}. `),
        text(`${said.ozgFrom(model.edition, model.source, formatDay(model.asOf, language))}.`),
      ],
    },
    {
      kind: 'table',
      caption: said.scale.ozg20,
      captionHidden: true,
      columns: [
        column(said.column.criterion, { width: 52, names: true }),
        column(said.column.from, { width: 12 }),
        column(said.column.answer, { end: true, width: 14 }),
        column(said.column.next, { width: 22 }),
      ],
      rows: criteria.map(({ criterion, value, next }) => ({
        kind: 'body',
        cells: [
          cell(strong(`${criterion.id} `), text(criterion.text)),
          wordsCell(criterion.answeredBy ?? '–'),
          value === 'na' ? wordsCell(said.na) : number(value, 2, language),
          cell(holdsRun(next, context)),
        ],
      })),
    },
  ];
}

function degrees(context: ReportContext): readonly Block[] {
  const said = mappingWords[context.language];
  const { nkrBw, evidence } = read(context);
  const degree = nkrBw.low === nkrBw.high ? said.level(nkrBw.low, said.nkr[nkrBw.low] ?? '') : said.levels(nkrBw.low, nkrBw.high);
  return [
    { kind: 'heading', level: 2, text: titled(said.scale.nkrBw, context) },
    { kind: 'paragraph', role: 'body', runs: [strong(`${degree}.`)] },
    { kind: 'heading', level: 2, text: titled(said.scale.evidence, context) },
    {
      kind: 'paragraph',
      role: 'body',
      runs: evidence === null ? [text(said.evidenceNone)] : [strong(`${said.maturity[evidence]}. `), text(said.evidenceLowest)],
    },
  ];
}

function fields(context: ReportContext): readonly Block[] {
  const { language } = context;
  const said = mappingWords[language];
  const own = reportSections[language].mappings;
  const { saxonFields } = read(context);
  return [
    { kind: 'heading', level: 2, text: titled(said.scale.saxonFields, context) },
    { kind: 'paragraph', role: 'body', runs: [text(`${own.fieldsNote} ${said.notCheckedLong}`)] },
    {
      kind: 'table',
      caption: said.scale.saxonFields,
      captionHidden: true,
      columns: [
        column(said.column.field, { width: 42, names: true }),
        column(said.column.value, { end: true, width: 10 }),
        column(said.column.parts, { width: 48 }),
      ],
      rows: saxonFields.map(
        ({ id, value, parts }): Row => ({
          kind: 'body',
          cells: [
            cell(strong(`${id} `), text(said.field[id])),
            number(value, 1, language),
            wordsCell(
              parts
                .map((part) => own.partOf(formatPercent(part.weight, language), part.of.join(', '), formatNumber(part.value, 1, language)))
                .join(' · '),
            ),
          ],
        }),
      ),
    },
  ];
}

function principles(context: ReportContext): readonly Block[] {
  const { assessment, language } = context;
  const said = mappingWords[language];
  const answer = (criterion: string, value: number | 'na' | null) =>
    `${criterion} ${value === 'na' ? said.na : value === null ? '?' : formatNumber(value, criterion.startsWith('D') ? 1 : 2, language)}`;
  return [
    { kind: 'heading', level: 2, text: `${said.scale.digitalcheck} · ${said.scale.danish}` },
    {
      kind: 'table',
      caption: said.scale.digitalcheck,
      captionHidden: true,
      columns: [
        column(said.column.digitalcheck, { width: 30, names: true }),
        column(said.column.danish, { width: 28 }),
        column(said.column.criteria, { width: 42 }),
      ],
      rows: readPrinciples(assessment).map(({ id, danish, answers, rules }) => ({
        kind: 'body',
        cells: [
          wordsCell(said.principle[id]),
          wordsCell(danish.map((each) => said.danish[each]).join('; ')),
          wordsCell(
            [
              ...answers.map(({ criterion, value }) => answer(criterion, value)),
              ...rules.map(({ rule, count }) => `${rule} ${said.findings(count)}`),
            ].join(' · '),
          ),
        ],
      })),
    },
  ];
}

function sources({ language }: ReportContext): readonly Block[] {
  const said = mappingWords[language];
  return [
    { kind: 'heading', level: 2, text: reportSections[language].mappings.sources },
    {
      kind: 'list',
      items: SCALE_IDS.map((id) => {
        const { title, asOf, checked } = SCALE_SOURCES[id];
        return [
          strong(`${said.scale[id]}: `),
          text(`${said.source(title, formatDay(asOf, language))}${checked ? '' : ` (${said.notChecked})`}`),
        ];
      }),
    },
  ];
}
