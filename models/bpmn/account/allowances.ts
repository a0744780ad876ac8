import type { Remark } from '../../process/process';
import type { Missing } from './account-for';

/** What one remark says is not as it was: which things, and how many of them. */
type Allowance = { readonly covers: (item: Missing) => boolean; left: number };

type Speak = (remark: Remark) => readonly Allowance[];

const count = ({ params }: Remark): number => Number(params.count ?? 1);
/** Names in any spelling: some tools write them with capitals. */
const local = (name: unknown): string =>
  String(name)
    .replace(/^.*[:}]/, '')
    .toLowerCase();
/** The element an entry stands on: `bpmn:task` of `bpmn:task@name`. */
const owner = (item: Missing): string => item.name.replace(/@.*$/, '');

const any = (covers: Allowance['covers']): readonly Allowance[] => [{ covers, left: Infinity }];

/** An element that is gone takes along what it said and what was inside. */
const lostElement: Speak = ({ params }) => [
  { covers: (item) => item.kind === 'element' && local(item.name) === local(params.name), left: 1 },
  { covers: (item) => item.kind === 'element' && Number(params.content ?? 0) > 0, left: Number(params.content ?? 0) },
  {
    covers: (item) =>
      item.kind !== 'element' && item.kind !== 'comment' && (local(owner(item)) === local(params.name) || Number(params.content ?? 0) > 0),
    left: Infinity,
  },
];
const lostElements: Speak = (remark) => [
  { covers: (item) => item.kind === 'element', left: count(remark) + Number(remark.params.content ?? 0) },
  ...any((item) => item.kind !== 'element' && item.kind !== 'comment'),
];
const renamed: Speak = () => any((item) => item.kind === 'id' || item.kind === 'reference');
const drawing = (item: Missing): boolean => /^(bpmndi|dc|di):/.test(item.name);
const inText = (item: Missing): boolean => item.kind === 'text' || item.kind === 'attribute';

const SPEAK: Readonly<Record<string, Speak>> = {
  'comments-lost': (remark) => [{ covers: (item) => item.kind === 'comment', left: count(remark) }],
  'element-lost': lostElement,
  'element-lost-more': lostElements,
  'entry-lost': ({ params }) => any((item) => owner(item) === params.name),
  'entry-lost-more': () => any((item) => item.kind !== 'comment'),
  'content-unreadable': (remark) => [{ covers: (item) => item.kind !== 'comment', left: count(remark) }],
  'content-unreadable-more': (remark) => [{ covers: (item) => item.kind !== 'comment', left: count(remark) }],
  'name-unreadable': lostElements,
  'duplicate-id': renamed,
  'duplicate-id-more': renamed,
  'illegal-id': renamed,
  'missing-id': renamed,
  'drawing-id-twice': renamed,
  'dangling-flow': ({ params }) => [
    { covers: (item) => item.kind === 'reference' && item.value.toLowerCase() === local(params.missing), left: 1 },
  ],
  'dangling-flow-more': (remark) => [{ covers: (item) => item.kind === 'reference' && /Flow@/.test(item.name), left: count(remark) }],
  'reference-lost': (remark) => [{ covers: (item) => item.kind === 'reference', left: count(remark) }],
  'shape-without-element': (remark) => [{ covers: (item) => /^bpmndi:.*@bpmnElement$/.test(item.name), left: count(remark) }],
  'plane-without-process': () => any((item) => item.name === 'bpmndi:BPMNPlane@bpmnElement'),
  'shape-without-size': () => any((item) => /^dc:Bounds@(width|height)$/.test(item.name)),
  'shape-without-position': () => any(drawing),
  'drawing-unfit': () => any(drawing),
  'line-without-course': () => any((item) => drawing(item) && !/BPMNShape|Bounds/.test(item.name)),
  'label-without-place': () => any((item) => item.name === 'dc:Bounds'),
  'diagram-empty': () => any((item) => /^bpmndi:BPMNDiagram/.test(item.name)),
  'foreign-respelled': (remark) => [{ covers: (item) => /^\{(.*)\}[^@]*@\{\1\}/.test(item.name), left: count(remark) }],
  'colour-not-plain': () => any((item) => item.kind === 'attribute' && /color|stroke|fill/.test(item.name)),
  'label-shortened': () => any((item) => inText(item) && item.value.length > 1000),
  'characters-removed': () => any(inText),
  'characters-damaged': () => any(inText),
};

const WIDE: ReadonlySet<string> = new Set([
  'reference-lost',
  'content-unreadable',
  'content-unreadable-more',
  'element-lost-more',
  'entry-lost-more',
]);

/**
 * Tells of a missing thing whether the remarks speak of it. A remark covers what it names, as often as it counts, and nothing else;
 * asking uses that up.
 */
export function allowances(remarks: readonly Remark[]): (item: Missing) => boolean {
  // The narrow ones first, so that a wide one is not used up by what another names.
  const narrowFirst = [...remarks].sort((one, other) => Number(WIDE.has(one.code)) - Number(WIDE.has(other.code)));
  const given = narrowFirst.flatMap((remark) => SPEAK[remark.code]?.(remark) ?? []).map((allowance) => ({ ...allowance }));
  return (item) => {
    let open = item.times;
    for (const allowance of given) {
      if (open === 0) break;
      if (allowance.left === 0 || !allowance.covers(item)) continue;
      const used = Math.min(open, allowance.left);
      allowance.left -= used;
      open -= used;
    }
    return open === 0;
  };
}
