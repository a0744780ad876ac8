import { between, pick, type Random } from './random';

/** What may stand where something else was: empty, endless, of another kind, or the name of something every object has. */
const VALUES = [
  '',
  'NaN',
  '-1',
  '1e308',
  '0',
  'x'.repeat(6000),
  '__proto__',
  'constructor',
  'T',
  'tns:T',
  '{1}',
  'url(http://x.example)',
  '&#0;',
  '&#128512;',
  'Ä ß',
];
const NAMES = ['task', 'process', 'ghost', 'x:y', '__proto__', 'extensionElements', 'BPMNShape', 'sequenceFlow', 'documentation', 'lane'];

/** A text with a few changes of a kind that damaged or hand-made files have; most of them leave it well-formed. */
export function mutate(text: string, chance: Random): string {
  let mutant = text;
  for (let times = between(chance, 1, 4); times > 0; times--) mutant = pick(chance, CHANGES)(mutant, chance);
  return mutant;
}

type Change = (text: string, chance: Random) => string;

const CHANGES: readonly Change[] = [
  (text, chance) => atOne(text, /"[^"]*"/g, chance, () => `"${pick(chance, VALUES)}"`),
  (text, chance) => atOne(text, /"[^"]*"/g, chance, () => pick(chance, text.match(/"[^"]*"/g) ?? ['""'])),
  (text, chance) => atOne(text, / [\w:]+="[^"]*"/g, chance, () => ''),
  (text, chance) =>
    atOne(text, / [\w:]+(?==")/g, chance, () => ` ${pick(chance, ['id', 'name', 'x', 'sourceRef', 'bpmnElement', '__proto__'])}`),
  (text, chance) => atOne(text, /<[^<>]*\/>/g, chance, () => ''),
  (text, chance) => atOne(text, /<[^<>]*\/>/g, chance, (found) => found + found),
  (text, chance) => atOne(text, /<[^<>]*\/>/g, chance, () => pick(chance, text.match(/<[^<>]*\/>/g) ?? [''])),
  (text, chance) =>
    atOne(text, /<(\w+:)?\w+(?=[^<>]*\/>)/g, chance, (found) => found.replace(/\w+$/, pick(chance, NAMES).replace(/^.*:/, ''))),
  (text, chance) =>
    atOne(
      text,
      />\s*</g,
      chance,
      () => `>${pick(chance, ['text', '<!-- note -->', '<![CDATA[&]]>', '<?pi?>', '<x:a b="1"/>', '<ghost/>'])}<`,
    ),
  (text, chance) => text.slice(0, between(chance, 0, text.length)),
  (text, chance) => {
    const place = between(chance, 0, text.length);
    return (
      text.slice(0, place) +
      pick(chance, ['<', '>', '"', '&', '\0', '</', ']]>', '\ud800', ' ']) +
      text.slice(place + between(chance, 0, 2))
    );
  },
];

function atOne(text: string, where: RegExp, chance: Random, change: (found: string) => string): string {
  const places = [...text.matchAll(where)];
  if (places.length === 0) return text;
  const { index, 0: found } = pick(chance, places);
  return text.slice(0, index) + change(found) + text.slice(index + found.length);
}
