import { create } from 'zustand';
import type { ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import type { Assessment } from '#models/readiness/assessment';
import { canvas } from './canvas-link';
import type { Canvas } from '../canvas/canvas-api';

type AssessmentState = {
  readonly model: ProcessModel | null;
  readonly assessment: Assessment | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
};

const NOTHING: AssessmentState = { model: null, assessment: null, canUndo: false, canRedo: false, undoLabel: null, redoLabel: null };

/** What the document in front says now: its model, what the rules make of it, and what undo would do. */
export const useAssessment = create<AssessmentState>(() => NOTHING);

export type Rating = { readonly model: ProcessModel; readonly assessment: Assessment };

/** By canvas, so that a document that comes to the front again need not be read anew. */
const ratings = new WeakMap<Canvas, Rating>();

export function ratingOf(one: Canvas): Rating | null {
  return ratings.get(one) ?? null;
}

/** Reads a canvas and rates it. Runs after every command, undo and redo, before the next frame is drawn. */
export function rate(one: Canvas): Rating {
  const model = one.readModel();
  const rating = { model, assessment: assess(model) };
  ratings.set(one, rating);
  if (one === canvas()) showRating();
  one.showFindings(rating.assessment);
  return rating;
}

/** Shows what is known about the document in front. */
export function showRating(): void {
  const one = canvas();
  const rating = one && ratings.get(one);
  if (!one || !rating) useAssessment.setState(NOTHING);
  else {
    useAssessment.setState({
      ...rating,
      canUndo: one.canUndo(),
      canRedo: one.canRedo(),
      undoLabel: one.undoLabel(),
      redoLabel: one.redoLabel(),
    });
  }
}
