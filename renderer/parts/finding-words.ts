import type { ProcessModel } from '#models/process/process';
import type { Assessment, Finding, OpenQuestion, RuleId } from '#models/readiness/assessment';
import { findings } from '#models/text/findings';
import type { Language } from '#models/text/language';
import { score } from '#models/text/score';
import { nameOf } from '../state/lookup';

/** Where a finding lies: its step, of a suggestion both steps. */
export function placeOf(finding: Finding, model: ProcessModel, language: Language): string {
  const step = nameOf(model, finding.element, language);
  return finding.fromElement ? `${nameOf(model, finding.fromElement, language)} → ${step}` : step;
}

export function ruleName(rule: RuleId, language: Language): string {
  return findings[language].rule[rule].name;
}

/** Without a single known medium nobody can speak of breaks, nor of their absence. */
export function isNothingKnown({ score }: Assessment): boolean {
  return !score.dimensions.some((dimension) => dimension.id === 'D2' && dimension.known > 0);
}

/** The rule in full: why this is a break and what makes it lighter. */
export function ruleReason(rule: RuleId, language: Language): string {
  return findings[language].rule[rule].long;
}

/** A question with what it is about in words: the step's field, or the criterion. */
export function questionWords(question: OpenQuestion, language: Language): string {
  const words = score[language];
  if (question.kind !== 'criterion') return words.question[question.kind];
  const criteria: Readonly<Record<string, string>> = words.criterion;
  return criteria[question.criterion ?? ''] ?? question.criterion ?? '';
}
