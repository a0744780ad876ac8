import type { ProfileProblem, ProfileProblemCode } from '../readiness/profiles/load-profile';
import { area, type Language } from './language';

/** What is said of a profile that cannot be used. */
export const profiles = area(
  {
    problem: {
      'profile-not-json': () => 'Die Datei ist kein lesbares JSON.',
      'profile-missing': (path: string) => `Die Angabe „${path}“ fehlt.`,
      'profile-wrong-kind': (path: string) => `„${path}“ hat eine Form, die hier nicht vorgesehen ist.`,
      'profile-out-of-range': (path: string) => `„${path}“ liegt außerhalb des erlaubten Bereichs.`,
      'profile-unknown-key': (path: string) => `„${path}“ ist keine Angabe eines Profils.`,
      'profile-not-ascending': (path: string) => `Die Werte unter „${path}“ müssen aufsteigen.`,
      'profile-weights-zero': (path: string) => `Unter „${path}“ muss mindestens ein Gewicht über 0 liegen.`,
    },
    refused: (file: string) => `Das Profil ${file} wurde nicht verwendet. Es ist nichts bewertet worden.`,
    whole: 'die Datei',
  },
  {
    problem: {
      'profile-not-json': () => 'The file is no readable JSON.',
      'profile-missing': (path) => `“${path}” is missing.`,
      'profile-wrong-kind': (path) => `“${path}” has a form that is not foreseen here.`,
      'profile-out-of-range': (path) => `“${path}” lies outside the permitted range.`,
      'profile-unknown-key': (path) => `“${path}” is nothing a profile can say.`,
      'profile-not-ascending': (path) => `The values under “${path}” must ascend.`,
      'profile-weights-zero': (path) => `At least one weight under “${path}” must be above 0.`,
    },
    refused: (file) => `The profile ${file} was not used. Nothing has been assessed.`,
    whole: 'the file',
  },
);

export function profileProblem({ code, path }: ProfileProblem, language: Language): string {
  const sentences: Readonly<Record<ProfileProblemCode, (path: string) => string>> = profiles[language].problem;
  return sentences[code](path === '' ? profiles[language].whole : path);
}
