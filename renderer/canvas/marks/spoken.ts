import type { Finding } from '#models/readiness/assessment';
import { canvas as words } from '#models/text/canvas';
import type { Language } from '#models/text/language';
import { marks } from '#models/text/marks';
import { formatNumber } from '#models/text/numbers';
import { escapeText } from './svg';
import type { StepLook } from './step-look';

/** The marks of a step in words: "Wohnsitz prüfen, Eingang Registerabruf, Ausgang Fachverfahren, ein Bruch, Schwere 3". */
export function spokenStep(name: string, look: StepLook | null, language: Language): string {
  const say = words[language];
  const terms = marks[language];
  if (!look) return name;
  const parts = [name];
  for (const input of look.inputs) parts.push(say.spokenInput(terms.carrier[input.carrier]));
  for (const output of look.outputs) parts.push(say.spokenOutput(terms.carrier[output.carrier]));
  if (look.workMode) parts.push(terms.workMode[look.workMode]);
  if (look.minutes !== null) parts.push(say.spokenMinutes(formatNumber(look.minutes, Number.isInteger(look.minutes) ? 0 : 1, language)));
  if (look.worst !== null) parts.push(say.spokenBreaks(look.breaks), say.spokenSeverity(look.worst));
  if (look.analogueHandover) parts.push(say.spokenHandover);
  if (look.law) parts.push(say.spokenLaw[look.law]);
  if (look.ai) parts.push(say.spokenAi);
  if (look.missing.inputs || look.missing.outputs) parts.push(say.spokenMissing);
  return parts.join(', ');
}

export function spokenSuggestion(finding: Finding, language: Language): string {
  return words[language].spokenSuggestion(finding.severity);
}

export function titleElement(text: string): string {
  return `<title>${escapeText(text)}</title>`;
}
