import type { ProcessModel, Remark } from '../process/process';
import { exclusiveChances, inclusiveChances, type BranchIssue } from './branching';

export type Note = (code: string, element: string | null, params?: Remark['params']) => void;

/**
 * Variables of the tape that follow from numbers of the model: read anew at every edit, from the same places. `flows` names the flows whose
 * probability is one of the variables, in their order, where exactly one of them is taken.
 */
export type Group = {
  readonly first: number;
  readonly size: number;
  readonly read: (model: ProcessModel, note: Note) => readonly number[];
  readonly exclusive: readonly number[];
  /** Ways of an inclusive split besides its default. */
  readonly inclusive?: { readonly flows: readonly number[]; readonly fallback: boolean };
};

export type Reading = Pick<Group, 'size' | 'read' | 'exclusive' | 'inclusive'>;

const CODE_OF_ISSUE: Readonly<Record<BranchIssue, string>> = { assumed: 'assumed', normalised: 'normalised', allZero: 'all-zero' };

/** Exactly one of the flows, by their marks. Flows and nodes are numbers into the model. */
export function exclusiveReading(flows: readonly number[], node: number): Reading {
  return {
    size: flows.length,
    exclusive: flows,
    read(model, note) {
      const { chances, issue } = exclusiveChances(flows.map((flow) => model.flows[flow]?.branch?.probability ?? null));
      if (issue) note(`branch-${CODE_OF_ISSUE[issue]}`, model.nodes[node]?.id ?? null);
      return chances;
    },
  };
}

/** Exactly one of the starts, by their triggers; without start events each of the entries alike. */
export function startReading(starts: readonly number[], marked: boolean): Reading {
  return {
    size: starts.length,
    exclusive: [],
    read(model, note) {
      if (!marked) return starts.map(() => 1 / starts.length);
      const { chances, issue } = exclusiveChances(starts.map((node) => model.nodes[node]?.trigger?.share ?? null));
      if (issue) note(`start-${CODE_OF_ISSUE[issue]}`, model.nodes[starts[0] ?? 0]?.id ?? null, { count: starts.length });
      return chances;
    },
  };
}

/**
 * Ways of an inclusive split besides its default, four numbers each: taken or not while none was and given that one is, taken or not
 * afterwards. With a default nothing is given.
 */
export function inclusiveReading(flows: readonly number[], otherwise: number | null, node: number): Reading {
  const free = flows.map((_, at) => at).filter((at) => at !== otherwise);
  return {
    size: 4 * free.length,
    exclusive: [],
    inclusive: { flows: free.map((at) => flows[at] ?? 0), fallback: otherwise !== null },
    read(model, note) {
      const stated = flows.map((flow) => model.flows[flow]?.branch?.probability ?? null);
      const { chances, issue } = inclusiveChances(stated, otherwise);
      if (issue && flows.length > 1) note(`branch-${CODE_OF_ISSUE[issue]}`, model.nodes[node]?.id ?? null);
      return inclusiveValues(chances, otherwise !== null);
    },
  };
}

/** The four numbers per way, from the chance of each. */
export function inclusiveValues(chances: readonly number[], fallback: boolean): readonly number[] {
  const values = new Array<number>(4 * chances.length);
  /** Chance that one of the ways still to ask is taken. */
  let later = 0;
  for (let at = chances.length - 1; at >= 0; at--) {
    const chance = chances[at] ?? 0;
    const any = chance + (1 - chance) * later;
    values[4 * at] = fallback ? chance : any > 0 ? chance / any : 0;
    values[4 * at + 1] = fallback ? 1 - chance : any > 0 ? ((1 - chance) * later) / any : 1;
    values[4 * at + 2] = chance;
    values[4 * at + 3] = 1 - chance;
    later = any;
  }
  return values;
}

/**
 * Events at the border of an activity: interrupting ones exclude each other, then the chance that none interrupts, then two numbers for
 * every other event: it happens or not. What is not marked never happens, and that is said.
 */
