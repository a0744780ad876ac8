import type { ComputedCriterion } from '../criterion';
import { evidenceWay, intakeWay, loginLevel, noWetSignature } from './access';
import { automaticInterfaces, evidenceMaturity, onceOnly, structuredInputs } from './data';
import { decisions, formRequirement, presenceAndOriginal } from './law';
import { exceptions, fallbacks, sovereignty } from './operation';
import { delivery, payment } from './outcome';

/** Every criterion the model computes from the marks; all others are answered in the sheet. */
export const COMPUTED_CRITERIA: readonly ComputedCriterion[] = [
  intakeWay,
  loginLevel,
  evidenceWay,
  noWetSignature,
  structuredInputs,
  evidenceMaturity,
  onceOnly,
  automaticInterfaces,
  formRequirement,
  presenceAndOriginal,
  decisions,
  delivery,
  payment,
  sovereignty,
  fallbacks,
  exceptions,
];
