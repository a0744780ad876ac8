import type { ProcessModel } from '#models/process/process';
import { buildModel } from '../unit/analysis/build-model';

/** Any small graph of tasks, gateways and boundary events, sound or not, structured or not. `kinds` are first letters as `buildModel` reads them. */
export function wildModel(random: () => number, kinds: string, most = 8): ProcessModel {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const inner = Array.from({ length: 2 + Math.floor(random() * (most - 1)) }, (_, at) => `${pick([...kinds])}${at + 1}`);
  const lines: string[] = [`S > ${pick(inner)}`];
  const nodes: Record<string, object> = {};
  for (const id of inner) {
    const splits = id.startsWith('X') || id.startsWith('O') || id.startsWith('A');
    const outs = splits ? 1 + Math.floor(random() * 3) : 1;
    const targets = [...new Set(Array.from({ length: outs }, () => (random() < 0.3 ? pick(['E', 'E2']) : pick(inner))))];
    const chances = targets.map(() => 0.1 + random());
    const sum = chances.reduce((total, chance) => total + chance, 0);
    for (const [at, target] of targets.entries()) {
      const chance = id.startsWith('X') ? (chances[at] ?? 0) / sum : 0.2 + 0.7 * random();
      lines.push(id.startsWith('A') || id.startsWith('t') ? `${id} > ${target}` : `${id} ${chance}> ${target}`);
    }
    if (id.startsWith('t') && random() < 0.2) {
      nodes[`B${id}`] = { attachedTo: id, interrupting: random() < 0.5, interrupt: { probability: 0.3 } };
      lines.push(`B${id} > ${pick([...inner, 'E', 'E2'])}`);
    }
  }
  return buildModel(lines.join(';'), nodes);
}

/** Blocks inside blocks, each of which comes together again or ends: what people draw when they draw carefully. */
export function nestedModel(random: () => number, size: number): ProcessModel {
  const lines: string[] = [];
  let count = 0;
  const name = (letter: string) => `${letter}${++count}`;
  const block = (from: string, arrow: string, depth: number): string => {
    const kind = depth > 3 ? 0 : random();
    if (kind < 0.4) {
      const step = name('t');
      lines.push(`${from} ${arrow} ${step}`);
      return step;
    }
    if (kind < 0.55) {
      const [again, leave] = [name('X'), name('X')];
      lines.push(`${from} ${arrow} ${again}`);
      const last = block(again, '>', depth + 1);
      lines.push(`${last} > ${leave}`);
      const back = 0.1 + 0.5 * random();
      const redo = block(leave, `${back}>`, depth + 1);
      lines.push(`${redo} > ${again}`);
      const done = name('t');
      lines.push(`${leave} ${1 - back}> ${done}`);
      return done;
    }
    const letter = kind < 0.7 ? 'X' : kind < 0.85 ? 'A' : 'O';
    const [open, close] = [name(letter), name(letter)];
    lines.push(`${from} ${arrow} ${open}`);
    const ways = 2 + Math.floor(random() * 2);
    const ending = letter !== 'X' && random() < 0.25;
    for (let way = 0; way < ways; way++) {
      const chance = letter === 'X' ? 1 / ways : letter === 'O' ? 0.2 + 0.7 * random() : null;
      const last = block(open, chance === null ? '>' : `${chance}>`, depth + 1);
      lines.push(`${last} > ${ending && letter === 'A' && way > 0 ? 'E2' : close}`);
    }
    return close;
  };
  let last = 'S';
  while (count < size) last = block(last, '>', 0);
  lines.push(`${last} > E`);
  return buildModel(lines.join(';'));
}
