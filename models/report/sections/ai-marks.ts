import { type AiRow, aiOverview } from '../../ai/overview';
import { ai as aiWords, sayGrounds } from '../../text/ai';
import { formatNumber } from '../../text/numbers';
import { reportSections } from '../../text/report-sections';
import type { SectionMaker } from '../compose';
import type { Row } from '../document';
import { oneLine, type ReportContext } from '../report-context';
import { cell, column, lineBreak, quiet, strong, text, words as wordsCell } from '../runs';

/** Where software that learns could assist, what was marked, and what the first legal look says. Never part of today's index. */
export const aiMarks: SectionMaker = {
  id: 'aiMarks',
  paper: 'portrait',
  blocks: (context) => {
    const { model, assessment, language } = context;
    const said = reportSections[language].ai;
    const words = aiWords[language];
    const rows = aiOverview(model, assessment);
    if (rows.length === 0) return [{ kind: 'paragraph', role: 'lead', runs: [text(`${said.lead} ${said.none}`)] }];
    return [
      { kind: 'paragraph', role: 'lead', runs: [text(said.lead)] },
      {
        kind: 'table',
        caption: said.caption,
        captionHidden: true,
        columns: [
          column(words.column.step, { width: 22, names: true }),
          column(words.column.what, { width: 20 }),
          column(words.column.reason, { width: 28 }),
          column(words.column.suitability, { end: true, width: 10 }),
          column(words.column.screening, { width: 20 }),
        ],
        rows: rows.flatMap((row) => rowsOf(row, context)),
      },
      { kind: 'paragraph', role: 'note', runs: [text(words.noAdvice)] },
    ];
  },
};

function rowsOf({ element, name, suggestions, entries, declined }: AiRow, { language }: ReportContext): readonly Row[] {
  const words = aiWords[language];
  const types: Readonly<Record<string, string>> = words.type;
  const step = cell(strong(oneLine(name) || element));
  const marked = entries.map(
    ({ mark, suitability, screening }): Row => ({
      kind: 'body',
      cells: [
        step,
        cell(text(types[mark.type ?? ''] ?? words.otherType), lineBreak, quiet(words.standing.marked)),
        wordsCell(mark.note ?? '–'),
        wordsCell(formatNumber(suitability.value, 0, language)),
        screening.outcome
          ? cell(
              strong(words.outcomeShort[screening.outcome]),
              ...screening.reasons.flatMap((reason) => [lineBreak, quiet(words.reason[reason])]),
            )
          : wordsCell(words.outcomeOpen(screening.open.length)),
      ],
    }),
  );
  const suggested = suggestions.map(
    ({ rule, types: kinds, instead, flag, grounds }): Row => ({
      kind: 'body',
      cells: [
        step,
        cell(
          text([...(instead ? [words.instead[instead]] : []), ...kinds.map((kind) => types[kind] ?? kind)].join(', ')),
          lineBreak,
          quiet(words.standing.suggested),
        ),
        wordsCell(words.because[rule](sayGrounds(grounds, language))),
        wordsCell('–'),
        wordsCell(flag ? words.flag : '–'),
      ],
    }),
  );
  const none: readonly Row[] = declined
    ? [{ kind: 'body', cells: [step, wordsCell(words.standing.declined), wordsCell('–'), wordsCell('–'), wordsCell('–')] }]
    : [];
  return [...marked, ...suggested, ...none];
}
