import { create } from 'zustand';
import type { ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import type { Profile } from '#models/readiness/profiles/profile';
import type { Canvas } from '../canvas/canvas-api';
import { assessAside } from './assess-aside';
import { calledBy, onCalled } from './called';
import { canvas, canvases } from './canvas-link';
import { currentProfile } from './profile';
import { createRater } from './rater';
import { answerTo, type Question, takesAsLong } from './rating-question';

/**
 * `running`: the figures are older than the model, newer ones are on their way. `refining`: they are simulated and getting more exact.
 * `stopped`: the user does not want to wait for newer ones.
 */
export type RatingState = 'fresh' | 'running' | 'refining' | 'stopped';

/** `assessment` is null until the first one is there; `profile` is what it was made with. */
export type Rating = {
  readonly model: ProcessModel;
  readonly assessment: Assessment | null;
  readonly profile: Profile;
  readonly rating: RatingState;
};

type AssessmentState = {
  readonly model: ProcessModel | null;
  readonly assessment: Assessment | null;
  readonly profile: Profile | null;
  readonly rating: RatingState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
};

const NOTHING: AssessmentState = {
  model: null,
  assessment: null,
  profile: null,
  rating: 'fresh',
  canUndo: false,
  canRedo: false,
  undoLabel: null,
  redoLabel: null,
};

/** What the document in front says now: its model, what the rules make of it, and what undo would do. */
export const useAssessment = create<AssessmentState>(() => NOTHING);

/** By canvas, so that a document that comes to the front again need not be read anew. */
const ratings = new WeakMap<Canvas, Rating>();
/** The pool a user chose to follow, by canvas. */
const leads = new WeakMap<Canvas, string>();
const rater = createRater({ assess: answerTo, aside: assessAside, takesAsLong, now: () => performance.now() });
const late = new Set<(one: Canvas) => void>();

export function ratingOf(one: Canvas): Rating | null {
  return ratings.get(one) ?? null;
}

/** Calls back when a rating arrives after the change it is about was already taken note of. */
export function onLateRating(listener: (one: Canvas) => void): void {
  late.add(listener);
}

// What a call leads to may change while nobody touches the process that calls.
onCalled(() => {
  for (const one of canvases()) if (calledBy(ratings.get(one)?.model ?? null)) rate(one);
});

/** Everything the rating of a document rests on, as it is now. */
export function questionOf(one: Canvas, model: ProcessModel, profile: Profile): Question {
  const lead = leads.get(one);
  const called = calledBy(model);
  return { model, profile, ...(lead !== undefined && { lead }), ...(called && { called }) };
}

/** Follows another pool from the next rating on; null: the one the rule of the analysis picks. */
export function setLead(one: Canvas, lead: string | null): void {
  if (lead === null) leads.delete(one);
  else leads.set(one, lead);
}

/**
 * Reads a canvas and rates it. Runs after every command, undo and redo. What is known to be cheap is done before the next frame is drawn;
 * what is not goes to a worker, and until it answers the new model stands beside the old figures.
 */
export function rate(one: Canvas): void {
  const model = one.readModel();
  const profile = currentProfile();
  const before = ratings.get(one);
  let waited = false;
  const done = rater.rate(one, questionOf(one, model, profile), (assessment, final) => {
    if (waited && !canvases().includes(one)) return;
    take(one, { model, assessment, profile, rating: final ? 'fresh' : 'refining' });
    one.showFindings(assessment);
    if (waited && final) for (const listener of late) listener(one);
  });
  waited = true;
  if (!done) take(one, { ...(before ?? { assessment: null, profile }), model, rating: 'running' });
}

/** Longer than nearly all first ratings take; a document that takes longer is shown without figures until then. */
const PATIENCE_MS = 400;

/** Resolves when a document that was just drawn has its first figures, or is not to wait for them any longer. */
export function firstRating(one: Canvas): Promise<void> {
  if (ratings.get(one)?.assessment) return Promise.resolve();
  return new Promise((resolve) => {
    const arrived = () => {
      clearTimeout(limit);
      waiting.delete(one);
      resolve();
    };
    const limit = setTimeout(arrived, PATIENCE_MS);
    waiting.set(one, arrived);
  });
}

const waiting = new WeakMap<Canvas, () => void>();

/** Does not wait any longer for new figures of the document in front; the ones there are stay. */
export function stopRating(): void {
  const one = canvas();
  const known = one && ratings.get(one);
  if (!one || !known) return;
  if (known.rating === 'running') take(one, { ...known, rating: 'stopped' });
  else if (known.rating === 'refining') take(one, { ...known, rating: 'fresh' });
  else return;
  rater.stop(one);
  for (const listener of late) listener(one);
}

export function rateAgain(): void {
  const one = canvas();
  if (one && ratings.get(one)?.rating === 'stopped') rate(one);
}

/** Resolves when the figures of the document in front are those of its model. */
export function freshRating(): Promise<void> {
  rateAgain();
  if (useAssessment.getState().rating === 'fresh') return Promise.resolve();
  return new Promise((resolve) => {
    const end = useAssessment.subscribe(({ rating }) => {
      if (rating === 'running' || rating === 'refining') return;
      end();
      resolve();
    });
  });
}

function take(one: Canvas, rating: Rating): void {
  ratings.set(one, rating);
  if (rating.assessment) waiting.get(one)?.();
  if (one === canvas()) showRating();
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
