import { createCanvas, modelerOf } from '../../renderer/canvas/create-canvas';
import { ingest } from '../../renderer/state/ingest';
import type { Taken } from './taken';
import '../../renderer/styles/tokens.css';

const container = document.querySelector<HTMLElement>('#canvas');
if (!container) throw new Error('The page of the corpus has no place for the canvas.');
const canvas = createCanvas(container, 'de');

/** One file through the import of the app, onto its canvas and out again. */
async function take(base64: string): Promise<Taken> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const result = await ingest(bytes);
  if (!result.ok) return { ...result, kind: 'refused' };
  try {
    const drawn = await canvas.open(result.xml);
    const saved = await canvas.toXml();
    return {
      kind: 'opened',
      xml: result.xml,
      saved,
      remarks: [...result.remarks, ...drawn],
      repaired: result.repaired,
      undrawn: await undrawn(),
    };
  } catch (error) {
    return { kind: 'crashed', where: 'canvas', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Processes that no diagram of the file shows although they have content, and diagrams that cannot be shown. */
async function undrawn(): Promise<string[]> {
  const modeler = modelerOf(canvas) as unknown as {
    getDefinitions: () => Definitions;
    open: (diagram: unknown) => Promise<unknown>;
    get: (service: 'elementRegistry') => { get: (id: string) => { id: string } | undefined };
  };
  const definitions = modeler.getDefinitions();
  const shown = new Set<string>();
  const failed: string[] = [];
  for (const diagram of definitions.diagrams ?? []) {
    await modeler.open(diagram).catch((error: unknown) => failed.push(`${diagram.id}: ${String(error)}`));
    for (const { flowElements, id } of processes(definitions))
      if (!flowElements || flowElements.some((one) => modeler.get('elementRegistry').get(one.id)?.id === one.id)) shown.add(id);
  }
  return [...failed, ...processes(definitions).flatMap(({ id }) => (shown.has(id) ? [] : [id]))];
}

type Definitions = {
  readonly diagrams?: readonly { readonly id: string }[];
  readonly rootElements?: readonly {
    readonly $type: string;
    readonly id: string;
    readonly flowElements?: readonly { readonly $type: string; readonly id: string }[];
  }[];
};

function processes({ rootElements = [] }: Definitions) {
  return rootElements.filter((root) => root.$type === 'bpmn:Process' && root.flowElements?.some((one) => one.$type !== 'bpmn:DataObject'));
}

Object.assign(globalThis, { take });
