import { availableParallelism } from 'node:os';
import { type MessagePort, Worker } from 'node:worker_threads';
import { cli } from '#models/text/cli';
import { type Answer, carryOut, type Order, type OrderKind, type OrderOf } from './orders';

/** Carries out orders on several cores at once. */
export type Crew = {
  readonly size: number;
  readonly carryOut: <K extends OrderKind>(order: OrderOf<K>) => Promise<Answer<K>>;
  readonly dismiss: () => void;
};

type Member = { worker: Worker; order: Order | null; done: (answer: Answer) => void };

/** `entry` is the program itself: started as a worker it serves with `serveCrew`. */
export function startCrew(entry: URL): Crew {
  const size = Math.min(8, availableParallelism());
  const idle: Member[] = [];
  const all: Member[] = [];
  const waiting: ((member: Member) => void)[] = [];
  for (let at = 0; at < size; at += 1) {
    const member: Member = { worker: hire(() => member), order: null, done: () => {} };
    all.push(member);
    idle.push(member);
  }
  return {
    size,
    async carryOut<K extends OrderKind>(order: OrderOf<K>) {
      const member = idle.pop() ?? (await new Promise<Member>((resolve) => waiting.push(resolve)));
      return await new Promise<Answer<K>>((resolve) => {
        member.order = order;
        // A member answers the order it has.
        member.done = (answer) => resolve(answer as Answer<K>);
        member.worker.postMessage(order);
      });
    },
    dismiss() {
      for (const { worker } of all) void worker.terminate();
    },
  };

  function hire(self: () => Member): Worker {
    const worker = new Worker(entry);
    worker.on('message', (answer: Answer) => finish(self(), answer));
    worker.on('error', (error) => {
      const member = self();
      member.worker = hire(self);
      if (member.order === null) return;
      finish(member, { ok: false, code: 'broken', message: cli[member.order.language].broken(error.message) });
    });
    return worker;
  }

  function finish(member: Member, answer: Answer): void {
    member.order = null;
    member.done(answer);
    const next = waiting.shift();
    if (next) next(member);
    else idle.push(member);
  }
}

/** The other side: one file after the other, as ordered. */
export function serveCrew(port: MessagePort): void {
  port.on('message', (order: Order) => {
    void carryOut(order).then((answer) => port.postMessage(answer));
  });
}
