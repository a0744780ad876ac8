import type { FlowNode } from '../process/process';
import { eventSubProcessReading } from './chances';
import { JOIN, type Net, SINK, SOURCE, SPLIT } from './net';
import type { Context, Host } from './scope-context';
import { NOTHING, ONE, type Ref } from './tape';

/** An event sub-process that happens, with its chance and that of none; interrupting ones (`stops`) exclude each other. */
export type Beside = { readonly id: string; readonly stops: boolean; readonly happens: Ref; readonly not: Ref };

/** Event sub-processes of a scope that have a chance. */
export function besideOf(host: Host, context: Context, inside: readonly FlowNode[]): readonly Beside[] {
  const all = inside.filter((node) => node.triggeredByEvent);
  if (all.length === 0) return [];
  const sorted = all.map((node) => {
    const start = (context.content.get(node.id) ?? []).find(({ kind }) => kind === 'startEvent');
    return { node, start, stops: start?.interrupting !== false };
  });
  sorted.sort((a, b) => Number(b.stops) - Number(a.stops));
  const placeOf = (node: FlowNode | undefined) => (node === undefined ? -1 : (context.place.get(node) as number));
  const reading = eventSubProcessReading(
    sorted.map(({ node }) => placeOf(node)),
    sorted.map(({ start }) => placeOf(start)),
    sorted.map(({ stops }) => stops),
  );
  const refs = host.variables(context, reading);
  const stopping = sorted.filter(({ stops }) => stops).length;
  const found: Beside[] = [];
  for (const [at, { node, stops }] of sorted.entries()) {
    const happens = refs[stops ? at : 2 * at - stopping + 1] ?? NOTHING;
    const not = refs[stops ? stopping : 2 * at - stopping + 2] ?? NOTHING;
    if (happens !== NOTHING) found.push({ id: node.id, stops, happens, not });
  }
  return found;
}

/**
 * Lets them run beside the scope from its beginning. What an interrupting one interrupts counts in full, so the numbers are the same whenever
 * it happens.
 */
export function startBeside(net: Net, beside: readonly Beside[], entryOf: (id: string) => number): void {
  net.split[SOURCE] = SPLIT.all;
  let stopping = -1;
  for (const { id, stops, happens, not } of beside) {
    let from = stops ? stopping : -1;
    if (from < 0) {
      from = net.addNode(JOIN.any, SPLIT.one, -1);
      net.addEdge(SOURCE, from, ONE);
      net.addEdge(from, SINK, not);
      if (stops) stopping = from;
    }
    net.addEdge(from, entryOf(id), happens);
  }
}
