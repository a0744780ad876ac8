import type { ProcessFacts } from '../facts';
import { isSubstituted } from '../form-substitute';
import { LABELS } from '../labels';
import type { Pattern, PatternHit } from '../pattern';
import type { Step } from '../steps';

/** How many steps later the paper may come back. */
const REACH = 4;

type Walk = { readonly at: string; readonly path: readonly string[]; readonly signed: 'marked' | 'named' | null };

/** PF-01 Druck–Unterschrift–Scan-Schleife: printed, and back in the computer a few steps later, signed meanwhile or the same document. */
export const printSignScan: Pattern = {
  id: 'print-sign-scan',
  code: 'PF-01',
  severity: 3,
  find: (facts) => {
    const { handovers, own } = facts;
    const printed = new Map<string, number | null>();
    const captured = new Set<string>();
    for (const { origin, step, from, to, expected } of handovers) {
      if (origin !== 'step') continue;
      if ((from.class === 'S' || from.class === 'U') && to.class === 'A') printed.set(step, sum(printed.get(step) ?? 0, expected));
      if (from.class === 'A' && (to.class === 'S' || to.class === 'U')) captured.add(step);
    }
    if (captured.size === 0) return [];
    return own.flatMap((step) => {
      const expected = printed.get(step.id);
      const hit = expected === undefined ? null : comesBack(step, captured, facts);
      return hit && expected !== undefined ? [{ ...hit, expected }] : [];
    });
  },
};

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/** The nearest step that takes the paper in again; one that is sure before one that only its name gives away. */
function comesBack(start: Step, captured: ReadonlySet<string>, { graph, sheet }: ProcessFacts): Omit<PatternHit, 'expected'> | null {
  let guess: Omit<PatternHit, 'expected'> | null = null;
  const seen = new Map<string, number>();
  let front: readonly Walk[] = [{ at: start.id, path: [start.id], signed: signedAt(start, sheet) }];
  for (let distance = 1; distance <= REACH && front.length > 0; distance++) {
    const next: Walk[] = [];
    for (const walk of front) {
      for (const id of graph.after(walk.at)) {
        const step = graph.step(id);
        if (!step || walk.path.includes(id)) continue;
        const signed = stronger(walk.signed, signedAt(step, sheet));
        const path = [...walk.path, id];
        if (captured.has(id)) {
          const hit = { element: id, key: `${start.id}>${id}`, elements: path };
          if (signed === 'marked' || sharesDocument(start.id, id, graph)) return hit;
          if (signed === 'named') guess ??= { ...hit, suggested: true };
        }
        const rank = signed === 'marked' ? 2 : signed === 'named' ? 1 : 0;
        if ((seen.get(id) ?? -1) >= rank) continue;
        seen.set(id, rank);
        next.push({ at: id, path, signed });
      }
    }
    front = next;
  }
  return guess;
}

function signedAt(step: Step, sheet: ProcessFacts['sheet']): Walk['signed'] {
  const form = step.node.marks?.form;
  if (form === 'wetSignatureHabit' || form === 'writtenNotReplaceable') return 'marked';
  if (form === 'writtenReplaceable' && !isSubstituted(step, sheet)) return 'marked';
  return LABELS.signature.test(step.node.name) ? 'named' : null;
}

function stronger(a: Walk['signed'], b: Walk['signed']): Walk['signed'] {
  return a === 'marked' || b === 'marked' ? 'marked' : (a ?? b);
}

function sharesDocument(a: string, b: string, graph: ProcessFacts['graph']): boolean {
  const documents = graph.documents(b);
  return [...graph.documents(a)].some((document) => documents.has(document));
}
