import type { Rule } from '../rule';
import { analogueHandover } from './analogue-handover';
import { digitalToAnalogue } from './digital-to-analogue';
import { halfAutomaticHandover } from './half-automatic-handover';
import { handFilledDocument } from './hand-filled-document';
import { missingInterface } from './missing-interface';
import { paperCapture } from './paper-capture';
import { scanning } from './scanning';
import { spokenCapture } from './spoken-capture';
import { unknownMedium } from './unknown-medium';
import { unstructuredCapture } from './unstructured-capture';

/** Every rule, by its code. A test compares this list with the folder. */
export const RULES: readonly Rule[] = [
  unknownMedium,
  paperCapture,
  scanning,
  digitalToAnalogue,
  unstructuredCapture,
  missingInterface,
  halfAutomaticHandover,
  spokenCapture,
  handFilledDocument,
  analogueHandover,
];
