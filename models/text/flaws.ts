import type { Flaw, FlawKind } from '../analysis/flow';
import { area, type Language } from './language';
import { formatPercent } from './numbers';

type Words = Readonly<Record<FlawKind, (names: readonly string[], share: string) => string>>;

const first = (names: readonly string[]): string => names[0] ?? '–';
/** A pool by its name, in German. */
const pool = (names: readonly string[], at: number): string => `„${names[at] ?? '–'}“`;
const second = (names: readonly string[]): string => names[1] ?? '–';

/** What is wrong with a flow, as a sentence about its elements. */
export const flaws = area<Words>(
  {
    deadlock: (names, share) => `Bei „${first(names)}“ bleiben ${share} der Fälle stehen: Ein Zweig, auf den gewartet wird, kommt nie an.`,
    livelock: (names, share) => `Ab „${first(names)}“ kreisen ${share} der Fälle, ohne je ans Ende zu kommen.`,
    meeting: (names) =>
      `Parallele Zweige ab „${second(names)}“ treffen bei „${first(names)}“ zusammen, ohne aufeinander zu warten. Was folgt, läuft mehrfach.`,
    dead: (names) => `„${first(names)}“ wird nie ausgeführt: Davor bleibt jeder Fall stehen.`,
    unreachable: (names) => `Zu „${first(names)}“ führt kein Weg: 0 % der Fälle erreichen es.`,
    waiting: (names, share) =>
      `In ${share} der Fälle wartet ${pool(names, 2)} bei „${first(names)}“ auf eine Nachricht von ${pool(names, 3)}, die nie gesendet wird.`,
    unreceived: (names, share) =>
      `In ${share} der Fälle sendet ${pool(names, 1)} die Nachricht „${first(names)}“, aber ${pool(names, 2)} nimmt sie nicht an.`,
    unsaid: (names) =>
      `Ob ${names.map((name) => `„${name}“`).join(' und ')} zueinander passen, lässt sich nicht sagen: Es gibt zu viele Abläufe, um alle zu prüfen.`,
  },
  {
    deadlock: (names, share) => `At “${first(names)}” ${share} of cases stop: a branch that is waited for never arrives.`,
    livelock: (names, share) => `From “${first(names)}” on ${share} of cases go round and never reach an end.`,
    meeting: (names) =>
      `Parallel branches from “${second(names)}” come together at “${first(names)}” without waiting for each other. What follows runs several times.`,
    dead: (names) => `“${first(names)}” is never done: every case stops before it.`,
    unreachable: (names) => `No way leads to “${first(names)}”: 0% of cases reach it.`,
    waiting: (names, share) =>
      `In ${share} of cases “${names[2] ?? '–'}” waits at “${first(names)}” for a message from “${names[3] ?? '–'}” that is never sent.`,
    unreceived: (names, share) =>
      `In ${share} of cases “${second(names)}” sends the message “${first(names)}”, but “${names[2] ?? '–'}” does not receive it.`,
    unsaid: (names) =>
      `Whether ${names.map((name) => `“${name}”`).join(' and ')} fit together cannot be said: there are too many courses to check them all.`,
  },
);

/** A flaw in words; `nameOf` gives what people call an element. */
export function flawSentence(flaw: Flaw, nameOf: (id: string) => string, language: Language): string {
  return flaws[language][flaw.kind](flaw.elements.map(nameOf), flaw.share === null ? '' : formatPercent(flaw.share, language));
}
