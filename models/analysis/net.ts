import { NOTHING, ONE, type Ref } from './tape';

/** When a node fires: on any token, on one token per way in, or on what is there once nothing else in the scope can move. */
export const JOIN = { any: 0, all: 1, quiet: 2 } as const;
/** What a node does with the token: one way out, all of them, or some (an inclusive split, see `Some`). */
export const SPLIT = { one: 0, all: 1, some: 2 } as const;

/** Nodes every net has: where it begins, where tokens vanish, end the whole scope, stay for ever, and what never fires. */
export const SOURCE = 0;
export const SINK = 1;
export const TERMINATE = 2;
export const STUCK = 3;
export const ENDLESS = 4;
export const NEVER = 5;
export const FIRST_NODE = 6;

/**
 * An inclusive split, way by way: `take` and `skip` as long as none was taken and given that one is, `chance` and `miss` afterwards. With a
 * `fallback` nothing is given: it is taken when no other is.
 */
export type Some = {
  readonly ways: readonly {
    readonly edge: number;
    readonly take: Ref;
    readonly skip: Ref;
    readonly chance: Ref;
    readonly miss: Ref;
  }[];
  readonly fallback: number | null;
};

/**
 * A scope as a token game in flat arrays: nodes with a content, edges with a worth (a chance and what lies on the way), both entries of a
 * tape. Firing a node multiplies its content and the worth of the edges it takes. Edges of a node are doubly linked lists.
 */
export class Net {
  join: number[] = [];
  split: number[] = [];
  content: Ref[] = [];
  /** Number of the flow node it stands for; -1 for parts of one. */
  owner: number[] = [];
  /** The one its split stands for, where nodes were joined. */
  splitOwner: number[] = [];
  /** Complex gateways: their meaning is a convention of this project. */
  convention: boolean[] = [];
  alive: boolean[] = [];
  /** Position in reading order; the token game fires the earliest first. */
  rank: number[] = [];
  some = new Map<number, Some>();

  from: number[] = [];
  to: number[] = [];
  worth: Ref[] = [];
  private nextOut: number[] = [];
  private previousOut: number[] = [];
  private nextIn: number[] = [];
  private previousIn: number[] = [];
  private firstOut: number[] = [];
  private firstIn: number[] = [];
  outDegree: number[] = [];
  inDegree: number[] = [];

  constructor() {
    for (let node = 0; node < FIRST_NODE; node++) this.addNode(JOIN.any, SPLIT.one, -1);
  }

  addNode(join: number, split: number, owner: number): number {
    this.join.push(join);
    this.split.push(split);
    this.content.push(ONE);
    this.owner.push(owner);
    this.splitOwner.push(owner);
    this.convention.push(false);
    this.alive.push(true);
    this.firstOut.push(-1);
    this.firstIn.push(-1);
    this.outDegree.push(0);
    this.inDegree.push(0);
    return this.join.length - 1;
  }

  /** An edge that is worth nothing is never taken; it stays as a way in for which a join waits for ever. */
  addEdge(from: number, to: number, worth: Ref): number {
    const edge = this.from.length;
    this.from.push(from);
    this.to.push(to);
    this.worth.push(worth);
    this.nextOut.push(-1);
    this.previousOut.push(-1);
    this.nextIn.push(-1);
    this.previousIn.push(-1);
    this.linkOut(edge);
    this.linkIn(edge);
    return edge;
  }

  /** Edges in the order they were added is not promised. */
  out(node: number): number[] {
    const edges: number[] = [];
    for (let edge = this.firstOut[node] as number; edge >= 0; edge = this.nextOut[edge] as number) edges.push(edge);
    return edges;
  }

  into(node: number): number[] {
    const edges: number[] = [];
    for (let edge = this.firstIn[node] as number; edge >= 0; edge = this.nextIn[edge] as number) edges.push(edge);
    return edges;
  }

  onlyOut(node: number): number {
    return this.firstOut[node] as number;
  }

