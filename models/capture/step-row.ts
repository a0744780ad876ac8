import type { StepMarks, SystemMark } from '../process/marks';

/** One step as a row of the table. */
export type StepRow = {
  readonly id: string;
  /** Place in the order of the flow, from 1. */
  readonly number: number;
  readonly name: string;
  /** Name of the lane or pool; empty where the step stands in none. */
  readonly lane: string;
  readonly marks: StepMarks;
  /** Breaks and analogue handovers found at the step. */
  readonly breaks: number;
};

/** What reading and writing cells needs to know of the document. */
export type Systems = readonly Pick<SystemMark, 'id' | 'name'>[];
