import type { CriterionMark, InputMark, OutputMark, SheetMarks, StepMarks, SystemMark } from '../process/marks';
import { NO_MARKS } from '../process/marks';
import type { ProcessModel } from '../process/process';
import type { AmountField, Change, FlagField, ShareField, TextField, WordField } from './difference';

/** The marks of one element, whatever kind it is, flattened to what can be told apart. */
export type ElementMarks = {
  readonly words: Partial<Record<WordField, string | null>>;
  readonly shares: Partial<Record<ShareField, number | null>>;
  readonly amounts: Partial<Record<AmountField, number | null>>;
  readonly texts: Partial<Record<TextField, string | null>>;
  readonly flags: Partial<Record<FlagField, boolean>>;
  readonly step: StepMarks | null;
  readonly sheet: SheetMarks | null;
};

const NOTHING: ElementMarks = { words: {}, shares: {}, amounts: {}, texts: {}, flags: {}, step: null, sheet: null };

/** The marks of every element that has any, by its id. */
export function readMarks(model: ProcessModel): ReadonlyMap<string, ElementMarks> {
  const marks = new Map<string, ElementMarks>();
  const systems = new Map(model.scopes.flatMap(({ sheet }) => sheet?.systems ?? []).map((system) => [system.id, system.name]));
  const set = (id: string, more: Partial<ElementMarks>) => marks.set(id, { ...(marks.get(id) ?? NOTHING), ...more });
  for (const { id, sheet } of model.scopes)
    if (sheet) {
      const { state, processType, record, casesPerYear } = sheet;
      set(id, { words: { processState: state, processType, record }, amounts: { casesPerYear }, sheet });
    }
  for (const { id, party } of [...model.participants, ...model.lanes])
    if (party) set(id, { words: { partyType: party.type }, texts: { unit: party.unit } });
  for (const node of model.nodes) {
    const step = node.marks && withSystemNames(node.marks, systems);
    const { trigger, interrupt, runs } = node;
    set(node.id, {
      words: { ...(step && stepWords(step)), ...(trigger && { carrier: trigger.carrier }) },
      shares: {
        ...(step && { exceptionRate: step.exceptionRate }),
        ...(trigger && { share: trigger.share }),
        ...(interrupt && { probability: interrupt.probability }),
        ...(runs && { repeat: runs.repeat }),
      },
      amounts: { ...(step && stepAmounts(step)), ...(runs && { count: runs.count }) },
      texts: { ...(step && { automationLegalBasis: step.automationLegalBasis }) },
      flags: { ...(step && { external: step.external }) },
      step,
    });
  }
  for (const { id, branch } of model.flows)
    if (branch)
      set(id, {
        shares: { probability: branch.probability },
        words: { confidence: branch.confidence },
        texts: { reason: branch.reason },
      });
  for (const { id, mark } of model.messages)
    if (mark)
      set(id, {
        words: { carrier: mark.carrier, transfer: mark.transfer },
        shares: { share: mark.share ?? null },
        flags: { decisionNotice: mark.decisionNotice },
      });
  for (const { id, mark } of model.data) if (mark) set(id, { words: { carrier: mark.carrier } });
  return marks;
}

function stepWords(step: StepMarks): ElementMarks['words'] {
  const { workMode, decision, form, presence, original, record, confidence } = step;
  return { workMode, decision, form, presence, original, record, confidence };
}

function stepAmounts(step: StepMarks): ElementMarks['amounts'] {
  const { minutes, waitDays, restDays, transportDays } = step;
  return { minutes, waitDays, restDays, transportDays };
}

/** People know systems by their names. */
function withSystemNames(step: StepMarks, systems: ReadonlyMap<string, string>): StepMarks {
  const named = <T extends { readonly system: string | null }>(mark: T): T => ({
    ...mark,
    system: mark.system === null ? null : systems.get(mark.system) || mark.system,
  });
  return { ...step, inputs: step.inputs.map(named), outputs: step.outputs.map(named) };
}

