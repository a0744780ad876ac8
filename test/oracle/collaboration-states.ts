import type { FlowNode, ProcessModel } from '#models/process/process';

/** Share of cases per element that waits in vain and per message nobody takes; null where the markings cannot be listed. */
export type Talk = { readonly waiting: ReadonlyMap<string, number>; readonly unreceived: ReadonlyMap<string, number> };

const MOST_MARKINGS = 3000;

/**
 * All pools at once, written down naively: a marking is a sorted list of words, one of the elements that can move does, whichever `pick` says,
 * and chances are pushed along until nothing moves. Shares no code with the check. Knows tasks, exclusive and parallel gateways, catching
 * events, message starts and event-based gateways without other events behind them, in processes without sub-processes.
 */
export function listTalk(model: ProcessModel, pick: (ready: readonly string[]) => string): Talk | null {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const flows = new Map(model.flows.map((flow) => [flow.id, flow]));
  const to = (id: string) => model.messages.filter((message) => message.target === id).map((message) => message.id);
  const from = (id: string) => model.messages.filter((message) => message.source === id).map((message) => `!${message.id}`);
  const first = model.nodes
    .filter((node) => node.kind === 'startEvent' && to(node.id).length === 0)
    .map((node) => node.id)
    .sort()
    .join(' ');
  const steps = new Map<string, readonly { readonly next: string; readonly chance: number }[]>();
  const open = [first];
  for (let marking = open.pop(); marking !== undefined; marking = open.pop()) {
    if (steps.has(marking)) continue;
    const found = stepsOf(marking.split(' ').filter(Boolean));
    if (!found || steps.size > MOST_MARKINGS) return null;
    steps.set(marking, found);
    open.push(...found.map(({ next }) => next));
  }
  return solve();

  /** Words: an element is reached; `?` and a flow waits at a join; `!` and a message lies there. */
  function stepsOf(words: readonly string[]): readonly { next: string; chance: number }[] | null {
    if (words.length > 24) return null;
    const has = (word: string) => words.includes(word);
    const moves = new Map<string, { takes: readonly string[]; node: FlowNode }[]>();
    const may = (node: FlowNode, takes: readonly string[], key = node.id) => moves.set(key, [...(moves.get(key) ?? []), { takes, node }]);
    for (const node of nodes.values()) {
      const behind = node.incoming.some((flow) => nodes.get(flows.get(flow)?.source ?? '')?.kind === 'eventBasedGateway');
      const messages = to(node.id);
      if (node.kind === 'parallelGateway' && node.incoming.length > 1) {
        const takes = node.incoming.map((flow) => `?${flow}`);
        if (takes.every(has)) may(node, takes);
      } else if (node.kind === 'startEvent' && messages.length > 0) {
        for (const message of messages) if (has(`!${message}`)) may(node, [`!${message}`], `${node.id} ${message}`);
      } else if (node.kind === 'eventBasedGateway' && has(node.id)) {
        for (const flow of node.outgoing) {
          const target = nodes.get(flows.get(flow)?.target ?? '');
          for (const message of to(target?.id ?? '')) if (target && has(`!${message}`)) may(target, [node.id, `!${message}`], node.id);
        }
      } else if (messages.length > 0 && !behind && has(node.id)) {
        for (const message of messages) if (has(`!${message}`)) may(node, [node.id, `!${message}`], `${node.id} ${message}`);
      } else if (has(node.id) && messages.length === 0) may(node, [node.id]);
    }
    if (moves.size === 0) return [];
    const chosen = moves.get(pick([...moves.keys()].sort())) ?? [];
    return chosen.flatMap(({ takes, node }) => {
      const rest = [...words];
      for (const word of takes) rest.splice(rest.indexOf(word), 1);
      return ways(node).map(({ chance, out }) => ({
        chance: chance / chosen.length,
        next: [...rest, ...from(node.id), ...out.map(wordOf)].sort().join(' '),
      }));
    });
  }

  function wordOf(flow: string): string {
    const target = nodes.get(flows.get(flow)?.target ?? '');
    return target?.kind === 'parallelGateway' && target.incoming.length > 1 ? `?${flow}` : (target?.id ?? '');
  }

  function ways(node: FlowNode): readonly { chance: number; out: readonly string[] }[] {
    if (node.kind !== 'exclusiveGateway' || node.outgoing.length < 2) return [{ chance: 1, out: node.outgoing }];
    return node.outgoing.map((flow) => ({ chance: flows.get(flow)?.branch?.probability ?? Number.NaN, out: [flow] }));
  }

  function solve(): Talk {
    let now = new Map([[first, 1]]);
    const waiting = new Map<string, number>();
    const unreceived = new Map<string, number>();
    for (let round = 0; round < 4000 && now.size > 0; round++) {
      const next = new Map<string, number>();
      for (const [marking, mass] of now) {
        const found = steps.get(marking) ?? [];
        for (const step of found) next.set(step.next, (next.get(step.next) ?? 0) + mass * step.chance);
        if (found.length > 0 || mass < 1e-13) continue;
        for (const word of new Set(marking.split(' ').filter(Boolean))) {
          const id = word.startsWith('!') ? word.slice(1) : word;
          if (word.startsWith('!')) unreceived.set(id, (unreceived.get(id) ?? 0) + mass);
          else if (!word.startsWith('?')) waiting.set(id, (waiting.get(id) ?? 0) + mass);
        }
      }
      now = new Map([...next].filter(([, mass]) => mass > 1e-14));
    }
    return { waiting, unreceived };
  }
}
