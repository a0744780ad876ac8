import { marks } from '../../text/marks';
import { reportSections } from '../../text/report-sections';
import type { SectionMaker } from '../compose';
import type { Block } from '../document';
import { oneLine, type ReportContext } from '../report-context';
import { cell, column, strong, text, words as wordsCell } from '../runs';
import { criteriaTable } from '../criteria-table';

/** Data and evidence: what is asked for, what a register has already, what passes between systems and to others. */
export const data: SectionMaker = {
  id: 'data',
  paper: 'portrait',
  blocks: (context) => {
    const said = reportSections[context.language].data;
    return [
      { kind: 'paragraph', role: 'lead', runs: [text(said.lead)] },
      { kind: 'heading', level: 2, text: said.evidence },
      ...evidence(context),
      { kind: 'heading', level: 2, text: said.interfaces },
      ...interfaces(context),
      { kind: 'heading', level: 2, text: said.messages },
      ...messages(context),
      ...criteriaTable(said.criteria, ['D4'], context),
    ];
  },
};

function evidence(context: ReportContext): readonly Block[] {
  const { assessment, language, words } = context;
  const all = reportSections[language];
  const said = all.data;
  const items = assessment.ownSteps.flatMap((id) => (context.marks(id)?.evidence ?? []).map((item) => ({ id, item })));
  if (items.length === 0) return [{ kind: 'paragraph', role: 'body', runs: [text(said.evidenceNone)] }];
  return [
    {
      kind: 'table',
      caption: said.evidence,
      captionHidden: true,
      columns: [
        column(said.name, { width: 30, names: true }),
        column(all.step, { width: 30 }),
        column(said.maturity, { width: 24 }),
        column(said.held, { width: 16 }),
      ],
      rows: items.map(({ id, item }) => ({
        kind: 'body',
        cells: [
          cell(strong(item.name)),
          wordsCell(context.name(id)),
          wordsCell(item.maturity === null ? said.unknown : marks[language].maturity[item.maturity]),
          wordsCell(item.heldByRegister === null ? said.unknown : item.heldByRegister ? words.yes : words.no),
        ],
      })),
    },
  ];
}

function interfaces(context: ReportContext): readonly Block[] {
  const { assessment, sheet, language } = context;
  const all = reportSections[language];
  const said = all.data;
  const names = new Map((sheet?.systems ?? []).map(({ id, name }) => [id, name]));
  const nameOf = (system: string) => names.get(system) ?? system;
  const found = assessment.ownSteps.flatMap((id) => {
    const step = context.marks(id);
    const to = step?.outputs[0]?.system ?? null;
    return (step?.inputs ?? []).flatMap(({ system: from, transfer }) =>
      from !== null && to !== null && from !== to ? [{ id, from, to, transfer }] : [],
    );
  });
  if (found.length === 0) return [{ kind: 'paragraph', role: 'body', runs: [text(said.interfacesNone)] }];
  return [
    {
      kind: 'table',
      caption: said.interfaces,
      captionHidden: true,
      columns: [
        column(all.step, { width: 34, names: true }),
        column(said.from, { width: 23 }),
        column(said.to, { width: 23 }),
        column(said.transfer, { width: 20 }),
      ],
      rows: found.map(({ id, from, to, transfer }) => ({
        kind: 'body',
        cells: [
          cell(strong(context.name(id))),
          wordsCell(nameOf(from)),
          wordsCell(nameOf(to)),
          wordsCell(transfer === null ? said.unknown : marks[language].transfer[transfer]),
        ],
      })),
    },
  ];
}

function messages(context: ReportContext): readonly Block[] {
  const { model, language } = context;
  const said = reportSections[language].data;
  const standards: Readonly<Record<string, string>> = marks[language].standard;
  const end = (id: string | null) => (id === null ? '–' : context.name(id));
  const marked = model.messages.flatMap(({ name, mark, source, target }) => (mark ? [{ name, mark, source, target }] : []));
  if (marked.length === 0) return [{ kind: 'paragraph', role: 'body', runs: [text(said.messagesNone)] }];
  return [
    {
      kind: 'table',
      caption: said.messages,
      captionHidden: true,
      columns: [
        column(said.message, { width: 26, names: true }),
        column(said.from, { width: 23 }),
        column(said.to, { width: 23 }),
        column(said.carrier, { width: 14 }),
        column(said.standard, { width: 14 }),
      ],
      rows: marked.map(({ name, mark, source, target }) => ({
        kind: 'body',
        cells: [
          cell(strong(oneLine(name) || '–')),
          wordsCell(end(source)),
          wordsCell(end(target)),
          wordsCell(marks[language].carrier[mark.carrier]),
          wordsCell(mark.standard ? (standards[mark.standard] ?? mark.standard) : '–'),
        ],
      })),
    },
  ];
}
