import type { ProcessModel } from '../process/process';
import type { Note } from './chances';
import type { Compiled } from './compile';

/** The variables of a compiled flow as a model of the same structure gives them. */
export function readValues(flow: Compiled, model: ProcessModel, note: Note = () => {}): Float64Array {
  const values = flow.values.slice();
  for (const group of flow.groups) {
    if (group.part > 0) continue;
    const read = group.read(model, note);
    for (let at = 0; at < group.size; at++) values[group.first + at] = read[at] as number;
  }
  return values;
}

/** The tape holds for these values: what never happens is the same, and simulated runs were drawn with the same chances. */
export function fits(flow: Compiled, values: Float64Array): boolean {
  const drawn = flow.tape.played.length > 0;
  for (const group of flow.groups) {
    for (let at = group.first; at < group.first + group.size; at++) {
      const before = flow.values[at] as number;
      const now = values[at] as number;
      if (before > 0 !== now > 0 || (drawn && before !== now)) return false;
    }
  }
  return flow.fixed.every((variable) => flow.values[variable] === values[variable]);
}
