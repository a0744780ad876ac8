import type { InputMark, ObservationMark, OutputMark, SystemMark, VerdictMark } from '../process/marks';
import { ai } from '../text/ai';
import { canvas } from '../text/canvas';
import { compare } from '../text/compare';
import { inspector } from '../text/inspector';
import type { Language } from '../text/language';
import { marks } from '../text/marks';
import { formatNumber, formatPercent } from '../text/numbers';
import type { Change, Difference, Title } from './difference';

/** A change in words. Where it is from one value to another, both are there. */
export type Said = { readonly what: string; readonly from: string | null; readonly to: string | null };

/** What the element of a difference is called: its name, of a nameless flow its ends, else its kind. */
export function sayElement({ name, family, type, ends }: Difference, language: Language): string {
  const words = compare[language];
  if (family === 'document') return words.document;
  if (name !== '') return oneLine(name);
  if (ends) return words.flow(sayTitle(ends.source, language), sayTitle(ends.target, language));
  return sayType(type, language);
}

/** The kind of an element from its BPMN type. */
export function sayType(type: string, language: Language): string {
  const names: Readonly<Record<string, string>> = canvas[language].elementType;
  return names[type] ?? canvas[language].element;
}

export function sayChange(change: Change, language: Language): Said {
  const words = compare[language];
  const none = (text: string | null) => (text === null || text === '' ? words.none : text);
  switch (change.what) {
    case 'name':
      return said(words.change.name, none(oneLine(change.from)), none(oneLine(change.to)));
    case 'type':
      return said(words.change.type, sayType(change.from, language), sayType(change.to, language));
    case 'place':
    case 'source':
    case 'target':
    case 'host':
      return said(words.change[change.what], sayTitle(change.from, language), sayTitle(change.to, language));
    case 'word':
      return said(
        words.field[change.field],
        none(wordOf(change.field, change.from, language)),
        none(wordOf(change.field, change.to, language)),
      );
    case 'share':
      return said(words.field[change.field], formatShare(change.from, language), formatShare(change.to, language));
    case 'amount':
      return said(words.field[change.field], amount(change.field, change.from, language), amount(change.field, change.to, language));
    case 'text': {
      const known: Readonly<Record<string, string>> = change.field === 'automationLegalBasis' ? words.legal : {};
      const text = (value: string | null) => none(value === null ? null : (known[value] ?? oneLine(value)));
      return said(words.field[change.field], text(change.from), text(change.to));
    }
    case 'flag':
      return said(words.field[change.field], change.from ? words.yes : words.no, change.to ? words.yes : words.no);
    case 'inputs':
      return said(words.change.inputs, ...inputs(change.from, change.to, language));
    case 'outputs':
      return said(words.change.outputs, ...outputs(change.from, change.to, language));
    case 'verdict':
      return said(words.change.verdict(change.rule), none(verdict(change.from, language)), none(verdict(change.to, language)));
    case 'note':
      return said(words.change.note, none(note(change.from)), none(note(change.to)));
    case 'criterion': {
      const value = (given: typeof change.from) => {
        if (given === null) return words.none;
        const shown =
          typeof given.value === 'number'
            ? formatNumber(given.value, 2, language)
            : given.value === 'na'
              ? words.notApplicable
              : words.unknown;
        return given.note ? `${shown} (${oneLine(given.note)})` : shown;
      };
      return said(words.change.criterion(change.id), value(change.from), value(change.to));
    }
    case 'system':
      return said(words.change.system(change.name), system(change.from, language), system(change.to, language));
    case 'raw': {
      const known: Readonly<Record<string, string>> = words.attribute;
      const codes = codesOf(change.attribute, language);
      const value = (written: string | null) => none(written === null ? null : (codes[written] ?? oneLine(written)));
      const attribute = known[change.attribute] ?? words.otherAttribute(change.attribute);
      return said(
        change.of === '' ? attribute : words.attributeOf(attribute, ofKind(change.of, language)),
        value(change.from),
        value(change.to),
      );
    }
    case 'detail':
      return { what: words.change.detail(property(change.property, language)), from: null, to: null };
    default:
      return { what: words.change[change.what], from: null, to: null };
  }
}

/** What is written under an attribute in codes, in words. */
function codesOf(attribute: string, language: Language): Readonly<Record<string, string>> {
  const words = marks[language];
  const { screeningAnswer, answer, exception } = ai[language];
  const inspected = inspector[language];
  const vocabulary: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    rag: words.activityGroup,
    type: words.aiType,
    exception,
    about: inspected.dissentTopics,
    automationLegalBasis: inspected.legalBasisOptions,
    requiredLoa: words.loa,
    offeredLoa: words.loa,
    loa: words.loa,
    delivery: words.delivery,
    payment: words.payment,
    record: words.record,
    formSubstitute: words.formSubstitute,
    criticality: words.criticality,
    a11y: words.a11y,
    dataProtection: words.dataProtection,
    direction: words.direction,
    standard: words.standard,
    maturity: words.maturity,
    operator: words.operator,
    carrier: words.carrier,
  };
  return vocabulary[attribute] ?? { ...words.confidence, ...answer, ...screeningAnswer, true: inspected.yes, false: inspected.no };
}

