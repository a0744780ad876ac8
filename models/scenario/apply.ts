import type { MarksChange, SheetPatch, StepPatch } from '../process/change';
import { NO_MARKS, NO_SHEET, type SheetMarks, type StepMarks } from '../process/marks';
import type { ProcessModel } from '../process/process';
import type { Plan } from './plan';

/** The process with a plan carried out: the same marks a document has after the same changes. The given one stays as it is. */
export function applyPlan(model: ProcessModel, { changes, omitted }: Plan): ProcessModel {
  return changes.reduce(applyChange, omitted.reduce(without, model));
}

/** One change of marks; elements it does not fit are left alone. */
export function applyChange(model: ProcessModel, change: MarksChange): ProcessModel {
  const meant = new Set(change.elements);
  const on = <T extends { readonly id: string }>(list: readonly T[], patch: (value: T) => T) =>
    list.map((value) => (meant.has(value.id) ? patch(value) : value));
  switch (change.kind) {
    case 'step':
      return { ...model, nodes: on(model.nodes, (node) => ({ ...node, marks: patchedStep(node.marks ?? NO_MARKS, change.patch) })) };
    case 'sheet':
      return { ...model, scopes: on(model.scopes, (scope) => ({ ...scope, sheet: patchedSheet(scope.sheet ?? NO_SHEET, change.patch) })) };
    case 'branch': {
      const none = { probability: null, confidence: null, reason: null };
      return { ...model, flows: on(model.flows, (flow) => ({ ...flow, branch: { ...(flow.branch ?? none), ...stated(change.patch) } })) };
    }
    case 'message':
      return {
        ...model,
        messages: on(model.messages, (flow) => ({
          ...flow,
          mark: {
            ...(flow.mark ?? { carrier: 'unknown', transfer: null, decisionNotice: false }),
            ...stated(change.patch),
          } as typeof flow.mark,
        })),
      };
    case 'document':
      return {
        ...model,
        data: on(model.data, (item) => ({
          ...item,
          mark: { ...(item.mark ?? { carrier: 'unknown' }), ...stated(change.patch) } as typeof item.mark,
        })),
      };
    default:
      throw new Error(`A plan changes steps, sheets, branches, messages and documents, but this one has a change of kind ${change.kind}`);
  }
}

function stated<T extends object>(patch: T): T {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as T;
}

function patchedStep(marks: StepMarks, patch: StepPatch): StepMarks {
  const { setVerdicts: _set, clearVerdicts: _clear, ...plain } = patch;
  return { ...marks, ...stated(plain) } as StepMarks;
}

function patchedSheet(sheet: SheetMarks, patch: SheetPatch): SheetMarks {
  const { setCriteria = [], clearCriteria = [], setMeasures = [], clearMeasures = [], ...plain } = patch;
  const by = <T extends { readonly id: string }>(old: readonly T[], set: readonly T[], clear: readonly string[]): readonly T[] => {
    const kept = old.filter(({ id }) => !clear.includes(id)).map((value) => set.find(({ id }) => id === value.id) ?? value);
    return [...kept, ...set.filter(({ id }) => !kept.some((value) => value.id === id))];
  };
  return {
    ...sheet,
    ...(stated(plain) as Partial<SheetMarks>),
    criteria: by(sheet.criteria, setCriteria, clearCriteria),
    measures: by(sheet.measures, setMeasures, clearMeasures),
  };
}

/** Takes out a step with one way in and one way out: the way in then leads where the way out led. */
function without(model: ProcessModel, id: string): ProcessModel {
  const [into, out] = [model.flows.find(({ target }) => target === id), model.flows.find(({ source }) => source === id)];
  if (!into || !out) return model;
  return {
    ...model,
    nodes: model.nodes
      .filter((node) => node.id !== id)
      .map((node) =>
        node.incoming.includes(out.id) ? { ...node, incoming: node.incoming.map((flow) => (flow === out.id ? into.id : flow)) } : node,
      ),
    flows: model.flows.filter((flow) => flow !== out).map((flow) => (flow === into ? { ...flow, target: out.target } : flow)),
    messages: model.messages.filter(({ source, target }) => source !== id && target !== id),
    dataAssociations: model.dataAssociations.filter(({ node }) => node !== id),
  };
}
