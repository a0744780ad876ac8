import type { MarksChange, SheetPatch, StepPatch } from '../process/change';
import type { AiMark, Founded, InputMark, LegalBasisMark, MeasureMark, OutputMark } from '../process/marks';
import { SCREENING_QUESTIONS, SUITABILITY_QUESTIONS } from '../process/vocabulary';
import { MARK_ATTRIBUTES, MARKS_PREFIX, type MarkElement } from './marks-descriptor';
import { elements, type ModdleElement, text } from './moddle';
import { readChannel, readEvidence, readInput, readInterface, readOutput, readSystem } from './read-marks';
import { readAi } from './read-open-marks';
import { withoutForbidden } from './xml-characters';

/** Makes a moddle element of the open document: `(type, attributes) => moddle.create(type, attributes)`, or the canvas factory. */
export type Create = (type: string, attributes: Readonly<Record<string, unknown>>) => ModdleElement;

type Attributes = Readonly<Record<string, string | null>>;
type Scalar = string | number | boolean | null;

/** The order of children inside a mark where the file has not chosen one. */
const CHILD_ORDER: readonly string[] = [
  'input',
  'output',
  'evidence',
  'observation',
  'ai',
  'dissent',
  'verdict',
  'channel',
  'criterion',
  'measure',
  'system',
  'legalBasis',
];

/**
 * The extension elements of one BPMN element after a change of its marks. Pure and copy-on-write: what the change does not touch is
 * the same object as before, what it touches is made anew, so the old list stays valid for undo. Unknown attributes, unknown and
 * foreign children and every other extension survive; a mark that says nothing any more is left out.
 */
export function patchedExtensions(existing: readonly ModdleElement[], change: MarksChange, create: Create): ModdleElement[] {
  const type = `${MARKS_PREFIX}:${change.kind}`;
  const index = existing.findIndex((value) => value.$type === type);
  const old = existing[index] ?? null;
  const attributes: Record<string, string | null> = {};
  let children = old ? [...elements(old, 'children')] : [];
  if (change.kind === 'step') {
    Object.assign(attributes, scalars(change.patch, STEP_LISTS));
    children = patchStepChildren(children, change.patch, create);
  } else if (change.kind === 'sheet') {
    Object.assign(attributes, scalars(change.patch, SHEET_LISTS));
    children = patchSheetChildren(children, change.patch, create);
  } else {
    Object.assign(attributes, scalars(change.patch, []));
  }
  const mark = remake(old, change.kind, attributes, children, create);
  if (mark === null) return existing.filter((_, position) => position !== index);
  return old === null ? [...existing, mark] : existing.map((value, position) => (position === index ? mark : value));
}

const STEP_LISTS = ['inputs', 'outputs', 'observations', 'evidence', 'legalBases', 'ai', 'dissent', 'setVerdicts', 'clearVerdicts'];
const SHEET_LISTS = ['setCriteria', 'clearCriteria', 'setMeasures', 'clearMeasures', 'systems', 'legalBases', 'channels'];

/** Flags whose absence means no. Of all others "no" is an answer of its own. */
const FALSE_BY_DEFAULT: ReadonlySet<string> = new Set(['external', 'decisionNotice']);

/** The plain attributes of a patch as text; null takes one away. */
function scalars(patch: object, lists: readonly string[]): Attributes {
  const entries = Object.entries(patch).filter(([key, value]) => !lists.includes(key) && value !== undefined);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, value === false && !FALSE_BY_DEFAULT.has(key) ? 'false' : written(value as Scalar)]),
  );
}

