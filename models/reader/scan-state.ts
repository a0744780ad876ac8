import { LIMITS } from '../bpmn/preflight';
import { Found } from './rows';
import type { Units } from './units';

/** Deepest nesting, with room for what a repair wraps around content. */
export const DEEPEST = LIMITS.depth + 8;

/** Thrown where a text is not as nearly all are: somebody else has to look at it, and may repair it. */
export const ODD: unique symbol = Symbol('odd');

/** The text being scanned. One text at a time: the scanner calls nobody who could start another. */
export const scanning: { text: string; units: Units; repaired: boolean } = { text: '', units: new Uint16Array(1), repaired: false };

export const found = new Found();

const levels = () => new Int32Array(DEEPEST);
/** What is open, by depth. */
export const open = {
  code: levels(),
  row: levels(),
  id: levels(),
  traits: levels(),
  nameStart: levels(),
  nameEnd: levels(),
  /** Where the content begins; -1 once something other than text was in it. */
  content: levels(),
  /** Prefixes bound outside. */
  bindings: levels(),
};

const places = () => new Int32Array(LIMITS.attributesPerElement + 1);
/** The attributes of the tag being read, as places; `colon` is -1 where there is no prefix, `key` is of the name without it. */
export const attribute = { key: places(), start: places(), colon: places(), end: places(), valueStart: places(), valueEnd: places() };

/** For whoever repairs. What the repairs leave alone is passed over. */
export function strange(): void {
  if (!scanning.repaired) throw ODD;
}

/** Nothing goes on from here, whoever the text comes from. */
export function odd(): never {
  throw ODD;
}
