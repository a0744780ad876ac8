import type { Pattern } from '../pattern';
import { askedTwice } from './asked-twice';
import { assuranceTooHigh } from './assurance-too-high';
import { authorityWithoutStandard } from './authority-without-standard';
import { doubleCapture } from './double-capture';
import { doubleFiling } from './double-filing';
import { lostStructure } from './lost-structure';
import { mailWorkflow } from './mail-workflow';
import { onlineInPaperOut } from './online-in-paper-out';
import { pingPong } from './ping-pong';
import { printSignScan } from './print-sign-scan';
import { repeatedRequests } from './repeated-requests';
import { signatureByHabit } from './signature-by-habit';
import { singlePoint } from './single-point';
import { unlawfulAutomation } from './unlawful-automation';
import { waitingDominates } from './waiting-dominates';

/** Every pattern, by its code. A test compares this list with the folder. */
export const PATTERNS: readonly Pattern[] = [
  printSignScan,
  onlineInPaperOut,
  doubleFiling,
  mailWorkflow,
  authorityWithoutStandard,
  askedTwice,
  doubleCapture,
  lostStructure,
  pingPong,
  repeatedRequests,
  waitingDominates,
  signatureByHabit,
  assuranceTooHigh,
  singlePoint,
  unlawfulAutomation,
];
