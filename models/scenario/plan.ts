import { fillRest } from '../analysis/branching';
import { MEASURES } from '../catalogues/barriers';
import type { InputEdit, Measure, MeasureId, StepEdit } from '../catalogues/measure';
import type { MarksChange, SheetPatch, StepPatch } from '../process/change';
import { type CriterionMark, type InputMark, NO_MARKS, type StepMarks } from '../process/marks';
import { CARRIER_CLASS, type Carrier, type WorkMode, WORK_MODES } from '../process/vocabulary';
import { inputMatches, isTooHigh, sheetMatches, stepMatches } from './matching';
import type { LoopBack, Today } from './today';

/** A measure that was chosen; without elements it is meant wherever it applies. */
export type Choice = { readonly id: MeasureId; readonly elements?: readonly string[] };

/** What chosen measures change: marks, and steps that are no longer needed. Today's document with these changes is the target. */
export type Plan = { readonly changes: readonly MarksChange[]; readonly omitted: readonly string[] };

/** Below this share of executions that arrive by themselves a step stays a person's work. */
const MOSTLY = 0.8;
const SAME = 1e-9;

type Draft = { marks: StepMarks; automates: 'partlyAutomated' | 'fullyAutomated' | null; keeps: number | null };

/**
 * The changes the chosen measures make to the process as it is. They take effect in the order of the catalogue, so the order of choosing
 * never matters. `noteOf` says on the sheet which measure an answer comes from.
 */
export function planMeasures(today: Today, choices: readonly Choice[], noteOf: (id: MeasureId) => string = (id) => id): Plan {
  const drafts = new Map<string, Draft>();
  const omitted = new Set<string>();
  const criteria = new Map<string, CriterionMark>();
  const sheet: { -readonly [K in keyof SheetPatch]: SheetPatch[K] } = {};
  const flows: MarksChange[] = [];
  const draftOf = (id: string): Draft => drafts.get(id) ?? { marks: today.steps.get(id)?.marks ?? NO_MARKS, automates: null, keeps: null };

  for (const measure of MEASURES) {
    const choice = choices.find(({ id }) => id === measure.id);
    if (!choice) continue;
    const meant = (id: string) => !choice.elements?.length || choice.elements.includes(id);
    let applies = sheetMatches(measure.sheet, today.sheet, today);
    const looped = new Set<string>();
    for (const loop of measure.loop ? today.loops : []) {
      const source = loop.flow.source ?? '';
      if (!measure.loop || loop.probability <= measure.loop.above || looped.has(source) || !(meant(loop.flow.id) || meant(source)))
        continue;
      looped.add(source);
      flows.push(...shortened(loop, measure.loop.to));
      applies = true;
    }
    for (const edit of measure.steps)
      for (const id of today.steps.keys()) {
        if (!meant(id) || omitted.has(id)) continue;
        const draft = draftOf(id);
        if (!stepMatches(edit.at, id, draft.marks, today)) continue;
        if (edit.omit) omitted.add(id);
        const next = edited(draft, edit, today);
        if (next !== draft) drafts.set(id, next);
        applies ||= next !== draft || edit.omit === true;
      }
    if (applies) raise(measure);
  }

  const changes: MarksChange[] = [...flows];
  for (const [id, draft] of drafts) {
    if (omitted.has(id)) continue;
    const before = today.steps.get(id)?.marks ?? NO_MARKS;
    const after = settled(draft);
    const patch = difference(before, after);
    if (Object.keys(patch).length > 0) changes.push({ kind: 'step', elements: [id], patch });
    changes.push(...around(id, before, after, today));
  }
  const patch: SheetPatch = { ...sheet, ...(criteria.size > 0 && { setCriteria: [...criteria.values()] }) };
  if (Object.keys(patch).length > 0) changes.push({ kind: 'sheet', elements: [today.lead], patch });
  return { changes, omitted: [...omitted] };

  function raise({ id: measure, raises, sets }: Measure): void {
    for (const [id, least] of Object.entries(raises)) {
      const score = today.criteria.get(id);
      // What the marks tell by themselves needs no answer, and what nobody has answered stays open.
      if (score?.source !== 'given' || score.value === 'na') continue;
      const reached = criteria.get(id)?.value ?? score.value;
      if (typeof reached === 'number' && reached >= least - SAME) continue;
      criteria.set(id, { id, value: least, confidence: 'assumed', note: noteOf(measure) });
    }
    if (!sets || !today.sheet) return;
    const { lowerLoa, ...words } = sets;
    for (const [key, value] of Object.entries(words) as [keyof typeof words, never][])
      if (today.sheet[key] !== null && today.sheet[key] !== value) sheet[key] = value;
    if (lowerLoa && isTooHigh(today.sheet)) sheet.offeredLoa = today.sheet.requiredLoa;
  }
}

