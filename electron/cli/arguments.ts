import { cli } from '#models/text/cli';
import { LANGUAGES, type Language } from '#models/text/language';

export const OUTPUTS = ['table', 'json', 'ndjson', 'csv'] as const;
export type Output = (typeof OUTPUTS)[number];
export const FORMATS = ['html', 'pdf', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export type Command =
  | { readonly kind: 'help' | 'version'; readonly language: Language }
  | {
      readonly kind: 'assess';
      readonly language: Language;
      readonly places: readonly string[];
      readonly output: Output;
      /** 0–100, or null. */
      readonly failUnder: number | null;
      readonly failOnError: boolean;
      /** Path of a profile file, or null for the one that comes with the program. */
      readonly profile: string | null;
      /** What stands behind the shares as well. */
      readonly details: boolean;
    }
  | {
      readonly kind: 'report';
      readonly language: Language;
      readonly file: string;
      readonly format: Format;
      /** A path, or `-` for standard output. */
      readonly out: string;
      readonly failOnMissingFigure: boolean;
      /** Path of a profile file, or null for the one that comes with the program. */
      readonly profile: string | null;
    }
  | {
      readonly kind: 'check';
      readonly language: Language;
      readonly places: readonly string[];
      readonly json: boolean;
      readonly failOnError: boolean;
    }
  | {
      readonly kind: 'convert';
      readonly language: Language;
      readonly file: string;
      /** A path, or `-` for standard output. */
      readonly out: string;
      readonly layout: boolean;
      readonly stripMarks: boolean;
    }
  | { readonly kind: 'wrong'; readonly language: Language; readonly message: string };

/** Which options a command knows, and whether a value follows. */
const OPTIONS = {
  assess: {
    '--fail-under': true,
    '--fail-on': true,
    '--profile': true,
    '--table': false,
    '--json': false,
    '--ndjson': false,
    '--csv': false,
    '--details': false,
  },
  check: { '--json': false, '--fail-on': true },
  report: { '--format': true, '--out': true, '--fail-on': true, '--profile': true },
  convert: { '--to': true, '--out': true, '--layout': false, '--strip-marks': false },
} as const satisfies Readonly<Record<string, Readonly<Record<string, boolean>>>>;

const COMMANDS = ['assess', 'check', 'report', 'convert'] as const;

/** Documented, and refused clearly until it exists. */
const LATER_OPTIONS = new Set(['--redact']);
const LATER_FORMATS = new Set(['docx', 'xlsx']);

/** Reads the arguments after the program's name. Never throws: wrong usage is a value with a sentence. */
export function parseCommand(args: readonly string[]): Command {
  const language = languageOf(args);
  const words = cli[language].usage;
  const wrong = (message: string): Command => ({ kind: 'wrong', language, message });
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help', language };
  if (args.includes('--version')) return { kind: 'version', language };
  const [name, ...rest] = args;
  if (name === undefined) return wrong(words.noCommand);
  if (!isOneOf(COMMANDS, name)) return wrong(words.unknownCommand(name));
  const split = splitOptions(rest, OPTIONS[name], language);
  if ('message' in split) return wrong(split.message);
  return READ[name](split, language, wrong);
}

const READ = { assess: assessCommand, check: checkCommand, report: reportCommand, convert: convertCommand };

type Split = { readonly values: ReadonlyMap<string, string>; readonly rest: readonly string[] };
type Wrong = (message: string) => Command;

function splitOptions(
  args: readonly string[],
  known: Readonly<Record<string, boolean>>,
  language: Language,
): Split | { readonly message: string } {
  const words = cli[language].usage;
  const all: Readonly<Record<string, boolean>> = { ...known, '--lang': true };
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--') {
      rest.push(...args.slice(i + 1));
      break;
    }
    if (arg === '-' || !arg.startsWith('-')) {
      rest.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const name = equals < 0 ? arg : arg.slice(0, equals);
    if (LATER_OPTIONS.has(name)) return { message: words.notYet(name) };
    const takesValue = Object.hasOwn(all, name) ? all[name] : undefined;
    if (takesValue === undefined) return { message: words.unknownOption(name) };
    if (!takesValue) {
      values.set(name, '');
      continue;
    }
    const value = equals < 0 ? args[++i] : arg.slice(equals + 1);
    if (value === undefined || value === '') return { message: words.missingValue(name) };
    values.set(name, value);
  }
  const lang = values.get('--lang');
  if (lang !== undefined && !isOneOf(LANGUAGES, lang)) return { message: words.badValue('--lang', lang, LANGUAGES.join(', ')) };
  return { values, rest };
}

