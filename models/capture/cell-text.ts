import type { InputMark } from '../process/marks';
import type { Language } from '../text/language';
import { wordOf } from './cell-words';
import type { StepColumn } from './columns';
import type { StepRow, Systems } from './step-row';

/** Between the parts of one cell. */
export const BETWEEN = '; ';
/** A part that says nothing, between others that do. */
export const NOTHING = '–';

/**
 * What a cell says as plain words, as a spreadsheet takes it: empty where nothing is stated, decimals without thousands separators,
 * shares in percent. `writeCell` reads it back.
 */
export function cellText(row: StepRow, column: StepColumn, language: Language, systems: Systems): string {
  const { marks } = row;
  switch (column) {
    case 'number':
      return String(row.number);
    case 'step':
      return row.name;
    case 'lane':
      return row.lane;
    case 'breaks':
      return String(row.breaks);
    case 'inputs':
      return marks.inputs.map((input) => inputText(input, marks.inputs.length > 1, language)).join(BETWEEN);
    case 'transfer':
      return transferText(marks.inputs, language);
    case 'output':
      return marks.outputs.map(({ carrier }) => wordOf('output', carrier, language)).join(BETWEEN);
    case 'system':
      return systemText(marks.outputs[0]?.system ?? null, systems);
    case 'minutes':
    case 'waitDays':
      return decimal(marks[column], language);
    case 'rag':
      return marks.rag === null ? '' : wordOf('rag', String(marks.rag), language);
    case 'ai':
      return marks.ai.map(({ type }) => (type === null ? NOTHING : wordOf('ai', type, language))).join(BETWEEN);
    default: {
      const code = marks[column];
      return code === null ? '' : wordOf(column, code, language);
    }
  }
}

function inputText({ carrier, share }: InputMark, several: boolean, language: Language): string {
  const word = wordOf('inputs', carrier, language);
  if (share === null || (!several && share === 1)) return word;
  // Two decimals of a percent are the four a share is written with.
  return `${word} ${decimal(Math.round(share * 10_000) / 100, language)} %`;
}

function transferText(inputs: readonly InputMark[], language: Language): string {
  const words = inputs.map(({ transfer }) => (transfer === null ? NOTHING : wordOf('transfer', transfer, language)));
  const [first] = words;
  if (first === undefined || words.every((word) => word === NOTHING)) return '';
  return words.every((word) => word === first) ? first : words.join(BETWEEN);
}

/** The name of a system of the catalogue; of any other, what the file calls it. */
export function systemText(system: string | null, systems: Systems): string {
  return systems.find(({ id }) => id === system)?.name ?? system ?? '';
}

function decimal(value: number | null, language: Language): string {
  if (value === null || !Number.isFinite(value)) return '';
  const text = value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 6 });
  return language === 'de' ? text.replace('.', ',') : text;
}
