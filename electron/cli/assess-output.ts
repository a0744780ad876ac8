import type { Range } from '#models/analysis/flow';
import { DIMENSION_IDS } from '#models/readiness/assessment';
import { provenanceOf } from '#models/readiness/provenance';
import { toResult } from '#models/readiness/result';
import { type CsvCell, csvText } from '#models/report/formats/csv';
import { cli } from '#models/text/cli';
import type { Language } from '#models/text/language';
import { formatNumber, formatPercent, formatRange } from '#models/text/numbers';
import { remarkSentence } from '#models/text/remark-words';
import { provenanceText } from '#models/text/provenance';
import { report } from '#models/text/report';
import { score as scoreWords } from '#models/text/score';
import type { Output } from './arguments';
import type { Assessed } from './assess-file';
import { type TextColumn, textTable } from './text-table';

type Done = Extract<Assessed, { ok: true }>;

/** The public JSON object of one assessed file. */
export function resultOf({ file, assessment, importRemarks }: Done, language: Language) {
  return toResult(assessment, file, importRemarks, (remark) => remarkSentence(remark, language));
}

/** All assessments in one of the forms. JSON is an object for one named file, an array otherwise; NDJSON is written file by file. */
export function assessOutput(done: readonly Done[], output: Exclude<Output, 'ndjson'>, single: boolean, language: Language): string {
  switch (output) {
    case 'json': {
      const results = done.map((one) => resultOf(one, language));
      return `${JSON.stringify(single ? (results[0] ?? null) : results, null, 2)}\n`;
    }
    case 'csv':
      return csvText([csvHead(language), ...done.map((one) => csvRow(one, language))], language);
    case 'table':
      return table(done, language);
  }
}

function csvHead(language: Language): readonly string[] {
  const { column } = cli[language];
  const bounds = (head: string) => [head, `${head} ${column.from}`, `${head} ${column.to}`];
  return [
    column.file,
    column.process,
    column.index,
    column.low,
    column.high,
    column.band,
    column.confidence,
    column.known,
    ...DIMENSION_IDS,
    column.breaks,
    column.handovers,
    column.weighted,
    column.coverage,
    ...bounds(column.untouched),
    ...bounds(column.digital),
    ...bounds(column.endToEnd),
    column.minutes,
    column.waitDays,
    column.findings,
    column.remarks,
    column.method,
  ];
}

function csvRow({ file, assessment, importRemarks }: Done, language: Language): readonly CsvCell[] {
  const { model, score, flow } = assessment;
  const bounds = ({ value, low, high }: Range) => [value, low, high];
  return [
    file,
    model.leadName,
    score.index,
    score.low,
    score.high,
    score.band === null ? null : scoreWords[language].band[score.band],
    score.confidence,
    score.known,
    ...DIMENSION_IDS.map((id) => score.dimensions.find((dimension) => dimension.id === id)?.value ?? null),
    flow.expectedBreaks,
    flow.expectedAnalogHandovers,
    flow.weightedBreaks,
    flow.digitalCoverage,
    ...bounds(flow.untouchedShare),
    ...bounds(flow.digitalShare),
    ...bounds(flow.endToEndShare),
    flow.minutes,
    flow.waitDays,
    assessment.findings.length,
    assessment.remarks.length + importRemarks.length,
    provenanceText(provenanceOf(assessment), language),
  ];
}

function table(done: readonly Done[], language: Language): string {
  if (done.length === 0) return '';
  const { column } = cli[language];
  const end = (head: string): TextColumn => ({ head, align: 'end' });
  const start = (head: string): TextColumn => ({ head, align: 'start' });
  const columns = [
    start(column.file),
    end(column.index),
    end(column.range),
    start(column.band),
    end(column.known),
    end(column.breaks),
    end(column.handovers),
    end(column.endToEnd),
    end(column.minutes),
    start(column.method),
  ];
  const rows = done.map(({ file, assessment, assessment: { score, flow } }) => [
    // A file name may hold line breaks or commands to a terminal.
    file.replace(/\p{Cc}/gu, '�'),
    formatNumber(score.index, 1, language),
    formatRange(score.low, score.high, 1, language),
    score.band === null ? report[language].figure.tooLittle : scoreWords[language].band[score.band],
    formatPercent(score.known, language),
    formatNumber(flow.expectedBreaks, 1, language),
    formatNumber(flow.expectedAnalogHandovers, 1, language),
    share(flow.endToEndShare, language),
    formatNumber(flow.minutes, 1, language),
    provenanceText(provenanceOf(assessment), language),
  ]);
  return `${textTable(columns, rows)}\n${cli[language].perCase}\n`;
}

function share({ value, low, high }: Range, language: Language): string {
  return value === null ? `${formatNumber(low * 100, 0, language)}–${formatPercent(high, language)}` : formatPercent(value, language);
}
