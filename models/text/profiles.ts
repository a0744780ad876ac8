import type { ComputedWith } from '../readiness/assessment';
import type { Expected, ProfileProblem, ProfileProblemCode } from '../readiness/profiles/load-profile';
import { area, type Language } from './language';
import { formatPlain } from './numbers';
import { formatDay } from './times';

/** What is said of profiles: their names, where they come from, and why one cannot be used. */
export const profiles = area(
  {
    shipped: { 'entwurf-1': 'Entwurf 1' } as Readonly<Record<string, string>>,
    line: (name: string, edition: string, source: string, day: string) => `${name}, Ausgabe ${edition}, ${source}, Stand ${day}`,
    computedWith: 'Berechnet mit',
    rerating: (n: number) =>
      n === 1 ? 'Ein Prozess wird mit dem neuen Profil bewertet.' : `${n} Prozesse werden mit dem neuen Profil bewertet.`,
    notRerated: (n: number) =>
      n === 1
        ? 'Die Werte eines Prozesses stammen noch aus einem anderen Profil. Öffnen Sie ihn, dann wird er neu bewertet.'
        : `Die Werte von ${n} Prozessen stammen noch aus einem anderen Profil. Öffnen Sie sie, dann werden sie neu bewertet.`,
    title: 'Profil der Bewertung',
    hint: 'Gewichte, Schwellen und Ausschlussgründe des Index sind Werturteile. Sie können eigene verwenden; jedes Ergebnis nennt, womit es berechnet ist.',
    inUse: 'In Gebrauch',
    fromFile: (file: string) => `aus der Datei ${file}`,
    withApp: 'mit der App geliefert',
    load: 'Eigenes Profil laden',
    backTo: (name: string) => `„${name}“ verwenden`,
    template: 'Als Vorlage sichern',
    templateName: 'Bruchlos-Profil',
    templateHint: 'Die Vorlage enthält alle Zahlen. Ändern Sie sie in einem Texteditor und laden Sie die Datei.',
    settings: 'Profil wählen',
    now: (name: string) => `Bewertet wird jetzt mit „${name}“.`,
    templateSaved: (file: string) => `Vorlage gesichert: ${file}`,
    refusedTitle: (file: string) => `${file} wird nicht verwendet`,
    kept: (name: string) => `Bewertet wird weiter mit „${name}“. Ihre Prozesse sind unverändert.`,
    refusedAtStart: (file: string, name: string) => `Das Profil ${file} passt nicht mehr. Bewertet wird mit „${name}“.`,
    places: (n: number) => (n === 1 ? 'Eine Stelle ist zu ändern:' : `${n} Stellen sind zu ändern:`),
    morePlaces: (n: number) => (n === 1 ? 'und eine weitere' : `und ${n} weitere`),
    notKept: 'Das Profil gilt, bis die App schließt. Gemerkt werden konnte es nicht.',
    problem: {
      'profile-not-json': () => 'Die Datei ist kein lesbares JSON.',
      'profile-missing': (path: string) => `Die Angabe „${path}“ fehlt.`,
      'profile-wrong-kind': (path: string) => `„${path}“ hat eine Form, die hier nicht vorgesehen ist.`,
      'profile-out-of-range': (path: string) => `„${path}“ liegt außerhalb des erlaubten Bereichs.`,
      'profile-unknown-key': (path: string) => `„${path}“ ist in dieser Datei nicht vorgesehen.`,
      'profile-not-ascending': (path: string) => `Die Werte unter „${path}“ müssen aufsteigen.`,
      'profile-weights-zero': (path: string) => `Unter „${path}“ muss mindestens ein Gewicht über 0 liegen.`,
    },
    expected: {
      number: (low: string, high: string) => `Erwartet wird eine Zahl von ${low} bis ${high}.`,
      words: (most: number) => `Erwartet wird ein Text mit höchstens ${most} Zeichen.`,
      day: 'Erwartet wird ein Tag wie „2026-11-23“.',
      schema: (name: string) => `Erwartet wird „${name}“.`,
      group: 'Erwartet wird eine Gruppe in geschweiften Klammern.',
      list: 'Erwartet wird eine Liste in eckigen Klammern.',
      answer: 'Erwartet wird ein Kriterium (A1 bis G7), eine Dimension (D1 bis D8) oder null.',
    },
    refused: (file: string) => `Das Profil ${file} wurde nicht verwendet. Es ist nichts bewertet worden.`,
    whole: 'die Datei',
  },
  {
    shipped: { 'entwurf-1': 'Draft 1' },
    line: (name, edition, source, day) => `${name}, edition ${edition}, ${source}, as of ${day}`,
    computedWith: 'Computed with',
    rerating: (n) =>
      n === 1 ? 'One process is being rated with the new profile.' : `${n} processes are being rated with the new profile.`,
    notRerated: (n) =>
      n === 1
        ? 'The figures of one process still come from another profile. Open it, and it is rated anew.'
        : `The figures of ${n} processes still come from another profile. Open them, and they are rated anew.`,
    title: 'Scoring profile',
    hint: 'Weights, thresholds and knock-outs of the index are value judgements. You can use your own; every result names what it was computed with.',
    inUse: 'In use',
    fromFile: (file) => `from the file ${file}`,
    withApp: 'comes with the app',
    load: 'Load own profile',
    backTo: (name) => `Use “${name}”`,
    template: 'Save as template',
    templateName: 'Bruchlos-profile',
    templateHint: 'The template holds every number. Change them in a text editor and load the file.',
    settings: 'Choose profile',
    now: (name) => `Scores are now computed with “${name}”.`,
    templateSaved: (file) => `Template saved: ${file}`,
    refusedTitle: (file) => `${file} is not used`,
    kept: (name) => `Scores are still computed with “${name}”. Your processes are unchanged.`,
    refusedAtStart: (file, name) => `The profile ${file} does not fit any more. Scores are computed with “${name}”.`,
    places: (n) => (n === 1 ? 'One place has to change:' : `${n} places have to change:`),
    morePlaces: (n) => (n === 1 ? 'and one more' : `and ${n} more`),
    notKept: 'The profile holds until the app closes. It could not be remembered.',
    problem: {
      'profile-not-json': () => 'The file is no readable JSON.',
      'profile-missing': (path) => `“${path}” is missing.`,
      'profile-wrong-kind': (path) => `“${path}” has a form that is not foreseen here.`,
      'profile-out-of-range': (path) => `“${path}” lies outside the permitted range.`,
      'profile-unknown-key': (path) => `“${path}” is nothing this file can say.`,
      'profile-not-ascending': (path) => `The values under “${path}” must ascend.`,
      'profile-weights-zero': (path) => `At least one weight under “${path}” must be above 0.`,
    },
    expected: {
      number: (low, high) => `Expected is a number from ${low} to ${high}.`,
      words: (most) => `Expected is a text of at most ${most} characters.`,
      day: 'Expected is a day such as “2026-11-23”.',
      schema: (name) => `Expected is “${name}”.`,
      group: 'Expected is a group in braces.',
      list: 'Expected is a list in brackets.',
      answer: 'Expected is a criterion (A1 to G7), a dimension (D1 to D8) or null.',
    },
    refused: (file) => `The profile ${file} was not used. Nothing has been assessed.`,
    whole: 'the file',
  },
);

/** A profile by the name users know it by: its own, or what the shipped one is called in their language. */
export function profileName(id: string, language: Language): string {
  return profiles[language].shipped[id] ?? id;
}

/** Name, edition, source and day on one line. */
export function profileLine(of: Omit<ComputedWith, 'modelEdition'>, language: Language): string {
  return profiles[language].line(profileName(of.id, language), of.edition, of.source, formatDay(of.asOf, language));
}

/** What is wrong at one place, and what would be right. */
export function profileProblem({ code, path, expected }: ProfileProblem, language: Language): string {
  const sentences: Readonly<Record<ProfileProblemCode, (path: string) => string>> = profiles[language].problem;
  const sentence = sentences[code](path === '' ? profiles[language].whole : path);
  return expected && path !== '' ? `${sentence} ${expectation(expected, language)}` : sentence;
}

function expectation(expected: Expected, language: Language): string {
  const said = profiles[language].expected;
  switch (expected.kind) {
    case 'number':
      return said.number(formatPlain(expected.low, language), formatPlain(expected.high, language));
    case 'words':
      return said.words(expected.most);
    case 'schema':
      return said.schema(expected.name);
    case 'day':
    case 'answer':
    case 'list':
    case 'group':
      return said[expected.kind];
  }
}
