import type { ProcessModel } from '#models/process/process';
import { flow } from '#models/text/flow';
import type { Language } from '#models/text/language';
import { calledModel } from '../../state/called';
import { lookUp, nameOf, nodeOf } from '../../state/lookup';

/** An arrow by its own name and its two ends. */
export function nameOfWay(model: ProcessModel, id: string, language: Language): string {
  const found = lookUp(model, id);
  if (found?.type !== 'flow') return id;
  const { source, target, name } = found.of;
  const end = (node: string | null) => (node === null ? '–' : nameOf(model, node, language));
  const ends = flow[language].causes.branch(end(source), end(target));
  const own = name.replace(/\s+/g, ' ').trim();
  return own ? `${own} (${ends})` : ends;
}

/** A step by its name; one inside a called process stands behind the call: "Bescheid erteilen › Bescheid drucken". */
export function nameOfStep(model: ProcessModel, id: string, language: Language): string {
  const end = id.indexOf('/');
  if (end < 0 || lookUp(model, id)) return nameOf(model, id, language);
  const call = id.slice(0, end);
  const process = nodeOf(model, call)?.calledElement ?? null;
  const own = model.scopes.some((scope) => scope.id === process);
  const called = process === null ? null : own ? model : calledModel(process);
  const inside = id.slice(end + 1);
  return `${nameOf(model, call, language)} › ${called ? nameOfStep(called, inside, language) : inside}`;
}
