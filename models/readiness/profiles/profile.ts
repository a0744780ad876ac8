import type { CarrierClass, Decision, WorkMode } from '../../process/vocabulary';
import type { Band, CapId, DimensionId } from '../assessment';

export type ChecklistId = Exclude<DimensionId, 'D2' | 'D3'>;

/** The value judgements of the model as data: weights, thresholds and caps that could be set otherwise. Printed in every report. */
export type Profile = {
  readonly id: string;
  /** Edition of the profile itself, in the words of its authors. */
  readonly edition: string;
  /** Who set the weights and by what right. */
  readonly source: string;
  /** Edition of the model the profile was written for. */
  readonly modelEdition: number;
  /** Day the rules and weights were last checked, ISO. */
  readonly asOf: string;
  /** Weight of one break by severity; an analogue handover weighs `analogueWeight`. */
  readonly severityWeight: Readonly<Record<1 | 2 | 3, number>>;
  readonly analogueWeight: number;
  /** How digital a side is, 0 to 1. */
  readonly classValue: Readonly<Record<Exclude<CarrierClass, 'N' | 'X'>, number>>;
  /** D2 = 100 × coverage × (breakPart ÷ (1 + weighted breaks ÷ halving) + (1 − breakPart) × (1 − broken share)). */
  readonly continuity: { readonly breakPart: number; readonly halving: number };
  /** How far a work mode is automated, and how far a decision can be. */
  readonly automation: Readonly<Record<Exclude<WorkMode, 'unknown'>, number>>;
  readonly attainable: Readonly<Record<Decision, number>>;
  readonly dimensions: Readonly<Record<DimensionId, { readonly weight: number; readonly side: 'continuity' | 'enabler' }>>;
  readonly criteria: Readonly<Record<ChecklistId, readonly { readonly id: string; readonly weight: number }[]>>;
  readonly caps: Readonly<Record<CapId, number>>;
  /** Minutes one full-time post works in a year, and what an hour costs; null where nobody has said. In no score. */
  readonly work: { readonly yearlyMinutes: number; readonly hourlyRate: number | null };
  /** Ascending lower limits, on the unrounded index. */
  readonly bands: readonly { readonly from: number; readonly band: Band }[];
  /** The top band asks for no counted finding of severity 3 with at least this expectation. */
  readonly topBandTolerance: number;
  /** Steps executed at least this often per case are on the main path; criteria that take the worst step look at them alone. */
  readonly mainPath: number;
  /** Fractions of weight that must be known: for a dimension's value, for the index, and for the letters A, B, C. */
  readonly enoughForDimension: number;
  readonly enoughForIndex: number;
  readonly confidence: Readonly<Record<'A' | 'B' | 'C', number>>;
};
