import type { FlowNode, ProcessModel } from '#models/process/process';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { formatPercent } from '#models/text/numbers';
import { canvas } from '../../../state/canvas-link';
import { nameOf } from '../../../state/lookup';
import { hoverElement, selectElements } from '../../../state/selection';
import { useLanguage } from '../../../state/settings';
import { BranchList } from './branch-list';
import { branchingOf } from './branches';
import { CarrierField } from './carrier-field';
import { commonOf } from './common';
import { ShareField } from './figure-fields';
import { MoreFoundation } from './foundation';
import { ElementsHead, InspectorHead } from './name-field';

type Props = { readonly model: ProcessModel; readonly node: FlowNode };
type Several = { readonly model: ProcessModel; readonly nodes: readonly FlowNode[] };

/** Events of one kind. Only starts and boundary events have something to say. */
export function EventInspector({ model, nodes }: Several) {
  const language = useLanguage();
  const words = inspector[language];
  const [node] = nodes;
  if (!node) return null;
  const crumbs = [marks[language].kind[node.kind], node.attachedTo ? words.attachedTo(nameOf(model, node.attachedTo, language)) : ''];
  return (
    <>
      <ElementsHead
        elements={nodes}
        crumbs={crumbs}
        several={node.kind === 'startEvent' ? words.several.start : node.kind === 'boundaryEvent' ? words.several.boundary : words.elements}
      />
      <div className="inspector-body inspector-scroll">
        {node.kind === 'boundaryEvent' || nodes.every((each) => startsEventSubProcess(model, each)) ? (
          <Interrupts model={model} nodes={nodes} />
        ) : node.kind === 'startEvent' ? (
          <Triggers model={model} nodes={nodes} />
        ) : (
          <p className="note">{words.nothingToMark}</p>
        )}
      </div>
    </>
  );
}

/** Such a start is no way a case comes in: it happens while the case runs, or not. */
function startsEventSubProcess(model: ProcessModel, node: FlowNode): boolean {
  return node.kind === 'startEvent' && model.nodes.some(({ id, triggeredByEvent }) => id === node.scope && triggeredByEvent);
}

function Interrupts({ model, nodes }: Several) {
  const words = inspector[useLanguage()];
  const kinds = new Set(nodes.map((node) => node.interrupting));
  const [node] = nodes;
  return (
    <>
      <ShareField
        label={words.interrupt}
        aside={kinds.size > 1 ? words.mixed : node?.interrupting ? words.interrupting : words.nonInterrupting}
        value={commonOf(nodes, (each) => each.interrupt?.probability ?? null)}
        hint={words.interruptHint}
        onCommit={(probability) => canvas()?.change({ kind: 'interrupt', elements: nodes.map((each) => each.id), patch: { probability } })}
      />
      <MoreFoundation
        id="interrupt"
        confidence={commonOf(nodes, (each) => each.interrupt?.confidence ?? null)}
        note={commonOf(nodes, (each) => each.interrupt?.note ?? null)}
        onChange={(patch) => canvas()?.change({ kind: 'interrupt', elements: nodes.map((each) => each.id), patch })}
      />
      {nodes.length === 1 && node?.attachedTo && <BoundaryList model={model} step={node.attachedTo} current={node.id} />}
    </>
  );
}

/** All events at one step with how often each fires, and how often the step ends as planned. */
export function BoundaryList({
  model,
  step,
  current,
}: {
  readonly model: ProcessModel;
  readonly step: string;
  readonly current: string | null;
}) {
  const language = useLanguage();
  const words = inspector[language];
  const events = model.nodes.filter((node) => node.attachedTo === step);
  if (events.length === 0 || (current !== null && events.length === 1)) return null;
  const sum = events.reduce((total, event) => total + (event.interrupting ? (event.interrupt?.probability ?? 0) : 0), 0);
  return (
    <section className="field" aria-label={words.boundaries}>
      <h3 className="field-label">{words.boundaries}</h3>
      <ShareRows
        model={model}
        rows={events.map((event) => ({ id: event.id, value: event.interrupt?.probability ?? null }))}
        current={current}
        label={words.interrupt}
        thisOne={words.thisStart}
        onCommit={(id, probability) => canvas()?.change({ kind: 'interrupt', elements: [id], patch: { probability } })}
      />
      <p className="field-hint">
        {sum > 1 + 1e-6
          ? words.boundaryOver(formatPercent(sum, language))
          : words.boundaryRest(formatPercent(1 - Math.min(1, sum), language))}
      </p>
    </section>
  );
}

type ShareRowsProps = {
  readonly model: ProcessModel;
  readonly rows: readonly { readonly id: string; readonly value: number | null }[];
  readonly current: string | null;
  readonly label: string;
  readonly thisOne: string;
  readonly onCommit: (id: string, value: number | null) => void;
};

/** Elements that belong together, each with its share. The selected one shows its own above. */
function ShareRows({ model, rows, current, label, thisOne, onCommit }: ShareRowsProps) {
  const language = useLanguage();
  return (
    <ul className="branch-list">
      {rows.map(({ id, value }) => {
        const name = nameOf(model, id, language);
        return (
          <li
            key={id}
            className="branch"
            data-current={id === current}
            onMouseEnter={() => hoverElement(id)}
            onMouseLeave={() => hoverElement(null)}
          >
            <button type="button" onClick={() => selectElements([id])}>
              {id === current ? `${name} (${thisOne})` : name}
            </button>
            {id === current ? (
              <b className="branch-own">{formatPercent(value, language)}</b>
            ) : (
              <ShareField
                className="share-field"
                label={`${label}: ${name}`}
                labelHidden
                value={{ mixed: false, value }}
                onCommit={(next) => onCommit(id, next)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Triggers({ model, nodes }: Several) {
  const language = useLanguage();
  const words = inspector[language];
  const [node] = nodes;
  const starts = model.nodes.filter((each) => each.kind === 'startEvent' && each.scope === node?.scope);
  const elements = nodes.map((each) => each.id);
  return (
    <>
      <CarrierField
        label={words.carrier}
        value={commonOf(nodes, (each) => each.trigger?.carrier ?? null)}
        onPick={(carrier) => canvas()?.change({ kind: 'trigger', elements, patch: { carrier } })}
      />
      {starts.length > 1 ? (
        <ShareField
          label={words.trigger}
          value={commonOf(nodes, (each) => each.trigger?.share ?? null)}
          hint={words.triggerHint}
          onCommit={(share) => canvas()?.change({ kind: 'trigger', elements, patch: { share } })}
        />
      ) : (
        <p className="note">{words.triggerSingle}</p>
      )}
      <MoreFoundation
        id="trigger"
        confidence={commonOf(nodes, (each) => each.trigger?.confidence ?? null)}
        note={commonOf(nodes, (each) => each.trigger?.note ?? null)}
        onChange={(patch) => canvas()?.change({ kind: 'trigger', elements, patch })}
      />
      {starts.length > 1 && nodes.length === 1 && node && (
        <section className="field" aria-label={words.starts}>
          <h3 className="field-label">{words.starts}</h3>
          <ShareRows
            model={model}
            rows={starts.map((start) => ({ id: start.id, value: start.trigger?.share ?? null }))}
            current={node.id}
            label={words.trigger}
            thisOne={words.thisStart}
            onCommit={(id, share) => canvas()?.change({ kind: 'trigger', elements: [id], patch: { share } })}
          />
        </section>
      )}
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
