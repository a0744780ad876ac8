import { type Basis, colouredFlow, type Media } from '#models/analysis/colour';
import { solveFlow } from '#models/analysis/solve-flow';
import { isActivity, type ProcessModel } from '#models/process/process';
import { hashed } from './one-scope';

/** Every step hands on one of four media, and gets on well with some: what does not fit breaks part of the executions. */
export type World = {
  readonly model: ProcessModel;
  readonly media: Media;
  readonly survival: (node: string, medium: number) => number;
};

export function worldOf(model: ProcessModel, salt: number): World {
  const steps = model.nodes.filter(({ kind }) => isActivity(kind)).map(({ id }) => id);
  const isStep = new Set(steps);
  return {
    model,
    media: {
      colourOf: new Map(steps.map((id) => [id, Math.floor(4 * hashed(`${salt} ${id}`))])),
      minds: new Map(steps.map((id) => [id, [0, 1, 2, 3]])),
    },
    survival(node, medium) {
      if (!isStep.has(node)) return 1;
      return hashed(`${node} ${medium} ${salt}`) < 0.5 ? 0.98 : 0.6 * hashed(`${medium} ${salt} ${node}`);
    },
  };
}

export function coloured({ model, media, survival }: World): { readonly basis: Basis; readonly value: number } {
  const { basis, share } = colouredFlow(model, solveFlow(model), media);
  return { basis, value: share(survival).value };
}
