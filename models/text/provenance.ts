import type { Method } from '../analysis/flow';
import type { Provenance } from '../readiness/provenance';
import { area, type Language } from './language';

/** How a number came about, in the words every screen, report and table shares. */
export const provenance = area(
  {
    short: {
      'exact-structured': 'exakt',
      'exact-chain': 'exakt über Zustände',
      simulated: 'simuliert mit 95-%-Intervall',
      convention: 'nach Übereinkunft',
    } as Readonly<Record<Method, string>>,
    long: {
      'exact-structured': 'Exakt gerechnet, geschlossen aus dem Aufbau des Ablaufs.',
      'exact-chain': 'Exakt gerechnet: Alle Zustände eines Falls werden mit ihren Wahrscheinlichkeiten verfolgt.',
      simulated:
        'Simuliert: Der Ablauf ist für eine exakte Rechnung zu verschachtelt. Viele Fälle wurden gespielt. Die Spanne enthält den wahren Wert mit 95 % Sicherheit.',
      convention:
        'Nach Übereinkunft: An mindestens einer Stelle hängt die Zahl davon ab, was zuerst geschieht. Dort gilt eine feste Reihenfolge, die in den Hinweisen steht.',
    } as Readonly<Record<Method, string>>,
    assumed: 'angenommen',
    assumedPlaces: (n: number) => (n === 1 ? '1 Angabe angenommen' : `${n} Angaben angenommen`),
    assumedLong: (n: number) =>
      n === 1
        ? 'An 1 Stelle sagt die Datei nichts. Dort ist ein Anteil oder eine Arbeitsweise angenommen.'
        : `An ${n} Stellen sagt die Datei nichts. Dort sind Anteile oder Arbeitsweisen angenommen.`,
    stated: 'Angaben an den Schritten × erwartete Ausführungen',
    unknown: 'Unbekannt ist nicht null: Was fehlt, macht die Spanne breiter.',
    title: 'Wie die Zahlen entstehen',
    column: 'Herkunft',
    figure: (name: string, how: string) => `${name}: ${how}`,
  },
  {
    short: {
      'exact-structured': 'exact',
      'exact-chain': 'exact over states',
      simulated: 'simulated with 95% interval',
      convention: 'by convention',
    },
    long: {
      'exact-structured': 'Computed exactly, in closed form from the structure of the flow.',
      'exact-chain': 'Computed exactly: all states of a case are followed with their probabilities.',
      simulated:
        'Simulated: the flow is too entangled for an exact answer. Many cases were played. The range contains the true value with 95% confidence.',
      convention:
        'By convention: in at least one place the number depends on what happens first. A fixed order applies there, named in the remarks.',
    },
    assumed: 'assumed',
    assumedPlaces: (n) => (n === 1 ? '1 value assumed' : `${n} values assumed`),
    assumedLong: (n) =>
      n === 1
        ? 'In 1 place the file says nothing. A share or a work mode is assumed there.'
        : `In ${n} places the file says nothing. Shares or work modes are assumed there.`,
    stated: 'values stated at the steps × expected executions',
    unknown: 'Unknown is not zero: what is missing widens the range.',
    title: 'How the numbers come about',
    column: 'Origin',
    figure: (name, how) => `${name}: ${how}`,
  },
);

/** In a few words: "exakt über Zustände, 2 Angaben angenommen". */
export function provenanceText({ method, assumed }: Provenance, language: Language): string {
  const words = provenance[language];
  return assumed > 0 ? `${words.short[method]}, ${words.assumedPlaces(assumed)}` : words.short[method];
}

/** In full sentences, for those who ask. */
export function provenanceSentences({ method, assumed }: Provenance, language: Language): readonly string[] {
  const words = provenance[language];
  return [words.long[method], ...(assumed > 0 ? [words.assumedLong(assumed)] : []), words.unknown];
}