/** Entries of a list without a name go by what they are. */
function ofKind(entry: string, language: Language): string {
  const kinds: Readonly<Record<string, string>> = marks[language].aiType;
  return kinds[entry] ?? entry;
}

/** The whole difference as one sentence, for ears, filters and reports. */
export function sayDifference(difference: Difference, language: Language): string {
  const words = compare[language];
  const changes = difference.changes.map((change) => {
    const { what, from, to } = sayChange(change, language);
    return from === null || to === null ? what : words.fromToSpoken(what, from, to);
  });
  return [sayElement(difference, language), words.signs[difference.sign], ...changes].join(', ');
}

function said(what: string, from: string, to: string): Said {
  return { what, from, to };
}

function oneLine(text: string): string {
  const short = text.replace(/\s+/g, ' ').trim();
  return short.length > 200 ? `${short.slice(0, 200)} …` : short;
}

function sayTitle({ name, type }: Title, language: Language): string {
  if (name !== '') return oneLine(name);
  return type === '' ? compare[language].nowhere : sayType(type, language);
}

function property(name: string, language: Language): string {
  const known: Readonly<Record<string, string>> = compare[language].property;
  return known[name] ?? compare[language].otherProperty(name);
}

function wordOf(field: Extract<Change, { what: 'word' }>['field'], code: string | null, language: Language): string | null {
  const known: Readonly<Record<string, string>> = marks[language][field];
  return code === null ? null : (known[code] ?? code);
}

function formatShare(share: number | null, language: Language): string {
  return formatPercent(share, language, share !== null && !Number.isInteger(Math.round(share * 1e6) / 1e4) ? 1 : 0);
}

function plainNumber(value: number, language: Language): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 2, language);
}

function amount(field: Extract<Change, { what: 'amount' }>['field'], value: number | null, language: Language): string {
  const words = compare[language];
  if (value === null) return words.none;
  const number = plainNumber(value, language);
  if (field === 'minutes') return words.minutes(number);
  return field === 'casesPerYear' || field === 'count' ? number : words.days(number);
}

/** Media with their shares; how they come in, where from and with which system only where that is what changed. */
function inputs(from: readonly InputMark[], to: readonly InputMark[], language: Language): [string, string] {
  const words = marks[language];
  const differ = (key: 'share' | 'transfer' | 'system' | 'source') =>
    String(from.map((each) => each[key])) !== String(to.map((each) => each[key]));
  const [transfer, system, source] = [differ('transfer'), differ('system'), differ('source')];
  const say = (inputs: readonly InputMark[]) =>
    listed(
      inputs.map((input) => {
        const more = [
          transfer && input.transfer ? words.transfer[input.transfer] : null,
          system ? input.system : null,
          source ? words.source[input.source] : null,
        ].filter((part) => part !== null);
        const share = input.share === null || (inputs.length === 1 && !differ('share')) ? '' : ` ${formatShare(input.share, language)}`;
        return `${words.carrier[input.carrier]}${share}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
      }),
      language,
    );
  return [say(from), say(to)];
}

function outputs(from: readonly OutputMark[], to: readonly OutputMark[], language: Language): [string, string] {
  const carriers = marks[language].carrier;
  const withSystem = String(from.map((each) => each.system)) !== String(to.map((each) => each.system));
  const say = (all: readonly OutputMark[]) =>
    listed(
      all.map(({ carrier, system }) => (withSystem && system ? `${carriers[carrier]} (${system})` : carriers[carrier])),
      language,
    );
  return [say(from), say(to)];
}

function listed(parts: readonly string[], language: Language): string {
  return parts.length === 0 ? compare[language].none : parts.join(', ');
}

function verdict(mark: VerdictMark | null, language: Language): string | null {
  if (!mark) return null;
  const words = marks[language];
  const more = [mark.avoidability && words.avoidability[mark.avoidability], oneLine(mark.reason)].filter(Boolean);
  return [words.status[mark.status], ...more].join(', ');
}

function note(mark: ObservationMark | null): string | null {
  return mark && oneLine(mark.text);
}

function system(mark: SystemMark | null, language: Language): string {
  const words = compare[language];
  if (!mark) return words.none;
  const links = mark.interfaces.map(({ to, transfer }) => `${to} (${marks[language].transfer[transfer]})`);
  return [mark.kind ?? words.there, ...(links.length > 0 ? [words.interfaces(links.join(', '))] : [])].join(', ');
}
