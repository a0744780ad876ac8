import { NO_MARKS, type StepMarks } from '../process/marks';
import type { DataItem, FlowNode, ProcessModel } from '../process/process';
import type { Assessment } from '../readiness/assessment';

/** What the rules look at: one step, the documents it reads, and whether cases come back to it too often. */
export type StepView = {
  readonly node: FlowNode;
  readonly marks: StepMarks;
  /** Kinds of documents that come in, each once: read data objects, and evidence asked for. */
  readonly documents: readonly string[];
  /** Share of cases that return here for want of something; null where no pattern says so. */
  readonly returns: number | null;
};

/** Finding patterns says where cases come back too often; one that was dismissed no longer counts, one not yet judged does not count yet. */
const RETURNS = 'PF-10';

/** The own steps in reading order, as the rules look at them. */
export function stepViews(model: ProcessModel, assessment: Assessment): readonly StepView[] {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const data = new Map(model.data.map((item) => [item.id, item]));
  const read = new Map<string, string[]>();
  for (const { node, data: id, direction } of model.dataAssociations) {
    const item = direction === 'in' ? data.get(id) : undefined;
    if (item) read.set(node, [...(read.get(node) ?? []), kindOf(item)]);
  }
  const returns = new Map<string, number>();
  for (const { rule, element, status, params } of assessment.patterns) {
    if (rule !== RETURNS || (status !== 'detected' && status !== 'confirmed')) continue;
    returns.set(element, Math.max(returns.get(element) ?? 0, typeof params.share === 'number' ? params.share : 0));
  }
  return assessment.ownSteps.flatMap((id): readonly StepView[] => {
    const node = nodes.get(id);
    if (!node) return [];
    const marks = node.marks ?? NO_MARKS;
    const documents = [...(read.get(id) ?? []), ...marks.evidence.map(({ name }) => plain(name))];
    return [{ node, marks, documents: [...new Set(documents)].filter((kind) => kind !== ''), returns: returns.get(id) ?? null }];
  });
}

/** What kind of document it is; without that, what it is called. */
function kindOf({ name, mark }: DataItem): string {
  return plain(mark?.kind ?? name);
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
