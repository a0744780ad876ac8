import { area } from './language';

/** The words of the list of all commands. */
export const palette = area(
  {
    title: 'Alle Befehle',
    search: 'Befehl, Prozess oder Schritt suchen',
    group: { steps: 'Schritte', open: 'Geöffnet', recent: 'Zuletzt geöffnet', commands: 'Befehle', examples: 'Beispiele' },
    none: (text: string) => `Nichts zu „${text}“ gefunden`,
    noneHint: 'Gesucht wird in Befehlen, Tasten, geöffneten Prozessen, der Bibliothek und den Schritten des Prozesses.',
    count: (n: number) => (n === 1 ? '1 Treffer' : `${n} Treffer`),
    hint: 'Pfeiltasten wählen, Eingabe führt aus, Esc schließt',
  },
  {
    title: 'All commands',
    search: 'Search for a command, a process or a step',
    group: { steps: 'Steps', open: 'Open now', recent: 'Recently opened', commands: 'Commands', examples: 'Examples' },
    none: (text: string) => `Nothing found for “${text}”`,
    noneHint: 'The search covers commands, keys, open processes, the library and the steps of the process.',
    count: (n: number) => (n === 1 ? '1 match' : `${n} matches`),
    hint: 'Arrows choose, Enter runs, Esc closes',
  },
);