function written(value: Scalar): string | null {
  if (value === null || value === false || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  return typeof value === 'string' ? withoutForbidden(value) : 'true';
}

/** A mark with some attributes replaced and all children given; null where nothing is left of it. */
function remake(
  old: ModdleElement | null,
  name: MarkElement,
  patch: Attributes,
  children: readonly ModdleElement[],
  create: Create,
): ModdleElement | null {
  const attributes: Record<string, unknown> = { ...old?.$attrs };
  for (const attribute of MARK_ATTRIBUTES[name]) {
    const value = attribute in patch ? patch[attribute] : old?.[attribute];
    if (typeof value === 'string') attributes[attribute] = value;
  }
  const content = text(old, 'content');
  if (Object.keys(attributes).length === 0 && children.length === 0 && content === '') return null;
  if (content !== '') attributes.content = content;
  if (children.length > 0) attributes.children = [...children];
  const mark = create(`${MARKS_PREFIX}:${name}`, attributes);
  for (const child of children) child.$parent ??= mark;
  return mark;
}

/** A child that says nothing is still a child: an input of unknown carrier is an input. */
function child(old: ModdleElement | null, name: MarkElement, patch: Attributes, create: Create, inner?: ModdleElement[]): ModdleElement {
  const kept = inner ?? [...elements(old, 'children')];
  return remake(old, name, patch, kept, create) ?? create(`${MARKS_PREFIX}:${name}`, {});
}

/** Replaces all children of one name, in the place where the first of them stood. */
function replaceChildren(children: readonly ModdleElement[], name: MarkElement, fresh: readonly ModdleElement[]): ModdleElement[] {
  const type = `${MARKS_PREFIX}:${name}`;
  const rest = children.filter((candidate) => candidate.$type !== type);
  let place = children.findIndex((candidate) => candidate.$type === type);
  if (place < 0) {
    const rank = CHILD_ORDER.indexOf(name);
    place = rest.findLastIndex((candidate) => rankOf(candidate) >= 0 && rankOf(candidate) < rank) + 1;
  }
  return [...rest.slice(0, place), ...fresh, ...rest.slice(place)];
}

function rankOf(candidate: ModdleElement): number {
  return candidate.$type.startsWith(`${MARKS_PREFIX}:`) ? CHILD_ORDER.indexOf(candidate.$type.slice(MARKS_PREFIX.length + 1)) : -1;
}

function ofName(children: readonly ModdleElement[], name: MarkElement): ModdleElement[] {
  return children.filter((candidate) => candidate.$type === `${MARKS_PREFIX}:${name}`);
}

/**
 * Makes the list anew but lets each entry inherit what this edition does not understand from the old entry it continues: the one
 * `same` recognises, else the one in the same place where the length has not changed.
 */
function rebuild<T>(
  children: readonly ModdleElement[],
  name: MarkElement,
  values: readonly T[],
  same: (old: ModdleElement, value: T) => boolean,
  make: (old: ModdleElement | null, value: T) => ModdleElement,
): ModdleElement[] {
  const olds = ofName(children, name);
  const free = new Set(olds);
  const matches = values.map((value) => {
    const match = olds.find((old) => free.has(old) && same(old, value)) ?? null;
    if (match) free.delete(match);
    return match;
  });
  const fresh = values.map((value, position) => {
    const inPlace = olds[position];
    const fallback = olds.length === values.length && inPlace && free.has(inPlace) ? inPlace : null;
    return make(matches[position] ?? fallback, value);
  });
  return replaceChildren(children, name, fresh);
}

/** What is written for an old entry: a word it already has stays as it is where it is read as the very value wanted. */
function changed(before: Attributes | null, after: Attributes): Attributes {
  if (before === null) return after;
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key] !== value));
}

function inputAttributes(input: InputMark): Attributes {
  return {
    carrier: input.carrier,
    share: written(input.share),
    transfer: input.transfer,
    system: written(input.system),
    source: input.source === 'predecessor' ? null : input.source,
    ...foundation(input),
  };
}

function outputAttributes(output: OutputMark): Attributes {
  return { carrier: output.carrier, system: written(output.system), ...foundation(output) };
}

function foundation({ data, confidence, note }: Founded): Attributes {
  return { data: written(data ?? null), confidence: written(confidence ?? null), note: written(note ?? null) };
}

function aiAttributes({ type, suitability, answers, screening, exception, note }: AiMark): Attributes {
  const given = (questions: readonly string[], said: Readonly<Record<string, string>>) =>
    Object.fromEntries(questions.map((question) => [question, said[question] ?? null]));
  return {
    type,
    suitability: written(suitability),
    ...given(SUITABILITY_QUESTIONS, answers),
    ...given(SCREENING_QUESTIONS, screening),
    exception,
    note: written(note),
  };
}

function patchStepChildren(before: readonly ModdleElement[], patch: StepPatch, create: Create): ModdleElement[] {
  let children = [...before];
  const silent = { element: '', remarks: [] };
  const { inputs, outputs, observations, evidence, legalBases, ai, dissent } = patch;
  if (inputs !== undefined)
    children = rebuild(
      children,
      'input',
      inputs ?? [],
      (old, value) => readInput(old, silent).carrier === value.carrier && readInput(old, silent).system === value.system,
      (old, value) => child(old, 'input', changed(old && inputAttributes(readInput(old, silent)), inputAttributes(value)), create),
    );
  if (outputs !== undefined)
    children = rebuild(
      children,
      'output',
      outputs ?? [],
      (old, value) => readOutput(old, silent).carrier === value.carrier && readOutput(old, silent).system === value.system,
      (old, value) => child(old, 'output', changed(old && outputAttributes(readOutput(old, silent)), outputAttributes(value)), create),
    );
  if (observations !== undefined)
    children = rebuild(
      children,
      'observation',
      observations,
      (old, value) => text(old, 'text') === value.text,
      (old, value) => child(old, 'observation', scalars(value, []), create),
    );
  if (evidence !== undefined)
    children = rebuild(
      children,
      'evidence',
      evidence,
      (old, value) => text(old, 'name') === value.name,
      (old, value) => child(old, 'evidence', changed(old && scalars(readEvidence(old, silent), []), scalars(value, [])), create),
    );
  if (legalBases !== undefined) children = patchLegalBases(children, legalBases, create);
  if (ai !== undefined)
    children = rebuild(
      children,
      'ai',
      ai,
      (old, value) => readAi(old, silent).type === value.type,
      (old, value) => child(old, 'ai', changed(old && aiAttributes(readAi(old, silent)), aiAttributes(value)), create),
    );
  if (dissent !== undefined)
    children = rebuild(
      children,
      'dissent',
      dissent,
      (old, value) => text(old, 'about') === value.about,
      (old, value) => child(old, 'dissent', scalars(value, []), create),
    );
  return patchVerdicts(children, patch, create);
}