  onlyIn(node: number): number {
    return this.firstIn[node] as number;
  }

  removeEdge(edge: number): void {
    this.unlinkOut(edge);
    this.unlinkIn(edge);
    this.from[edge] = -1;
    this.to[edge] = -1;
  }

  moveFrom(edge: number, node: number): void {
    this.unlinkOut(edge);
    this.from[edge] = node;
    this.linkOut(edge);
  }

  moveTo(edge: number, node: number): void {
    this.unlinkIn(edge);
    this.to[edge] = node;
    this.linkIn(edge);
  }

  copy(): Net {
    const twin = new Net();
    for (const key of Object.keys(this) as (keyof Net)[]) {
      const own: unknown = this[key];
      Object.assign(twin, { [key]: Array.isArray(own) ? own.slice() : own instanceof Map ? new Map(own) : own });
    }
    return twin;
  }

  /** Leaves out what no token reaches; ways into a join of all that are never taken stay, since the join waits for them, unless `lenient`. */
  prune(lenient: boolean): void {
    const reached = new Uint8Array(this.join.length);
    const open = [SOURCE];
    reached[SOURCE] = 1;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (let edge = this.firstOut[node] as number; edge >= 0; edge = this.nextOut[edge] as number) {
        const next = this.to[edge] as number;
        if (this.worth[edge] === NOTHING || reached[next]) continue;
        reached[next] = 1;
        open.push(next);
      }
    }
    for (let edge = 0; edge < this.from.length; edge++) {
      const from = this.from[edge] as number;
      if (from < 0 || (reached[from] && this.worth[edge] !== NOTHING)) continue;
      const to = this.to[edge] as number;
      if (!lenient && reached[to] && this.join[to] === JOIN.all) this.moveFrom(edge, NEVER);
      else this.removeEdge(edge);
    }
    for (let node = FIRST_NODE; node < this.join.length; node++) {
      if (!reached[node]) this.alive[node] = false;
      else if (this.join[node] !== JOIN.any && (this.inDegree[node] as number) < 2) this.join[node] = JOIN.any;
    }
  }

  /** Any node left that sends out more than one token. */
  isParallel(): boolean {
    for (let node = 0; node < this.join.length; node++) {
      if (this.alive[node] && this.split[node] !== SPLIT.one && (this.outDegree[node] as number) > 1) return true;
    }
    return false;
  }

  private linkOut(edge: number): void {
    const node = this.from[edge] as number;
    const first = this.firstOut[node] as number;
    this.nextOut[edge] = first;
    this.previousOut[edge] = -1;
    if (first >= 0) this.previousOut[first] = edge;
    this.firstOut[node] = edge;
    this.outDegree[node] = (this.outDegree[node] as number) + 1;
  }

  private linkIn(edge: number): void {
    const node = this.to[edge] as number;
    const first = this.firstIn[node] as number;
    this.nextIn[edge] = first;
    this.previousIn[edge] = -1;
    if (first >= 0) this.previousIn[first] = edge;
    this.firstIn[node] = edge;
    this.inDegree[node] = (this.inDegree[node] as number) + 1;
  }

  private unlinkOut(edge: number): void {
    const node = this.from[edge] as number;
    const next = this.nextOut[edge] as number;
    const previous = this.previousOut[edge] as number;
    if (previous >= 0) this.nextOut[previous] = next;
    else this.firstOut[node] = next;
    if (next >= 0) this.previousOut[next] = previous;
    this.outDegree[node] = (this.outDegree[node] as number) - 1;
  }

  private unlinkIn(edge: number): void {
    const node = this.to[edge] as number;
    const next = this.nextIn[edge] as number;
    const previous = this.previousIn[edge] as number;
    if (previous >= 0) this.nextIn[previous] = next;
    else this.firstIn[node] = next;
    if (next >= 0) this.previousIn[next] = previous;
    this.inDegree[node] = (this.inDegree[node] as number) - 1;
  }
}
