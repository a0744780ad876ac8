import { readdirSync, readFileSync } from 'node:fs';

/** A process and everything it started, children first. Linux only, where these tests run. */
export function processTree(root: number): readonly number[] {
  const childrenOf = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : null;
    if (parent !== null) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)]);
  }
  const collect = (pid: number): number[] => [...(childrenOf.get(pid) ?? []).flatMap(collect), pid];
  return collect(root);
}

function parentOf(pid: string): number | null {
  try {
    // The command's name stands in brackets and may contain anything, so read from behind the last one.
    const [, parent] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ');
    return Number(parent);
  } catch {
    return null; // gone in the meantime
  }
}

/** Ends them all at once and without warning, as a power cut would, and waits until they are gone. */
export async function killTree(root: number): Promise<void> {
  const pids = processTree(root);
  for (const pid of pids) signal(pid, 'SIGKILL');
  while (pids.some((pid) => signal(pid, 0) && !isZombie(pid))) await new Promise((resolve) => setTimeout(resolve, 20));
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

function isZombie(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.startsWith('Z') ?? false;
  } catch {
    return true;
  }
}