/** The way back is taken less often; the other ways share what that leaves in the proportion they had. */
function shortened({ flow, probability, others }: LoopBack, to: number): readonly MarksChange[] {
  const stated = others.filter((other) => other.branch?.probability != null);
  const scale = (1 - to) / (1 - probability);
  return [
    { kind: 'branch', elements: [flow.id], patch: { probability: to, confidence: 'assumed' } },
    ...stated.map((other): MarksChange => {
      const changed = rounded((other.branch?.probability ?? 0) * scale);
      return { kind: 'branch', elements: [other.id], patch: { probability: changed, confidence: 'assumed' } };
    }),
  ];
}

/** The draft after an edit; the very same where the edit changes nothing. */
function edited(draft: Draft, edit: StepEdit, today: Today): Draft {
  const before = draft.marks;
  let inputs = before.inputs;
  for (const each of edit.inputs ?? []) inputs = editedInputs(inputs, each, today);
  const out = before.outputs[0];
  const outputs =
    edit.output && out?.carrier !== edit.output ? [{ carrier: edit.output, system: null }, ...before.outputs.slice(1)] : before.outputs;
  const maturity = edit.evidence;
  const evidence =
    maturity && before.evidence.some((each) => each.heldByRegister !== false && (each.maturity === 'A' || each.maturity === 'B'))
      ? before.evidence.map((each) => (each.heldByRegister === false ? each : { ...each, maturity }))
      : before.evidence;
  const { form, formSubstitute, presence, original, guideline, record, payment, delivery, workMode, exceptionsAtMost, lowerLoa } = edit;
  const marks: StepMarks = {
    ...before,
    inputs,
    outputs,
    evidence,
    ...(form && { form }),
    ...(formSubstitute && { formSubstitute }),
    ...(presence && { presence }),
    ...(original && { original }),
    ...(guideline && { guideline }),
    ...(record && { record }),
    ...(payment && { payment }),
    ...(delivery && { delivery }),
    ...(workMode && { workMode }),
    ...(exceptionsAtMost !== undefined && { exceptionRate: Math.min(before.exceptionRate ?? 0, exceptionsAtMost) }),
    ...(lowerLoa && { offeredLoa: before.requiredLoa }),
  };
  const raised = edit.automates !== undefined && edit.automates !== draft.automates;
  if (Object.keys(difference(before, marks)).length === 0 && !raised) return draft;
  const stronger = draft.automates === 'fullyAutomated' || edit.automates === undefined ? draft.automates : edit.automates;
  const keeps = edit.keepsMinutes === undefined ? draft.keeps : Math.min(draft.keeps ?? 1, edit.keepsMinutes);
  return { marks, automates: stronger, keeps };
}

function editedInputs(inputs: readonly InputMark[], edit: InputEdit, today: Today): readonly InputMark[] {
  const filled = fillRest(inputs.map((input) => input.share));
  const sum = filled.reduce((total, share) => total + share, 0);
  const shares = filled.map((share) => (sum > 0 ? share / sum : 1 / inputs.length));
  const hits = inputs.map((input) => inputMatches(edit.which, input, today));
  const share = shares.reduce((total, each, at) => (hits[at] ? total + each : total), 0);
  const leave = edit.leave ?? 0;
  if (!hits.includes(true) || share <= leave + SAME) return inputs;
  const change = (input: InputMark): InputMark => {
    const carrier = edit.carrier ?? input.carrier;
    const system = carrier === input.carrier ? input.system : null;
    return { ...input, carrier, system, transfer: edit.transfer ?? input.transfer, source: edit.source ?? input.source };
  };
  if (!edit.rest) return merged(inputs.map((input, at) => (hits[at] ? change(input) : input)));
  const first = inputs[hits.indexOf(true)];
  if (!first) return inputs;
  const { carrier, transfer } = edit.rest;
  const kept = inputs.flatMap((input, at) => (hits[at] ? [] : [{ ...input, share: rounded(shares[at] ?? 0) }]));
  // A way that is there already carries more; it keeps its system and how it is taken over.
  const way = kept.findIndex((input) => input.carrier === edit.carrier && input.source === (edit.source ?? input.source));
  const moved = rounded(share - leave);
  if (way >= 0) kept[way] = { ...(kept[way] as InputMark), share: rounded((kept[way]?.share ?? 0) + moved) };
  else kept.push({ ...change(first), share: moved });
  return merged([...kept, { carrier, transfer, share: leave, system: null, source: first.source }]);
}

