import type { Flaw, FlawKind } from '../analysis/flow';
import { area, type Language } from './language';
import { formatPercent } from './numbers';

type Words = Readonly<Record<FlawKind, (names: readonly string[], share: string) => string>>;

const first = (names: readonly string[]): string => names[0] ?? '–';
const second = (names: readonly string[]): string => names[1] ?? '–';

/** What is wrong with a flow, as a sentence about its elements. */
export const flaws = area<Words>(
  {
    deadlock: (names, share) => `Bei „${first(names)}“ bleiben ${share} der Fälle stehen: Ein Zweig, auf den gewartet wird, kommt nie an.`,
    livelock: (names, share) => `Ab „${first(names)}“ kreisen ${share} der Fälle, ohne je ans Ende zu kommen.`,
    meeting: (names) =>
      `Parallele Zweige ab „${second(names)}“ treffen bei „${first(names)}“ zusammen, ohne aufeinander zu warten. Was folgt, läuft mehrfach.`,
    dead: (names) => `„${first(names)}“ wird nie ausgeführt: Davor bleibt jeder Fall stehen.`,
    unreachable: (names) => `Zu „${first(names)}“ führt kein Weg.`,
  },
  {
    deadlock: (names, share) => `At “${first(names)}” ${share} of cases stop: a branch that is waited for never arrives.`,
    livelock: (names, share) => `From “${first(names)}” on ${share} of cases go round and never reach an end.`,
    meeting: (names) =>
      `Parallel branches from “${second(names)}” come together at “${first(names)}” without waiting for each other. What follows runs several times.`,
    dead: (names) => `“${first(names)}” is never done: every case stops before it.`,
    unreachable: (names) => `No way leads to “${first(names)}”.`,
  },
);

/** A flaw in words; `nameOf` gives what people call an element. */
export function flawSentence(flaw: Flaw, nameOf: (id: string) => string, language: Language): string {
  return flaws[language][flaw.kind](flaw.elements.map(nameOf), flaw.share === null ? '' : formatPercent(flaw.share, language));
}