function patchLegalBases(children: readonly ModdleElement[], bases: readonly LegalBasisMark[], create: Create): ModdleElement[] {
  return rebuild(
    children,
    'legalBasis',
    bases,
    (old, value) => text(old, 'name') === value.name,
    (old, value) => child(old, 'legalBasis', scalars(value, []), create),
  );
}

function patchVerdicts(before: readonly ModdleElement[], patch: StepPatch, create: Create): ModdleElement[] {
  const { setVerdicts = [], clearVerdicts = [] } = patch;
  if (setVerdicts.length === 0 && clearVerdicts.length === 0) return [...before];
  const names = (old: ModdleElement, verdict: { rule: string; key: string }) =>
    text(old, 'rule') === verdict.rule && text(old, 'key') === verdict.key;
  const verdicts = ofName(before, 'verdict').filter((old) => !clearVerdicts.some((verdict) => names(old, verdict)));
  for (const verdict of setVerdicts) {
    const place = verdicts.findIndex((old) => names(old, verdict));
    const fresh = child(verdicts[place] ?? null, 'verdict', scalars(verdict, []), create);
    if (place < 0) verdicts.push(fresh);
    else verdicts[place] = fresh;
  }
  return replaceChildren(before, 'verdict', verdicts);
}

/** Sets and clears children that have an id; those not named stay as they are. */
function patchById<T extends { readonly id: string }>(
  children: readonly ModdleElement[],
  name: MarkElement,
  set: readonly T[],
  clear: readonly string[],
  attributes: (value: T) => Attributes,
  create: Create,
): ModdleElement[] {
  if (set.length === 0 && clear.length === 0) return [...children];
  const kept = ofName(children, name).filter((old) => !clear.includes(text(old, 'id')));
  for (const value of set) {
    const place = kept.findIndex((old) => text(old, 'id') === value.id);
    const fresh = child(kept[place] ?? null, name, attributes(value), create);
    if (place < 0) kept.push(fresh);
    else kept[place] = fresh;
  }
  return replaceChildren(children, name, kept);
}

function patchSheetChildren(before: readonly ModdleElement[], patch: SheetPatch, create: Create): ModdleElement[] {
  let children = [...before];
  const silent = { element: '', remarks: [] };
  const { setCriteria = [], clearCriteria = [], systems, legalBases, channels } = patch;
  if (channels !== undefined)
    children = rebuild(
      children,
      'channel',
      channels,
      (old, value) => readChannel(old, silent).carrier === value.carrier,
      (old, value) => child(old, 'channel', changed(old && scalars(readChannel(old, silent), []), scalars(value, [])), create),
    );
  children = patchById(children, 'criterion', setCriteria, clearCriteria, (criterion) => scalars(criterion, []), create);
  const measure = ({ elements: of, ...plain }: MeasureMark): Attributes => ({ ...scalars(plain, []), elements: written(of.join(' ')) });
  children = patchById(children, 'measure', patch.setMeasures ?? [], patch.clearMeasures ?? [], measure, create);
  if (systems !== undefined)
    children = rebuild(
      children,
      'system',
      systems,
      (old, value) => text(old, 'id') === value.id,
      (old, value) => {
        const inner = rebuild(
          elements(old, 'children'),
          'interface',
          value.interfaces,
          (oldInterface, wanted) => text(oldInterface, 'to') === wanted.to,
          (oldInterface, wanted) =>
            child(
              oldInterface,
              'interface',
              changed(oldInterface && scalars(readInterface(oldInterface, silent), []), scalars(wanted, [])),
              create,
            ),
        );
        const before = old && scalars(readSystem(old, silent), ['interfaces']);
        return child(old, 'system', changed(before, scalars(value, ['interfaces'])), create, inner);
      },
    );
  return legalBases === undefined ? children : patchLegalBases(children, legalBases, create);
}
