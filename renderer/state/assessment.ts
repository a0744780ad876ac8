import { create } from 'zustand';
import type { ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import type { Assessment } from '#models/readiness/assessment';
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

/** What the open document says now: its model, what the rules make of it, and what undo would do. */
export const useAssessment = create<AssessmentState>(() => NOTHING);

/** Reads the canvas and rates it. Runs after every command, undo and redo, before the next frame is drawn. */
export function reassess(canvas: Canvas): void {
  const model = canvas.readModel();
  const assessment = assess(model);
  useAssessment.setState({
    model,
    assessment,
    canUndo: canvas.canUndo(),
    canRedo: canvas.canRedo(),
    undoLabel: canvas.undoLabel(),
    redoLabel: canvas.redoLabel(),
  });
  canvas.showFindings(assessment);
}

export function clearAssessment(): void {
  useAssessment.setState(NOTHING);
}
