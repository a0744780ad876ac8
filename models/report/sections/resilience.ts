import { marks } from '../../text/marks';
import { formatPlain } from '../../text/numbers';
import { reportSections } from '../../text/report-sections';
import type { SectionMaker } from '../compose';
import type { Block } from '../document';
import type { ReportContext } from '../report-context';
import { cell, column, strong, text, words as wordsCell } from '../runs';
import { criteriaTable } from '../criteria-table';

/** How independent the systems are, and how the work goes on without them. */
export const resilience: SectionMaker = {
  id: 'resilience',
  paper: 'portrait',
  blocks: (context) => {
    const { sheet, language } = context;
    const { resilience: said, process, notStated } = reportSections[language];
    const outage = sheet?.maxTolerableOutage == null ? notStated : process.hours(formatPlain(sheet.maxTolerableOutage, language));
    const critical = sheet?.criticality ? marks[language].criticality[sheet.criticality] : notStated;
    return [
      { kind: 'paragraph', role: 'lead', runs: [text(`${said.lead} ${said.critical(critical, outage)}`)] },
      { kind: 'heading', level: 2, text: said.systems },
      ...systems(context),
      { kind: 'heading', level: 2, text: said.fallback },
      ...fallbacks(context),
      ...criteriaTable(said.criteria, ['D7'], context),
    ];
  },
};

function systems({ sheet, language, words }: ReportContext): readonly Block[] {
  const said = reportSections[language].resilience;
  const all = sheet?.systems ?? [];
  if (all.length === 0) return [{ kind: 'paragraph', role: 'body', runs: [text(said.systemsNone)] }];
  return [
    {
      kind: 'table',
      caption: said.systems,
      captionHidden: true,
      columns: [
        column(said.system, { width: 22, names: true }),
        column(said.operator, { width: 18 }),
        column(said.base, { width: 18 }),
        column(said.sovereignty, { end: true, width: 14 }),
        column(said.format, { width: 14 }),
        column(said.vendor, { width: 14 }),
      ],
      rows: all.map(({ name, operator, base, sovereignty, exportFormat, vendor }) => ({
        kind: 'body',
        cells: [
          cell(strong(name)),
          wordsCell(operator ? marks[language].operator[operator] : '–'),
          wordsCell(base == null ? '–' : base ? words.yes : words.no),
          wordsCell(sovereignty == null ? '–' : formatPlain(sovereignty, language)),
          wordsCell(exportFormat || '–'),
          wordsCell(vendor || '–'),
        ],
      })),
    },
  ];
}

function fallbacks(context: ReportContext): readonly Block[] {
  const { assessment, sheet, language } = context;
  const all = reportSections[language];
  const said = all.resilience;
  const word = (fallback: string) => (fallback === 'none' ? all.none : fallback);
  const stated = assessment.ownSteps.flatMap((id) => {
    const fallback = context.marks(id)?.fallback;
    return fallback ? [[strong(`${context.name(id)}: `), text(word(fallback))]] : [];
  });
  const whole = sheet?.fallback ? [[text(word(sheet.fallback))]] : [];
  const items = [...whole, ...stated];
  return items.length === 0 ? [{ kind: 'paragraph', role: 'body', runs: [text(said.fallbackNone)] }] : [{ kind: 'list', items }];
}
