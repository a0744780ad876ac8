import { element, elements, type ModdleElement, text } from '../bpmn/moddle';
import { MARKS_PREFIX } from '../bpmn/marks-descriptor';

/** What an element of the after document is called in the before document; null for what is no entry of its own. */
export type SameId = (id: string) => string | null;

/** What has its own place in a comparison. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  'id',
  'name',
  'text',
  'categoryValueRef',
  'flowElements',
  'laneSets',
  'lanes',
  'childLaneSet',
  'flowNodeRef',
  'artifacts',
  'participants',
  'messageFlows',
  'incoming',
  'outgoing',
  'sourceRef',
  'targetRef',
  'attachedToRef',
  'dataInputAssociations',
  'dataOutputAssociations',
  'extensionElements',
  'documentation',
  'processRef',
]);

/** BPMN properties of an element beyond those told elsewhere, each as text that is equal where the content is. */
export function detailsOf(it: ModdleElement, same: SameId): ReadonlyMap<string, string> {
  const details = new Map<string, string>();
  for (const [key, value] of Object.entries(it)) {
    if (key.startsWith('$') || TOLD_ELSEWHERE.has(key) || value === undefined) continue;
    // A data association of bpmn-js needs a property to point at; it means nothing.
    const kept = key === 'properties' ? elements(it, key).filter((each) => !text(each, 'name').startsWith('__')) : value;
    if (Array.isArray(kept) && kept.length === 0) continue;
    details.set(key, key === 'dataObjectRef' ? plainText(element(it, key), null, same) : plainText(kept, it, same));
  }
  return details;
}

export function documentationOf(it: ModdleElement): string {
  return elements(it, 'documentation')
    .map((each) => text(each, 'text'))
    .join('\n\n')
    .trim();
}

/** Attributes and extension elements of other tools. */
export function foreignOf(it: ModdleElement, same: SameId): string {
  return plainText([foreignAttributes(it), ...extensions(it).filter((each) => !isMark(each))], element(it, 'extensionElements'), same);
}

/** All marks as written, known or not; numbers as numbers, so that `0.60` is `0.6`. */
export function marksAsWritten(it: ModdleElement, same: SameId): string {
  const owner = element(it, 'extensionElements');
  return plainText(extensions(it).filter(isMark), owner, same).replace(/"(\d+)[.,](\d*?)0*"/g, (_, whole, rest) =>
    rest === '' ? `"${whole}"` : `"${whole}.${rest}"`,
  );
}

/** Attributes whose meaning `compare-marks` compares; the others are compared as they are written. */
const READ: Readonly<Record<string, string>> = {
  sheet: 'state processType casesPerYear record',
  criterion: 'id value confidence note',
  system: 'id name kind',
  interface: 'to transfer',
  legalBasis: 'name uri',
  step: 'workMode decision form presence original record automationLegalBasis minutes waitDays restDays transportDays exceptionRate confidence external',
  input: 'carrier share transfer system source',
  output: 'carrier system',
  verdict: 'rule key status reason avoidability',
  observation: 'kind text status',
  branch: 'probability confidence reason',
  interrupt: 'probability',
  trigger: 'share carrier',
  runs: 'count repeat',
  party: 'type unit',
  message: 'carrier share transfer decisionNotice',
  document: 'carrier',
  ai: '',
  dissent: '',
  evidence: '',
  channel: '',
};

/** What the marks of an element say beyond that: values by the name of the attribute, or of the list an entry belongs to. */
export function furtherMarks(
  it: ModdleElement,
): ReadonlyMap<string, { readonly name: string; readonly of: string; readonly value: string }> {
  const found = new Map<string, { name: string; of: string; value: string }>();
  const collect = (mark: ModdleElement, path: string, of: string) => {
    const local = mark.$type.slice(MARKS_PREFIX.length + 1);
    const read = READ[local]?.split(' ').filter(Boolean);
    const written = { ...textsOf(mark), ...foreignAttributes(mark) };
    if (read)
      for (const [name, value] of Object.entries(written))
        if (!read.includes(name) && value !== '') found.set(`${path}.${name}`, { name, of, value });
    if (!read) found.set(path, { name: local, of, value: Object.values(written).join(', ') });
    const counts = new Map<string, number>();
    for (const child of elements(mark, 'children')) {
      const name = child.$type.slice(MARKS_PREFIX.length + 1);
      const nth = text(child, 'id') || (counts.get(name) ?? 0);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (isMark(child))
        collect(
          child,
          `${path}.${name} ${nth}`,
          text(child, 'name') || text(child, 'id') || text(child, 'type') || (name in READ ? String(counts.get(name)) : ''),
        );
    }
  };
  for (const mark of extensions(it).filter(isMark)) collect(mark, mark.$type, '');
  return found;
}

function textsOf(mark: ModdleElement): Readonly<Record<string, string>> {
  const texts = Object.entries(mark).filter(
    (entry): entry is [string, string] => !entry[0].startsWith('$') && typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

function extensions(it: ModdleElement): readonly ModdleElement[] {
  return elements(element(it, 'extensionElements'), 'values');
}

function isMark(extension: ModdleElement): boolean {
  return extension.$type.startsWith(`${MARKS_PREFIX}:`);
}

function foreignAttributes(it: ModdleElement): object {
  const own = Object.entries(it.$attrs ?? {}).filter(([name]) => !/^xmlns(:|$)/.test(name));
  return Object.fromEntries(own.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Content as text: keys sorted, ids of parts left out because tools make them up, references by what they lead to. */
function plainText(value: unknown, owner: ModdleElement | null, same: SameId): string {
  return JSON.stringify(plain(value, owner, same)) ?? '';
}

function plain(value: unknown, owner: ModdleElement | null, same: SameId): unknown {
  if (Array.isArray(value)) return value.map((each) => plain(each, owner, same));
  if (typeof value !== 'object' || value === null) return value;
  const it = value as ModdleElement;
  if (typeof it.$type !== 'string') return value;
  if (owner && it.$parent !== owner) return `→ ${same(text(it, 'id')) ?? (text(it, 'name') || it.$type)}`;
  const parts = Object.entries(it)
    .filter(([key, part]) => key !== 'id' && key !== '$parent' && part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => [key, plain(part, it, same)]);
  return { $type: it.$type, ...Object.fromEntries(parts), ...foreignAttributes(it) };
}

/** Content of the document outside its processes: messages, errors, signals and whatever else stands beside them. */
export function surroundings(definitions: ModdleElement, same: SameId): string {
  const inner = new Set(['bpmn:Process', 'bpmn:Collaboration', 'bpmn:Category', 'bpmn:DataStore']);
  const others = elements(definitions, 'rootElements').filter(({ $type }) => !inner.has($type));
  return plainText(others, definitions, same);
}
