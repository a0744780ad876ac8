import { availableParallelism } from 'node:os';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { Profile } from '#models/readiness/profiles/profile';
import { cli } from '#models/text/cli';
import type { Language } from '#models/text/language';
import { type Assessed, assessFile } from './assess-file';

/** Assesses files on several cores at once. */
export type Crew = {
  readonly size: number;
  readonly assess: typeof assessFile;
  readonly dismiss: () => void;
};

type Order = { readonly file: string; readonly cwd: string; readonly language: Language; readonly profile: Profile | undefined };
type Member = { worker: Worker; order: Order | null; done: (assessed: Assessed) => void };

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
    async assess(file, cwd, language, profile) {
      const member = idle.pop() ?? (await new Promise<Member>((resolve) => waiting.push(resolve)));
      return await new Promise<Assessed>((resolve) => {
        member.order = { file, cwd, language, profile };
        member.done = resolve;
        member.worker.postMessage(member.order);
      });
    },
    dismiss() {
      for (const { worker } of all) void worker.terminate();
    },
  };

  function hire(self: () => Member): Worker {
    const worker = new Worker(entry);
    worker.on('message', (assessed: Assessed) => finish(self(), assessed));
    worker.on('error', (error) => {
      const member = self();
      member.worker = hire(self);
      if (member.order === null) return;
      const { file, language } = member.order;
      finish(member, { ok: false, file, code: 'broken', message: cli[language].broken(error.message) });
    });
    return worker;
  }

  function finish(member: Member, assessed: Assessed): void {
    member.order = null;
    member.done(assessed);
    const next = waiting.shift();
    if (next) next(member);
    else idle.push(member);
  }
}

/** The other side: one file after the other, as ordered. */
export function serveCrew(port: MessagePort): void {
  port.on('message', ({ file, cwd, language, profile }: Order) => {
    void assessFile(file, cwd, language, profile).then((assessed) => port.postMessage(assessed));
  });
}
