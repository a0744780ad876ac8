import type { FlowNode, ProcessModel } from '#models/process/process';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { canvas } from '../../../state/canvas-link';
import { nameOf } from '../../../state/lookup';
import { useLanguage } from '../../../state/settings';
import { BranchList } from './branch-list';
import { branchingOf } from './branches';
import { CarrierField } from './carrier-field';
import { ShareField } from './figure-fields';
import { InspectorHead } from './name-field';

type Props = { readonly model: ProcessModel; readonly node: FlowNode };

export function EventInspector({ model, node }: Props) {
  const language = useLanguage();
  const words = inspector[language];
  const crumbs = [marks[language].kind[node.kind], node.attachedTo ? words.attachedTo(nameOf(model, node.attachedTo, language)) : ''];
  return (
    <>
      <InspectorHead crumbs={crumbs} id={node.id} name={node.name} />
      <div className="inspector-body inspector-scroll">
        {node.kind === 'boundaryEvent' ? (
          <Interrupt node={node} />
        ) : node.kind === 'startEvent' ? (
          <Trigger model={model} node={node} />
        ) : (
          <p className="note">{words.nothingToMark}</p>
        )}
      </div>
    </>
  );
}

function Interrupt({ node }: { readonly node: FlowNode }) {
  const words = inspector[useLanguage()];
  return (
    <ShareField
      label={words.interrupt}
      aside={node.interrupting ? words.interrupting : words.nonInterrupting}
      value={{ mixed: false, value: node.interrupt?.probability ?? null }}
      hint={words.interruptHint}
      onCommit={(probability) => canvas()?.change({ kind: 'interrupt', elements: [node.id], patch: { probability } })}
    />
  );
}

function Trigger({ model, node }: Props) {
  const words = inspector[useLanguage()];
  const starts = model.nodes.filter((each) => each.kind === 'startEvent' && each.scope === node.scope);
  return (
    <>
      {starts.length > 1 ? (
        <ShareField
          label={words.trigger}
          value={{ mixed: false, value: node.trigger?.share ?? null }}
          hint={words.triggerHint}
          onCommit={(share) => canvas()?.change({ kind: 'trigger', elements: [node.id], patch: { share } })}
        />
      ) : (
        <p className="note">{words.triggerSingle}</p>
      )}
      <CarrierField
        label={words.carrier}
        value={node.trigger?.carrier ?? null}
        onPick={(carrier) => canvas()?.change({ kind: 'trigger', elements: [node.id], patch: { carrier } })}
      />
    </>
  );
}

/** A gateway says nothing itself; the flows behind it are answered here together. */
export function GatewayInspector({ model, node }: Props) {
  const language = useLanguage();
  const words = inspector[language];
  const kind = branchingOf(model, node);
  return (
    <>
      <InspectorHead crumbs={[marks[language].kind[node.kind]]} id={node.id} name={node.name} />
      <div className="inspector-body inspector-scroll">
        {kind === 'choice' ? (
          <BranchList model={model} node={node} current={null} />
        ) : (
          <p className="note">{kind === 'parallel' ? words.parallelBranch : words.nothingToMark}</p>
        )}
      </div>
    </>
  );
}