export function boundaryReading(host: number, events: readonly number[], interrupting: readonly boolean[]): Reading {
  return {
    size: interrupting.reduce((size, each) => size + (each ? 1 : 2), 1),
    exclusive: [],
    read(model, note) {
      const chances = events.map((event) => {
        const stated = model.nodes[event]?.interrupt?.probability ?? null;
        if (stated !== null && Number.isFinite(stated)) return Math.min(1, Math.max(0, stated));
        note('boundary-not-considered', model.nodes[event]?.id ?? null);
        return 0;
      });
      const sum = chances.reduce((total, chance, at) => total + (interrupting[at] ? chance : 0), 0);
      if (sum > 1) note('boundary-normalised', model.nodes[host]?.id ?? null);
      const scale = sum > 1 ? 1 / sum : 1;
      const first = chances.filter((_, at) => interrupting[at]).map((chance) => chance * scale);
      const beside = chances.filter((_, at) => !interrupting[at]).flatMap((chance) => [chance, 1 - chance]);
      return [...first, Math.max(0, 1 - sum * scale), ...beside];
    },
  };
}

/**
 * Event sub-processes, by their start events, in the numbers of `boundaryReading`: interrupting ones exclude each other, the others happen
 * each by its own chance. What is not marked never happens, and that is said.
 */
export function eventSubProcessReading(nodes: readonly number[], starts: readonly number[], stops: readonly boolean[]): Reading {
  const reading = boundaryReading(nodes[0] ?? -1, starts, stops);
  return {
    ...reading,
    read(model, note) {
      for (const [at, node] of nodes.entries()) {
        const stated = model.nodes[starts[at] ?? -1]?.interrupt?.probability ?? null;
        if (stated === null || !Number.isFinite(stated)) note('event-subprocess-not-considered', model.nodes[node]?.id ?? null);
      }
      return reading.read(model, (code, element) => {
        if (code === 'boundary-normalised') note('event-subprocess-normalised', element);
      });
    },
  };
}

/** Nothing but the remark that steps of an ad-hoc sub-process do not say how often they are done. */
export function adHocReading(scope: string, inside: readonly number[]): Reading {
  return remarkReading((model, note) => {
    const silent = inside.filter((node) => {
      const each = model.nodes[node];
      return each !== undefined && each.loop === 'none' && runKindOf(each) === 'once';
    });
    if (silent.length > 0) note('adhoc-assumed', scope, { count: silent.length });
  });
}

/** How an activity is run again, by the kind of its marks. Between two whole numbers a count is a mean: a mixture of both. */
export type RunKind = 'once' | 'count' | 'repeat';

/**
 * Marks of runs are read on activities that repeat and on those of an ad-hoc sub-process. The latter are done a mean number of times; one of
 * 0.4 is done in 40 % of cases.
 */
export function runKindOf(node: ProcessModel['nodes'][number]): RunKind {
  const { count = null, repeat = null } = node.runs ?? {};
  if (count !== null && count >= 0 && Number.isFinite(count)) return 'count';
  return node.loop !== 'none' && repeat !== null && Number.isFinite(repeat) ? 'repeat' : 'once';
}

export function countReading(node: number): Reading {
  return { size: 1, exclusive: [], read: (model) => [model.nodes[node]?.runs?.count ?? 1] };
}

/** The chance of one more run, and of none. */
export function repeatReading(node: number): Reading {
  return {
    size: 2,
    exclusive: [],
    read(model) {
      const chance = Math.min(1, Math.max(0, model.nodes[node]?.runs?.repeat ?? 0));
      return [chance, 1 - chance];
    },
  };
}

/** Nothing but a remark that depends on marks. */
export function remarkReading(read: (model: ProcessModel, note: Note) => void): Reading {
  return {
    size: 0,
    exclusive: [],
    read(model, note) {
      read(model, note);
      return [];
    },
  };
}
