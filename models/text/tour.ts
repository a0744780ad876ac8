import { area } from './language';

/** The words of the guided tour, by station. */
export const tour = area(
  {
    name: 'Rundgang',
    place: (n: number, of: number) => `Rundgang, ${n} von ${of}`,
    back: 'Zurück',
    next: 'Weiter',
    finish: 'Rundgang beenden',
    skip: 'Rundgang überspringen',
    keys: 'Pfeiltasten blättern, Esc beendet',
    station: {
      canvas: {
        title: 'Der Prozess als Diagramm',
        text: 'Jedes Kästchen ist ein Schritt. Links steht, was er bekommt, rechts, was er weitergibt. Die Form zeigt die Art des Mediums: Kreis strukturiert, Feld mit Fuß unstrukturiert, schraffiertes Blatt analog.',
      },
      mark: {
        title: 'Ein Medium angeben',
        text: '„Über Antrag entscheiden“ ist ausgewählt. Drücken Sie P für Papier. Jedes Medium hat seinen Buchstaben, mit Umschalt gilt er für den Ausgang.',
      },
      break: {
        title: 'Der Bruch erscheint sofort',
        text: 'Papier kommt an, ins Fachverfahren geht es weiter: Am Schritt steht jetzt ein Bruch mit seiner Schwere. Rückgängig nimmt die Angabe zurück.',
      },
      score: {
        title: 'Der Index geht mit',
        text: 'Hier steht, wie weit der Prozess durchgängig digital laufen kann. Was noch unbekannt ist, zählt nicht als null, sondern ergibt eine Spanne. Jede Zahl öffnet, woraus sie besteht.',
      },
      findings: {
        title: 'Befunde mit Grund',
        text: 'Jede Zeile nennt Regel, Schritt und Grund. Ein Klick führt zum Schritt. Bestätigen Sie mit J, verwerfen Sie mit N und einem Grund.',
      },
      inspector: {
        title: 'Alle Angaben zum Schritt',
        text: 'Hier stehen Medien und Anteile, Arbeitsweise, Recht, Zeiten und Notizen. Wählen Sie mehrere Schritte aus, gilt eine Änderung für alle.',
      },
      table: {
        title: 'Viele Schritte auf einmal',
        text: 'Die Tabelle zeigt dieselben Schritte Zeile für Zeile. Auch hier setzen die Buchstaben das Medium, und Diagramm und Tabelle bleiben gleich.',
      },
      report: {
        title: 'Der Bericht zum Mitnehmen',
        text: 'Von hier geht es zum Bericht: eine Seite zum Entscheiden, dahinter alle Belege. Der Rundgang steht jederzeit unter Hilfe bereit.',
      },
    },
  },
  {
    name: 'Tour',
    place: (n: number, of: number) => `Tour, ${n} of ${of}`,
    back: 'Back',
    next: 'Next',
    finish: 'End the tour',
    skip: 'Skip the tour',
    keys: 'Arrows turn pages, Esc ends',
    station: {
      canvas: {
        title: 'The process as a diagram',
        text: 'Each box is one activity. On its left is what it receives, on its right what it passes on. The shape shows the kind of carrier: circle structured, field with a foot unstructured, hatched sheet analogue.',
      },
      mark: {
        title: 'State a carrier',
        text: '“Über Antrag entscheiden” is selected. Press P for paper. Each carrier has its letter; with Shift it sets the output.',
      },
      break: {
        title: 'The break appears at once',
        text: 'Paper comes in, the specialist system is what it goes on to: the activity now shows a break with its severity. Undo takes the mark back.',
      },
      score: {
        title: 'The index follows',
        text: 'This says how far the process can run digitally from end to end. What is not known does not count as nil but gives a range. Each number opens what it is made of.',
      },
      findings: {
        title: 'Findings with reasons',
        text: 'Each row names the rule, the activity and the reason. A click leads to the activity. Confirm with J, dismiss with N and a reason.',
      },
      inspector: {
        title: 'All details of an activity',
        text: 'Carriers and shares, work mode, law, times and notes stand here. Select several activities, and one change applies to all.',
      },
      table: {
        title: 'Many activities at once',
        text: 'The table shows the same activities row by row. The letters set the carrier here too, and diagram and table stay the same.',
      },
      report: {
        title: 'The report to take home',
        text: 'From here you reach the report: one page to decide from, behind it all the evidence. Help has the tour at any time.',
      },
    },
  },
);
