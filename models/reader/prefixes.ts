import { VOCABULARIES } from '../bpmn/namespaces';
import { DRAFT_NAMESPACE } from '../bpmn/preflight';
import { attribute, found, scanning, strange } from './scan-state';
import type { Units } from './units';

/** Vocabularies as the scanner tells them apart. `quiet` ones colour drawings or type values. */
export const VOCABULARY = { foreign: 0, bpmn: 1, drawing: 2, marks: 3, quiet: 4 } as const;

export type Binding = {
  readonly prefix: string;
  readonly characters: Units;
  readonly vocabulary: number;
  /** Whether its attributes are entries of other tools. */
  readonly foreign: boolean;
};

/** Prefixes whose attributes are part of BPMN, of drawings or of the marks. */
const UNTOLD = /^(xmlns|xml|xsi|bioc|color|bruchlos|)$/;

const KNOWN: Readonly<Record<string, number>> = {
  bpmn: VOCABULARY.bpmn,
  marks: VOCABULARY.marks,
  bpmndi: VOCABULARY.drawing,
  dc: VOCABULARY.drawing,
  di: VOCABULARY.drawing,
};

function binding(prefix: string, vocabulary: number): Binding {
  const characters = Uint16Array.from(prefix, (character) => character.charCodeAt(0));
  return { prefix, characters, vocabulary, foreign: !UNTOLD.test(prefix) };
}

const XML = binding('xml', VOCABULARY.quiet);

/** Those that hold where the scanner is, inner ones last. */
export const bindings: Binding[] = [];

export function clearBindings(): void {
  bindings.length = 0;
  bindings.push(XML);
}

/** Nearly all files bind the same prefixes to the same addresses. */
const made = new Map<string, Binding>();

export function bind(prefix: string, start: number, end: number): void {
  const uri = scanning.text.slice(start, end);
  const key = `${prefix} ${uri}`;
  let bound = made.get(key);
  if (bound === undefined) {
    if (DRAFT_NAMESPACE.test(uri)) strange();
    const name = VOCABULARIES.get(uri);
    bound = binding(prefix, name === undefined ? VOCABULARY.foreign : (KNOWN[name] ?? VOCABULARY.quiet));
    if (made.size < 200 && !DRAFT_NAMESPACE.test(uri)) made.set(key, bound);
  }
  bindings.push(bound);
}

/** What the prefix at `start` to `end` stands for here; null where nobody said. */
export function resolve(start: number, end: number): Binding | null {
  const { units } = scanning;
  for (let i = bindings.length - 1; i >= 0; i--) {
    const bound = bindings[i] as Binding;
    const { characters } = bound;
    if (characters.length !== end - start) continue;
    let at = 0;
    while (at < characters.length && characters[at] === units[start + at]) at++;
    if (at >= characters.length) return bound;
  }
  return null;
}

export function isXmlns(start: number): boolean {
  const { units } = scanning;
  return (
    units[start] === 120 && units[start + 1] === 109 && units[start + 2] === 108 && units[start + 3] === 110 && units[start + 4] === 115
  );
}

export function resolveAttribute(i: number): Binding | null {
  const start = attribute.start[i] as number;
  const colon = attribute.colon[i] as number;
  return colon - start === 5 && isXmlns(start) ? XML : resolve(start, colon);
}

/** Counts the attributes of other tools on an element, and looks at the types that expressions name. */
export function tellAttributes(own: Binding | null, count: number): void {
  for (let i = 0; i < count; i++) {
    if ((attribute.colon[i] as number) < 0) continue;
    const bound = resolveAttribute(i);
    if (bound === null) strange();
    else if (bound.foreign && bound.prefix !== own?.prefix) tell(bound.prefix);
    else if (bound.prefix === 'xsi' && own?.vocabulary === VOCABULARY.bpmn) checkType(i);
  }
}

export function tell(name: string): void {
  found.foreign.set(name, (found.foreign.get(name) ?? 0) + 1);
}

/** `xsi:type` has to name a type of BPMN. */
function checkType(i: number): void {
  const { text } = scanning;
  if (text.slice((attribute.colon[i] as number) + 1, attribute.end[i] as number) !== 'type') return;
  const start = attribute.valueStart[i] as number;
  const colon = text.slice(start, attribute.valueEnd[i] as number).indexOf(':');
  if (resolve(start, colon < 0 ? start : start + colon)?.vocabulary !== VOCABULARY.bpmn) strange();
}
