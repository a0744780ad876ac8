import type { ProcessModel } from '#models/process/process';
import { buildModel } from './build-model';

/**
 * Several pools, each from lines as `buildModel` reads them, and messages such as `a>Sq` between their elements; an end that is no element is
 * a party outside. Pools are `Pool_1`, `Pool_2` …, messages `M1`, `M2` …
 */
export function pools(lines: readonly string[], messages: readonly string[], nodes: Parameters<typeof buildModel>[1] = {}): ProcessModel {
  const processes = lines.map((_, at) => `P${at + 1}`);
  const home: Record<string, object> = { ...nodes };
  for (const [at, line] of lines.entries()) {
    for (const id of line.split(/[\s;]+/).filter((part) => part !== '' && !part.endsWith('>'))) {
      const spec = nodes[id] ?? {};
      home[id] = { ...spec, scope: spec.scope ?? processes[at], pool: `Pool_${at + 1}` };
    }
  }
  const model = buildModel(lines.join(' ; '), home);
  return {
    ...model,
    scopes: processes.map((id) => ({ id, name: id, sheet: null })),
    participants: processes.map((process, at) => ({ id: `Pool_${at + 1}`, name: `Pool_${at + 1}`, process, party: null })),
    messages: messages.map((message, at) => {
      const [source = '', target = ''] = message.split('>');
      return { id: `M${at + 1}`, name: '', source, target, mark: null };
    }),
  };
}