/** What was marked differently; in the order a person reads marks: what comes in and goes out first. */
export function compareMarks(before: ElementMarks = NOTHING, after: ElementMarks = NOTHING): readonly Change[] {
  const changes: Change[] = [];
  const [ours, theirs] = [before.step ?? NO_MARKS, after.step ?? NO_MARKS];
  if (!isSame<readonly InputMark[]>(ours.inputs, theirs.inputs)) changes.push({ what: 'inputs', from: ours.inputs, to: theirs.inputs });
  if (!isSame<readonly OutputMark[]>(ours.outputs, theirs.outputs))
    changes.push({ what: 'outputs', from: ours.outputs, to: theirs.outputs });
  for (const field of fields(before.words, after.words)) {
    const [from, to] = [before.words[field] ?? null, after.words[field] ?? null];
    if (from !== to) changes.push({ what: 'word', field, from, to });
  }
  for (const field of fields(before.amounts, after.amounts)) {
    const [from, to] = [before.amounts[field] ?? null, after.amounts[field] ?? null];
    if (from !== to) changes.push({ what: 'amount', field, from, to });
  }
  for (const field of fields(before.shares, after.shares)) {
    const [from, to] = [before.shares[field] ?? null, after.shares[field] ?? null];
    if (from !== to) changes.push({ what: 'share', field, from, to });
  }
  for (const field of fields(before.texts, after.texts)) {
    const [from, to] = [before.texts[field] ?? null, after.texts[field] ?? null];
    if (from !== to) changes.push({ what: 'text', field, from, to });
  }
  for (const field of fields(before.flags, after.flags)) {
    const [from, to] = [before.flags[field] ?? false, after.flags[field] ?? false];
    if (from !== to) changes.push({ what: 'flag', field, from, to });
  }
  for (const [from, to] of pairs(ours.verdicts, theirs.verdicts, ({ rule, key }) => `${rule} ${key}`))
    changes.push({ what: 'verdict', rule: (to ?? from)?.rule ?? '', from, to });
  for (const [from, to] of pairs(ours.observations, theirs.observations, ({ kind, text }) => `${kind} ${text}`))
    changes.push({ what: 'note', from, to });
  changes.push(...compareSheets(before.sheet, after.sheet));
  return changes;
}

function compareSheets(before: SheetMarks | null, after: SheetMarks | null): readonly Change[] {
  const criteria = pairs<CriterionMark>(before?.criteria ?? [], after?.criteria ?? [], ({ id }) => id);
  const systems = pairs<SystemMark>(before?.systems ?? [], after?.systems ?? [], ({ id }) => id);
  const bases = pairs(before?.legalBases ?? [], after?.legalBases ?? [], ({ name, uri }) => `${name} ${uri}`);
  return [
    ...criteria.map(([from, to]): Change => ({ what: 'criterion', id: (to ?? from)?.id ?? '', from, to })),
    ...systems.map(([from, to]): Change => ({ what: 'system', name: (to ?? from)?.name ?? '', from, to })),
    ...bases.map(([from, to]): Change => ({ what: 'text', field: 'legalBasis', from: from?.name ?? null, to: to?.name ?? null })),
  ];
}

/** Entries of two lists that differ, by what identifies them; an entry that is missing on one side is null there. */
function pairs<T>(before: readonly T[], after: readonly T[], keyOf: (entry: T) => string): readonly (readonly [T | null, T | null])[] {
  const theirs = new Map(after.map((entry) => [keyOf(entry), entry]));
  const ours = new Map(before.map((entry) => [keyOf(entry), entry]));
  const found: (readonly [T | null, T | null])[] = [];
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [from, to] = [ours.get(key) ?? null, theirs.get(key) ?? null];
    if (!isSame(from, to)) found.push([from, to]);
  }
  return found;
}

function isSame<T>(one: T, other: T): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function fields<K extends string>(one: Partial<Record<K, unknown>>, other: Partial<Record<K, unknown>>): readonly K[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])] as K[];
}
