import type { MarksChange } from '../process/change';
import { NO_MARKS } from '../process/marks';
import type { ProcessModel } from '../process/process';
import { grouped } from './grouped';
import type { MarkSuggestion } from './suggest-marks';
import { withSuggestions } from './suggest-marks';
import { patchBetween } from './write-cell';

/** The changes that accept suggestions: one per element, to be made as one step of the history. */
export function acceptChanges(model: ProcessModel, accepted: readonly MarkSuggestion[]): readonly MarksChange[] {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  return [...grouped(accepted, ({ element }) => element)].flatMap(([element, own]): MarksChange[] => {
    const first = own[0];
    if (first?.field === 'carrier') {
      return first.target === 'message'
        ? [{ kind: 'message', elements: [element], patch: { carrier: first.value } }]
        : [{ kind: 'document', elements: [element], patch: { carrier: first.value } }];
    }
    const marks = nodes.get(element)?.marks ?? NO_MARKS;
    const patch = patchBetween(marks, withSuggestions(marks, own));
    return patch ? [{ kind: 'step', elements: [element], patch }] : [];
  });
}
