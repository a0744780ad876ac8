import { NO_MARKS, NO_SHEET, type SheetMarks, type StepMarks } from '#models/process/marks';
import type { NodeKind } from '#models/process/process';

/** A process as tests think of it: nodes and flows in order, each with what is marked on it. `to-model` and `to-bpmn` derive the rest. */
export type Drawing = {
  readonly id: string;
  readonly name: string;
  readonly sheet?: Partial<SheetMarks>;
  readonly nodes: readonly DrawnNode[];
  readonly flows: readonly DrawnFlow[];
};

export type DrawnNode = {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name?: string;
  readonly marks?: Partial<StepMarks>;
  /** Centre of the shape; only BPMN text needs it. */
  readonly x?: number;
  readonly y?: number;
};

export type DrawnFlow = { readonly id: string; readonly from: string; readonly to: string; readonly probability?: number };

/** Ids of the flows at each node, by the end that touches it, in document order. */
export function byEnd(drawing: Drawing, end: 'from' | 'to'): ReadonlyMap<string, readonly string[]> {
  const flows = new Map<string, string[]>();
  for (const flow of drawing.flows) {
    const here = flows.get(flow[end]);
    if (here) here.push(flow.id);
    else flows.set(flow[end], [flow.id]);
  }
  return flows;
}

/** All marks of a step, absent ones as the reader of files leaves them. */
export function stepMarks(marks: Partial<StepMarks>): StepMarks {
  return { ...NO_MARKS, ...marks };
}

/** All of a process's sheet, absent marks as the reader of files leaves them. */
export function sheetMarks(marks: Partial<SheetMarks>): SheetMarks {
  return { ...NO_SHEET, ...marks };
}

/** Start, the given steps one after another, end. The shortest way to a process with marks. */
export function chain(steps: readonly Partial<StepMarks>[], sheet: Partial<SheetMarks> = {}): Drawing {
  const nodes: DrawnNode[] = [
    { id: 'Start', kind: 'startEvent' },
    ...steps.map((marks, index): DrawnNode => ({ id: `Step_${index + 1}`, kind: 'task', name: `Schritt ${index + 1} tun`, marks })),
    { id: 'End', kind: 'endEvent' },
  ];
  const flows = nodes.slice(1).map((node, index): DrawnFlow => {
    const from = nodes[index]?.id ?? '';
    return { id: `Flow_${from}_${node.id}`, from, to: node.id };
  });
  return {
    id: 'Process_Chain',
    name: 'Kette',
    sheet,
    nodes: nodes.map((node, index) => ({ ...node, x: 100 + index * 150, y: 120 })),
    flows,
  };
}
