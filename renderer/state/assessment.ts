import { create } from 'zustand';
import type { ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import type { Profile } from '#models/readiness/profiles/profile';
import type { Canvas } from '../canvas/canvas-api';
import { assessAside } from './assess-aside';
import { canvas, canvases } from './canvas-link';
import { currentProfile } from './profile';
import { createRater } from './rater';
import { answerTo } from './rating-question';

/** `running`: the figures are older than the model, newer ones are on their way. `stopped`: the user does not want to wait for them. */
export type RatingState = 'fresh' | 'running' | 'stopped';

export type Rating = {
  readonly model: ProcessModel;
  readonly assessment: Assessment;
  /** What the assessment was made with. */
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
const rater = createRater({ assess: answerTo, aside: assessAside, now: () => performance.now() });
const late = new Set<(one: Canvas) => void>();

export function ratingOf(one: Canvas): Rating | null {
  return ratings.get(one) ?? null;
}

/** Calls back when a rating arrives after the change it is about was already taken note of. */
export function onLateRating(listener: (one: Canvas) => void): void {
  late.add(listener);
}

/**
 * Reads a canvas and rates it. Runs after every command, undo and redo. What is cheap is done before the next frame is drawn; what is not
 * goes to a worker, and until it answers the new model stands beside the old figures.
 */
export function rate(one: Canvas): void {
  const model = one.readModel();
  const profile = currentProfile();
  const before = ratings.get(one);
  let waited = false;
  const done = rater.rate(one, { model, profile }, (assessment, final) => {
    if (waited && !canvases().includes(one)) return;
    take(one, { model, assessment, profile, rating: final ? 'fresh' : 'running' });
    one.showFindings(assessment);
    if (waited && final) for (const listener of late) listener(one);
  });
  waited = true;
  if (!done && before) take(one, { ...before, model, rating: 'running' });
}

/** Does not wait any longer for new figures of the document in front; the old ones stay. */
export function stopRating(): void {
  const one = canvas();
  const known = one && ratings.get(one);
  if (!one || known?.rating !== 'running') return;
  rater.stop(one);
  take(one, { ...known, rating: 'stopped' });
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
      if (rating === 'running') return;
      end();
      resolve();
    });
  });
}

function take(one: Canvas, rating: Rating): void {
  ratings.set(one, rating);
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
