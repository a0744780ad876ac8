import type { Range } from '#models/analysis/flow';
import { DIMENSION_IDS } from '#models/readiness/assessment';
import { provenanceOf } from '#models/readiness/provenance';
import { toResult } from '#models/readiness/result';
import { type CsvCell, csvLine, csvText } from '#models/report/formats/csv';
import { cli } from '#models/text/cli';
import type { Language } from '#models/text/language';
import { formatNumber, formatPercent, formatRange } from '#models/text/numbers';
import { remarkSentence } from '#models/text/remark-words';
import { provenanceText } from '#models/text/provenance';
import { report } from '#models/text/report';
import { score as scoreWords } from '#models/text/score';
import type { Output } from './arguments';
import type { Assessed } from './assess-file';
import { detailsText } from './details-text';
import { listOf } from './json-list';
import { streamedTable, type TextColumn } from './text-table';

/** An assessed file as it is told: its part of the output, and what `--fail-under` and `--fail-on` ask about. */
export type Told = {
  readonly ok: true;
  /** JSON object, CSV row, or nothing. */
  readonly text: string;
  /** Row of the table. */
  readonly cells: readonly string[];
  /** Readable details for below the table of a single file. */
  readonly details: string;
  /** The index; without one the low end of its range. */
  readonly index: number;
  /** Reading left something out. */
  readonly lost: boolean;
  readonly stuck: boolean;
  /** A rule threw. */
  readonly failed: boolean;
};

export function tell(assessed: Assessed, output: Output, language: Language): Told {
  const { assessment, importRemarks, details, model } = assessed;
  return {
    ok: true,
    text: textOf(assessed, output, language),
    cells: output === 'table' ? tableRow(assessed, language) : [],
    details: output === 'table' && details ? detailsText(details, model, language) : '',
    index: assessment.score.index ?? assessment.score.low,
    lost: importRemarks.some((remark) => !remark.kept),
    stuck: assessment.flow.stuck > 0,
    failed: assessment.failures.length > 0,
  };
}

function textOf(assessed: Assessed, output: Output, language: Language): string {
  switch (output) {
    case 'json':
      return JSON.stringify(resultOf(assessed, language), null, 2);
    case 'ndjson':
      return `${JSON.stringify(resultOf(assessed, language))}\n`;
    case 'csv':
      return csvLine(csvRow(assessed, language), language);
    case 'table':
      return '';
  }
}

/** The public JSON object of one assessed file. */
export function resultOf({ file, assessment, importRemarks, details }: Assessed, language: Language) {
  return toResult(assessment, file, importRemarks, (remark) => remarkSentence(remark, language), details);
}

/** Puts an output together as its parts come: each call gives the text to write next. */
export type Writer = { readonly add: (told: Told) => string; readonly end: () => string };

/** JSON is an object for one file that was named, and an array otherwise. */
export function writerOf(output: Output, single: boolean, files: readonly string[], language: Language): Writer {
  let count = 0;
  switch (output) {
    case 'ndjson':
      return { add: ({ text }) => text, end: () => '' };
    case 'csv':
      return {
        add: ({ text }) => (count++ === 0 ? csvText([csvHead(language)], language) : '') + text,
        end: () => (count > 0 || single ? '' : csvText([csvHead(language)], language)),
      };
    case 'json': {
      const list = listOf(single);
      return { add: ({ text }) => list.add(text), end: list.end };
    }
    case 'table': {
      const table = streamedTable(columnsOf(language), files.map(shown));
      let details = '';
      return {
        add({ cells, details: own }) {
          count += 1;
          details = own;
          return table.add(cells);
        },
        end: () => (count === 0 ? '' : `${table.end()}\n${cli[language].perCase}\n${files.length === 1 ? details : ''}`),
      };
    }
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

function csvRow({ file, assessment, importRemarks }: Assessed, language: Language): readonly CsvCell[] {
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

function columnsOf(language: Language): readonly TextColumn[] {
  const { column } = cli[language];
  const end = (head: string): TextColumn => ({ head, align: 'end' });
  const start = (head: string): TextColumn => ({ head, align: 'start' });
  return [
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
}

function tableRow({ file, assessment }: Assessed, language: Language): readonly string[] {
  const { score, flow } = assessment;
  return [
    shown(file),
    formatNumber(score.index, 1, language),
    formatRange(score.low, score.high, 1, language),
    score.band === null ? report[language].figure.tooLittle : scoreWords[language].band[score.band],
    formatPercent(score.known, language),
    formatNumber(flow.expectedBreaks, 1, language),
    formatNumber(flow.expectedAnalogHandovers, 1, language),
    share(flow.endToEndShare, language),
    formatNumber(flow.minutes, 1, language),
    provenanceText(provenanceOf(assessment), language),
  ];
}

/** A file name may hold line breaks or commands to a terminal. */
function shown(file: string): string {
  return file.replace(/\p{Cc}/gu, '�');
}

function share({ value, low, high }: Range, language: Language): string {
  return value === null ? `${formatNumber(low * 100, 0, language)}–${formatPercent(high, language)}` : formatPercent(value, language);
}
