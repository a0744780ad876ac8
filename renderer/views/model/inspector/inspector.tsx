import { type ReactNode, useEffect, useRef } from 'react';
import { type FlowNode, isActivity, type ProcessModel } from '#models/process/process';
import { inspector } from '#models/text/inspector';
import { Button, IconButton } from '../../../parts/button';
import { EmptyState } from '../../../parts/empty-state';
import { useAssessment } from '../../../state/assessment';
import { useDocument } from '../../../state/document';
import { lookUp, type ModelElement } from '../../../state/lookup';
import { useAsked } from '../../../state/questions';
import { selectElements, useSelection } from '../../../state/selection';
import { useLanguage } from '../../../state/settings';
import { useView } from '../../../state/view';
import { DataInspector, MessageInspector, PartyInspector } from './element-inspectors';
import { EventInspector, GatewayInspector } from './event-inspector';
import { FlowInspector } from './flow-inspector';
import { SheetInspector } from './sheet-inspector';
import { StepInspector } from './step-inspector';
import './inspector.css';

export type InspectorProps = {
  /** In pixels; null fills the screen. */
  readonly width: number | null;
  readonly closable: boolean;
};

/** What is known about the selection and what may be said about it. */
export function Inspector({ width, closable }: InspectorProps) {
  const words = inspector[useLanguage()];
  const model = useAssessment((state) => state.model);
  const elements = useSelection((state) => state.elements);
  // Steps of two documents may bear the same ids: what was begun in the fields of one must not go on in the other.
  const document = useDocument((state) => state.current?.id);
  const root = useRef<HTMLElement>(null);
  useAskedFocus(root);
  return (
    <aside
      id="inspector"
      ref={root}
      className="inspector"
      aria-label={words.title}
      data-region="inspector"
      {...(width !== null && { style: { width } })}
    >
      {closable && (
        <div className="inspector-close">
          <IconButton icon="close" label={words.close} onPress={() => useView.setState({ inspectorOpen: false })} />
        </div>
      )}
      {model && <Selected key={document} model={model} elements={elements} />}
    </aside>
  );
}

function Selected({ model, elements }: { readonly model: ProcessModel; readonly elements: readonly string[] }) {
  const found = elements.flatMap((id) => lookUp(model, id) ?? lookUp(model, id.replace(/_label$/, '')) ?? []);
  const steps = found.flatMap((element) => (element.type === 'node' && isActivity(element.of.kind) ? [element.of] : []));
  if (steps.length > 0 && steps.length === found.length)
    return <StepInspector key={steps.map((step) => step.id).join(' ')} nodes={steps} />;
  const [only] = found;
  if (!only) return <SheetInspector model={model} />;
  return <OneKind key={found.map((element) => element.of.id).join(' ')} model={model} found={found} steps={steps} />;
}

function SeveralKinds({ count, steps }: { readonly count: number; readonly steps: readonly FlowNode[] }) {
  const words = inspector[useLanguage()];
  const action: ReactNode = steps.length > 0 && (
    <Button size="compact" onPress={() => selectElements(steps.map((step) => step.id))}>
      {words.onlySteps(steps.length)}
    </Button>
  );
  return <EmptyState icon="layers" title={words.elements(count)} text={words.mixedElements} action={action} />;
}

type OneKindProps = { readonly model: ProcessModel; readonly found: readonly ModelElement[]; readonly steps: readonly FlowNode[] };

/** Elements of one kind are described together; of unlike ones there is nothing to say in common. */
function OneKind({ model, found, steps }: OneKindProps) {
  const [first] = found;
  const nodes = found.flatMap((element) => (element.type === 'node' ? [element.of] : []));
  const flows = found.flatMap((element) => (element.type === 'flow' ? [element.of] : []));
  const messages = found.flatMap((element) => (element.type === 'message' ? [element.of] : []));
  const data = found.flatMap((element) => (element.type === 'data' ? [element.of] : []));
  const parties = found.flatMap((element) => (element.type === 'lane' || element.type === 'pool' ? [element] : []));
  const all = <T,>(elements: readonly T[]) => elements.length === found.length;
  if (all(flows)) return <FlowInspector model={model} flows={flows} />;
  if (all(messages)) return <MessageInspector model={model} elements={messages} />;
  if (all(data)) return <DataInspector model={model} elements={data} />;
  if (all(parties)) return <PartyInspector model={model} parties={parties} />;
  const [node] = nodes;
  if (node && all(nodes) && new Set(nodes.map((each) => each.kind)).size === 1) {
    if (!node.kind.endsWith('Gateway')) return <EventInspector model={model} nodes={nodes} />;
    if (nodes.length === 1) return <GatewayInspector model={model} node={node} />;
  }
  if (first?.type === 'process' && found.length === 1) return <SheetInspector model={model} />;
  return <SeveralKinds count={found.length} steps={steps} />;
}

/** Puts the focus into the field a question asks for, once the inspector shows it. */
function useAskedFocus(root: { readonly current: HTMLElement | null }): void {
  const { asked, turn } = useAsked();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question asked again is a new turn
  useEffect(() => {
    if (!asked || asked.element === null || turn === 0) return;
    useView.setState({ inspectorOpen: true });
    const frame = requestAnimationFrame(() => {
      const field = root.current?.querySelector<HTMLElement>(`[data-ask="${asked.kind}"]`);
      const control = field?.querySelector<HTMLElement>('button:not(.input-remove):not(.input-carrier), input, [tabindex="0"]');
      control?.focus({ focusVisible: true } as FocusOptions);
      control?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [turn, asked]);
}
