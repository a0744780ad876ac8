import type {
  A11yState,
  Carrier,
  CarrierClass,
  DataProtectionState,
  Decision,
  Delivery,
  FormRequirement,
  FormSubstitute,
  InputSource,
  Original,
  Payment,
  Presence,
  RecordKeeping,
  SystemKind,
  Transfer,
  WorkMode,
} from '../process/vocabulary';
import type { RuleId } from '../readiness/assessment';
import type { SourceId } from './sources';

/** A barrier and the measure against it share one number, B01 to B31. */
export type MeasureId = `B${number}${number}`;

/** Working days of people: S up to 10, M up to 40, L up to 150, XL more. */
export type Effort = 'S' | 'M' | 'L' | 'XL';

/** Who has to act first. */
export type Actor = 'organisation' | 'specialistUnit' | 'it' | 'legal' | 'legislator';

/** Which inputs of a step are meant. All stated conditions hold at once; an empty test takes every input. */
export type InputTest = {
  readonly carriers?: readonly Carrier[];
  readonly classes?: readonly CarrierClass[];
  readonly transfers?: readonly Transfer[];
  readonly sources?: readonly InputSource[];
  readonly system?: SystemKind;
  readonly notSystem?: SystemKind;
};

/** Which own steps are meant. All stated conditions hold at once. */
export type StepTest = {
  /** A counted finding of one of these rules lies on the step. */
  readonly rules?: readonly RuleId[];
  readonly input?: InputTest;
  readonly outputs?: readonly Carrier[];
  /** The output leaves the authority. */
  readonly external?: boolean;
  /** The step is among the first the authority carries out in a case. */
  readonly intake?: boolean;
  /** Some input of an intake step is structured already. */
  readonly online?: boolean;
  readonly form?: readonly FormRequirement[];
  readonly substitute?: readonly (FormSubstitute | null)[];
  readonly presence?: readonly Presence[];
  readonly original?: readonly Original[];
  readonly decision?: readonly Decision[];
  readonly workMode?: readonly WorkMode[];
  readonly guideline?: false;
  readonly record?: readonly RecordKeeping[];
  readonly payment?: readonly Payment[];
  readonly delivery?: readonly Delivery[];
  readonly exceptionsAbove?: number;
  readonly loaTooHigh?: true;
  readonly unlawful?: true;
  readonly evidence?: { readonly heldByRegister?: true; readonly maturity?: readonly ('A' | 'B')[] };
  /** What the step prints is sent by a later step in every case: digital delivery makes the step superfluous. */
  readonly printedForPost?: boolean;
  /** The step sends to, or receives from, another authority. */
  readonly betweenAuthorities?: true;
};

/** What becomes of inputs. `leave` is the most that stays as it was, as a fraction of the step's executions. */
export type InputEdit = {
  readonly which: InputTest;
  readonly carrier?: Carrier;
  readonly transfer?: Transfer;
  readonly source?: InputSource;
  readonly leave?: number;
  /** The way that stays open for the rest. */
  readonly rest?: { readonly carrier: Carrier; readonly transfer: Transfer };
};

/** What a measure changes at the steps it finds. */
export type StepEdit = {
  readonly at: StepTest;
  readonly inputs?: readonly InputEdit[];
  readonly output?: Carrier;
  readonly form?: FormRequirement;
  readonly formSubstitute?: FormSubstitute;
  readonly presence?: Presence;
  readonly original?: Original;
  readonly guideline?: true;
  readonly record?: RecordKeeping;
  readonly payment?: Payment;
  readonly delivery?: Delivery;
  readonly workMode?: WorkMode;
  readonly exceptionsAtMost?: number;
  /** The level of assurance offered comes down to what is required. */
  readonly lowerLoa?: true;
  readonly evidence?: 'C';
  /** The work mode rises as far as the inputs then arrive by themselves, at most to this. */
  readonly automates?: 'partlyAutomated' | 'fullyAutomated';
  /** Fraction of the minutes that remains where a person still looks; an estimate. */
  readonly keepsMinutes?: number;
  /** The step is no longer needed. */
  readonly omit?: true;
};

/** When a measure applies though no step shows it: an answer on the sheet below what it brings. */
export type SheetTest = {
  readonly criteria?: Readonly<Record<string, number>>;
  readonly a11y?: readonly A11yState[];
  readonly dataProtection?: readonly DataProtectionState[];
  readonly record?: readonly RecordKeeping[];
  readonly payment?: readonly Payment[];
  readonly delivery?: readonly Delivery[];
  readonly owner?: false;
  readonly loaTooHigh?: true;
};

/**
 * A barrier and what helps against it: conditions and changes of marks as data. What it brings is never stated here but computed by rating
 * the process again; `effect` is only where to look first.
 */
export type Measure = {
  readonly id: MeasureId;
  readonly effort: Effort;
  /** First guess, 1 little to 3 much. */
  readonly effect: 1 | 2 | 3;
  /** Q within half a year, M within one and a half, L longer. */
  readonly horizon: 'Q' | 'M' | 'L';
  readonly actor: Actor;
  /** `check` asks for a legal opinion, `change` for another law: the latter is beyond the legal ceiling. */
  readonly law: 'none' | 'check' | 'change';
  /** Others than the authority have to take part. */
  readonly thirdParty: boolean;
  /** Measures that come first where they apply too. */
  readonly requires: readonly MeasureId[];
  readonly sources: readonly SourceId[];
  readonly steps: readonly StepEdit[];
  readonly sheet: SheetTest | null;
  /** A way back, taken in more than `above` of the cases, is taken in `to` of them. */
  readonly loop?: { readonly above: number; readonly to: number };
  /** Criteria are raised to at least this. */
  readonly raises: Readonly<Record<string, number>>;
  readonly sets?: {
    readonly a11y?: A11yState;
    readonly dataProtection?: DataProtectionState;
    readonly record?: RecordKeeping;
    readonly payment?: Payment;
    readonly delivery?: Delivery;
    readonly owner?: true;
    /** The level of assurance offered comes down to what is required. */
    readonly lowerLoa?: true;
  };
};