function assessCommand({ values, rest }: Split, language: Language, wrong: Wrong): Command {
  const words = cli[language].usage;
  const outputs = OUTPUTS.filter((output) => values.has(`--${output}`));
  if (outputs.length > 1) return wrong(words.twoOutputs);
  if (rest.length === 0) return wrong(words.noFiles);
  const under = values.get('--fail-under');
  const limit = under === undefined ? null : Number(under.replace(',', '.'));
  if (limit !== null && !(limit >= 0 && limit <= 100)) return wrong(words.badValue('--fail-under', under ?? '', words.number));
  const details = values.has('--details');
  if (details && outputs[0] === 'csv') return wrong(words.detailsNotCsv);
  const failOn = values.get('--fail-on');
  if (failOn !== undefined && failOn !== 'error') return wrong(words.badValue('--fail-on', failOn, 'error'));
  return {
    kind: 'assess',
    language,
    places: rest,
    output: outputs[0] ?? 'table',
    failUnder: limit,
    failOnError: failOn === 'error',
    profile: values.get('--profile') ?? null,
    details,
  };
}

function checkCommand({ values, rest }: Split, language: Language, wrong: Wrong): Command {
  const words = cli[language].usage;
  if (rest.length === 0) return wrong(words.noFiles);
  const failOn = values.get('--fail-on');
  if (failOn !== undefined && failOn !== 'error') return wrong(words.badValue('--fail-on', failOn, 'error'));
  return { kind: 'check', language, places: rest, json: values.has('--json'), failOnError: failOn === 'error' };
}

function convertCommand({ values, rest }: Split, language: Language, wrong: Wrong): Command {
  const words = cli[language].usage;
  const [file, ...others] = rest;
  if (file === undefined || others.length > 0) return wrong(words.oneFile);
  const to = values.get('--to') ?? 'bpmn';
  if (to !== 'bpmn') return wrong(words.badValue('--to', to, 'bpmn'));
  const out = values.get('--out');
  if (out === undefined) return wrong(words.noOut);
  return { kind: 'convert', language, file, out, layout: values.has('--layout'), stripMarks: values.has('--strip-marks') };
}

function reportCommand({ values, rest }: Split, language: Language, wrong: Wrong): Command {
  const words = cli[language].usage;
  const [file, ...others] = rest;
  if (file === undefined || others.length > 0) return wrong(words.oneFile);
  const format = values.get('--format') ?? 'html';
  if (LATER_FORMATS.has(format)) return wrong(words.notYet(`--format ${format}`));
  if (!isOneOf(FORMATS, format)) return wrong(words.badValue('--format', format, FORMATS.join(', ')));
  const out = values.get('--out');
  if (out === undefined) return wrong(words.noOut);
  if (format === 'pdf' && out === '-') return wrong(words.pdfNeedsFile);
  const failOn = values.get('--fail-on');
  if (failOn !== undefined && failOn !== 'missing-figure') return wrong(words.badValue('--fail-on', failOn, 'missing-figure'));
  return {
    kind: 'report',
    language,
    file,
    format,
    out,
    failOnMissingFigure: failOn === 'missing-figure',
    profile: values.get('--profile') ?? null,
  };
}

/** German whatever the locale, English only when asked for; needed before anything else can be said. */
function languageOf(args: readonly string[]): Language {
  const at = args.lastIndexOf('--lang');
  const value = at >= 0 ? args[at + 1] : args.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return value === 'en' ? 'en' : 'de';
}

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}