/** Equal ways in are one way. */
function merged(inputs: readonly InputMark[]): readonly InputMark[] {
  const found: InputMark[] = [];
  for (const input of inputs) {
    const same = found.findIndex(
      (each) =>
        each.carrier === input.carrier && each.system === input.system && each.transfer === input.transfer && each.source === input.source,
    );
    const other = found[same];
    if (!other || other.share === null || input.share === null) found.push(input);
    else found[same] = { ...other, share: rounded(other.share + input.share) };
  }
  return found;
}

/** Binary leftovers such as 0.30000000000000004 do not belong in a file people read. */
function rounded(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}

/** The work mode rises as far as what arrives by itself and the law allow; it never falls. */
function settled({ marks, automates, keeps }: Draft): StepMarks {
  if (automates === null) return marks;
  const filled = fillRest(marks.inputs.map((input) => input.share));
  const all = filled.reduce((sum, share) => sum + share, 0);
  const alone = marks.inputs.reduce(
    (sum, input, at) => (input.transfer === 'automatic' || isOwnRecord(input, marks) ? sum + (filled[at] ?? 0) : sum),
    0,
  );
  const share = all > 0 ? alone / all : 0;
  if (share < MOSTLY - SAME) return marks;
  const full = automates === 'fullyAutomated' && share >= 1 - SAME && marks.decision === 'none';
  const mode: WorkMode = full ? 'fullyAutomated' : 'partlyAutomated';
  const before = marks.workMode ?? 'unknown';
  if (before !== 'unknown' && WORK_MODES.indexOf(before) >= WORK_MODES.indexOf(mode)) return marks;
  const minutes = marks.minutes === null ? null : full ? 0 : rounded(marks.minutes * (keeps ?? 1));
  return { ...marks, workMode: mode, minutes, confidence: 'assumed', ...(full && { exceptionRate: marks.exceptionRate ?? 0 }) };
}

/** The record the step writes to is there already; nothing has to arrive. */
function isOwnRecord(input: InputMark, marks: StepMarks): boolean {
  const out = marks.outputs[0];
  return CARRIER_CLASS[input.carrier] === 'S' && out?.carrier === input.carrier && (out.system === input.system || input.system === null);
}

/** The marks that are not what they were, as a patch. */
function difference(before: StepMarks, after: StepMarks): StepPatch {
  const keys = Object.keys(after) as (keyof StepMarks)[];
  return Object.fromEntries(
    keys.filter((key) => before[key] !== after[key] && !equal(before[key], after[key])).map((key) => [key, after[key]]),
  );
}

function equal(a: unknown, b: unknown): boolean {
  return typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b);
}

/** Messages and documents go with the step: what it no longer receives or produces no longer travels that way. */
function around(id: string, before: StepMarks, after: StepMarks, today: Today): readonly MarksChange[] {
  const changes: MarksChange[] = [];
  const [was, is] = [before.outputs[0]?.carrier ?? null, after.outputs[0]?.carrier ?? null];
  const had = new Set(before.inputs.map((input) => input.carrier));
  const has = new Set(after.inputs.map((input) => input.carrier));
  const main = after.inputs.reduce<InputMark | null>((most, each) => (!most || (each.share ?? 1) > (most.share ?? 1) ? each : most), null);
  const comesAs = (carrier: Carrier): Carrier | null => (had.has(carrier) && !has.has(carrier) ? (main?.carrier ?? null) : null);
  const leavesAs = (carrier: Carrier): Carrier | null => (carrier === was && is !== was ? is : null);
  const message = (element: string, carrier: Carrier | null) => {
    if (carrier) changes.push({ kind: 'message', elements: [element], patch: { carrier, transfer: 'automatic' } });
  };
  for (const { id: element, mark } of today.sent.get(id) ?? []) if (mark) message(element, leavesAs(mark.carrier));
  for (const { id: element, mark } of today.received.get(id) ?? []) if (mark) message(element, comesAs(mark.carrier));
  for (const { data, direction } of today.model.dataAssociations.filter(({ node }) => node === id)) {
    const mark = today.model.data.find((item) => item.id === data)?.mark;
    const carrier = mark && (direction === 'out' ? leavesAs(mark.carrier) : comesAs(mark.carrier));
    if (carrier) changes.push({ kind: 'document', elements: [data], patch: { carrier } });
  }
  return changes;
}
