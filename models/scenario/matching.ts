import type { InputTest, SheetTest, StepTest } from '../catalogues/measure';
import type { InputMark, SheetMarks, StepMarks } from '../process/marks';
import { NO_MARKS } from '../process/marks';
import { CARRIER_CLASS, LOAS, type Loa } from '../process/vocabulary';
import type { Today } from './today';

/**
 * Whether an edit is meant for a step. What was found is asked of today; what the step receives and produces is asked of its marks as
 * earlier measures left them, so that one can take up what another brought.
 */
export function stepMatches(test: StepTest, id: string, marks: StepMarks, today: Today): boolean {
  const before = today.steps.get(id)?.marks ?? NO_MARKS;
  const any = <T>(wanted: readonly T[] | undefined, value: T) => wanted === undefined || wanted.includes(value);
  return (
    (test.rules === undefined || test.rules.some((rule) => today.rules.get(id)?.has(rule))) &&
    (test.input === undefined || marks.inputs.some((input) => inputMatches(test.input ?? {}, input, today))) &&
    any<string>(test.outputs, marks.outputs[0]?.carrier ?? 'unknown') &&
    (test.external === undefined || before.external === test.external) &&
    (test.intake === undefined || today.intake.has(id) === test.intake) &&
    (test.online === undefined || before.inputs.some(isOnline) === test.online) &&
    any(test.form, before.form ?? 'unknown') &&
    any(test.substitute, before.formSubstitute) &&
    any<string | null>(test.presence, before.presence) &&
    any<string | null>(test.original, before.original) &&
    any<string | null>(test.decision, before.decision) &&
    any<string | null>(test.workMode, before.workMode) &&
    any<string | null>(test.record, before.record) &&
    any<string | null>(test.payment, before.payment) &&
    any<string | null>(test.delivery, before.delivery) &&
    (test.guideline === undefined || before.guideline !== true) &&
    (test.exceptionsAbove === undefined || (before.exceptionRate ?? 0) > test.exceptionsAbove) &&
    (test.loaTooHigh === undefined || isTooHigh(before)) &&
    (test.unlawful === undefined || isUnlawful(before)) &&
    (test.evidence === undefined || evidenceMatches(test.evidence, before)) &&
    (test.printedForPost === undefined || today.printedForPost.has(id) === test.printedForPost) &&
    (test.betweenAuthorities === undefined || today.betweenAuthorities.has(id))
  );
}

export function inputMatches(test: InputTest, input: InputMark, today: Today): boolean {
  const kind = input.system === null ? null : (today.kindOfSystem.get(input.system) ?? null);
  return (
    (test.carriers?.includes(input.carrier) ?? true) &&
    (test.classes?.includes(CARRIER_CLASS[input.carrier]) ?? true) &&
    (test.transfers?.includes(input.transfer ?? 'unknown') ?? true) &&
    (test.sources?.includes(input.source) ?? true) &&
    (test.system === undefined || kind === test.system) &&
    (test.notSystem === undefined || kind !== test.notSystem)
  );
}

function isOnline(input: InputMark): boolean {
  return input.source === 'external' && CARRIER_CLASS[input.carrier] === 'S';
}

/** The level offered or asked for is above the one the law requires. */
export function isTooHigh({ requiredLoa, offeredLoa }: { readonly requiredLoa: Loa | null; readonly offeredLoa: Loa | null }): boolean {
  return requiredLoa !== null && offeredLoa !== null && LOAS.indexOf(offeredLoa) > LOAS.indexOf(requiredLoa);
}

/** Fully automated where the law leaves a margin, or allows no automation of a bound decision. */
function isUnlawful({ workMode, decision, automationLegalBasis }: StepMarks): boolean {
  if (workMode !== 'fullyAutomated') return false;
  return decision === 'judgementMargin' || decision === 'discretion' || (decision === 'bound' && automationLegalBasis !== 'yes');
}

function evidenceMatches(test: NonNullable<StepTest['evidence']>, marks: StepMarks): boolean {
  return marks.evidence.some(
    ({ maturity, heldByRegister }) =>
      (test.heldByRegister === undefined || heldByRegister === true) &&
      (test.maturity === undefined || test.maturity.some((each) => each === maturity)),
  );
}

/** Whether an answer on the sheet asks for a measure. An answer nobody gave asks for nothing; one given as unknown does. */
export function sheetMatches(test: SheetTest | null, sheet: SheetMarks | null, today: Today): boolean {
  if (!test) return false;
  const below = Object.entries(test.criteria ?? {}).some(([id, least]) => {
    const { value = 'na', source = 'none' } = today.criteria.get(id) ?? {};
    return typeof value === 'number' ? value < least - 1e-9 : value === 'unknown' && source === 'given';
  });
  if (below) return true;
  if (!sheet) return false;
  const has = <T>(wanted: readonly T[] | undefined, value: T | null) => value !== null && (wanted?.includes(value) ?? false);
  return (
    has(test.a11y, sheet.a11y) ||
    has(test.dataProtection, sheet.dataProtection) ||
    has(test.record, sheet.record) ||
    has(test.payment, sheet.payment) ||
    has(test.delivery, sheet.delivery) ||
    (test.owner === false && sheet.owner === false) ||
    (test.loaTooHigh === true && isTooHigh(sheet))
  );
}
