import type { ProcessModel } from '#models/process/process';
import { flow } from '#models/text/flow';
import type { Language } from '#models/text/language';
import { lookUp, nameOf } from '../../state/lookup';

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
