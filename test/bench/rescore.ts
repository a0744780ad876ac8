import { createModdle } from '#models/bpmn/moddle';
import { readModel } from '#models/bpmn/read-model';
import { assess } from '#models/readiness/assess';
import { generate } from '../make/generate';
import { toBpmn } from '../make/to-bpmn';
import { type Figure, timed } from './figures';

/**
 * What every edit costs: reading the live document into the model and assessing it. The edit itself changes one mark of one
 * step, a different one each time. Compared with parsing the same document once.
 */
export async function rescore(nodes: number, aim: number | null): Promise<Figure> {
  const xml = toBpmn(generate({ nodes, seed: nodes }));
  const { rootElement } = await createModdle().fromXML(xml);
  const steps = marksIn(rootElement);
  const times = await timed(120, 40, (run) => {
    const step = steps[Math.abs(run) % steps.length];
    if (step) step.minutes = String(Math.abs(run));
    assess(readModel(rootElement));
  });
  const parses = await timed(40, 10, () => createModdle().fromXML(xml));
  return { what: `re-score after an edit, ${nodes} nodes`, times, reference: { what: 'parsing the same file', times: parses }, aim };
}

type Element = Parameters<typeof readModel>[0];

/** The step marks of a document, to be edited in place. */
function marksIn(definitions: Element): readonly Record<string, unknown>[] {
  const children = (owner: unknown, property: string): readonly Element[] => {
    const value = (owner as Record<string, unknown> | undefined)?.[property];
    return Array.isArray(value) ? value : [];
  };
  return children(definitions, 'rootElements')
    .flatMap((root) => children(root, 'flowElements'))
    .flatMap((node) => children(node.extensionElements, 'values'))
    .filter((mark) => mark.$type === 'bruchlos:step')
    .map((mark) => mark as unknown as Record<string, unknown>);
}
