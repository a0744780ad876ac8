import { remarksBeside } from '#models/analysis/beside-flaws';
import { solveFlow } from '#models/analysis/solve-flow';
import { takeIn } from '#models/bpmn/open-bpmn';
import { cli } from '#models/text/cli';
import { flawSentence } from '#models/text/flaws';
import { remarkSentence } from '#models/text/remark-words';
import { readBytes, unread, type Unread } from './assess-file';
import type { OrderOf } from './orders';

/** `text` is the JSON object of the file or its lines; `found`: something is lost, or cases get no further. */
export type Checked = { readonly ok: true; readonly text: string; readonly found: boolean };

/** Takes one file in as the editor does, and follows its flow: what had to be assumed, and what is wrong. Nothing is judged. */
export async function checkFile({ file, cwd, language, json }: OrderOf<'check'>): Promise<Checked | Unread> {
  const content = await readBytes(file, cwd, language);
  if (!content.ok) return content;
  const taken = await takeIn(content.bytes);
  if (!taken.ok) return unread(taken.code, taken.params, language);
  const { model, result } = taken;
  const named = [...model.nodes, ...model.participants, ...model.messages];
  const names = new Map(named.map(({ id, name }) => [id, name || id]));
  const flow = solveFlow(model);
  const remarks = [...result.remarks, ...remarksBeside(flow)].map(({ code, element, kept, params }) => ({
    code,
    element,
    message: remarkSentence({ code, element, kept, params }, language),
    kept,
  }));
  const soundness = flow.flaws.map((flaw) => ({
    ...flaw,
    message: flawSentence(flaw, (id) => names.get(id) ?? id, language),
  }));
  const found = remarks.some(({ kept }) => !kept) || soundness.some(({ kind }) => kind !== 'unsaid');
  if (json) {
    const object = { schema: 'bruchlos/check/1', file, counts: result.counts, remarks, soundness };
    return { ok: true, found, text: JSON.stringify(object, null, 2) };
  }
  const said = [
    ...remarks.map(({ element, message, kept }) => `  ${kept ? ' ' : '!'} ${element === null ? '' : `${element}: `}${message}`),
    ...soundness.map(({ kind, elements, message }) => `  ${kind === 'unsaid' ? ' ' : '!'} ${elements[0] ?? ''}: ${message}`),
  ].map((line) => line.replace(/\p{Cc}/gu, ' '));
  const lines = [file.replace(/\p{Cc}/gu, '�'), ...(said.length > 0 ? said : [`    ${cli[language].nothingToSay}`])];
  return { ok: true, found, text: `${lines.join('\n')}\n` };
}
