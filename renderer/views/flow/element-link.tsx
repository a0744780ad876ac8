import type { ProcessModel } from '#models/process/process';
import { flow as flowWords } from '#models/text/flow';
import { IconButton } from '../../parts/button';
import { showInDiagram } from '../../state/destinations';
import { lookUp } from '../../state/lookup';
import { useLanguage } from '../../state/settings';
import { nameOfStep, nameOfWay } from './names';

type Props = { readonly model: ProcessModel; readonly id: string };

/** The name of a step, or the ends of an arrow, as the way to it on the diagram. Steps of called processes lead to the call. */
export function ElementLink({ model, id }: Props) {
  const language = useLanguage();
  return (
    <button type="button" className="link flow-link" onClick={() => showInDiagram([drawnOf(id)])}>
      {lookUp(model, id)?.type === 'flow' ? nameOfWay(model, id, language) : nameOfStep(model, id, language)}
    </button>
  );
}

/** Several steps in one line, each a way to it, and one button for all. */
export function StepSet({ model, ids }: { readonly model: ProcessModel; readonly ids: readonly string[] }) {
  const words = flowWords[useLanguage()];
  return (
    <div className="flow-set">
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <ElementLink model={model} id={id} />
          </li>
        ))}
      </ul>
      <IconButton icon="target" size={16} label={words.showAll(ids.length)} onPress={() => showInDiagram([...new Set(ids.map(drawnOf))])} />
    </div>
  );
}

/** What of an element is on the diagram. */
function drawnOf(id: string): string {
  return id.split('/')[0] ?? id;
}
