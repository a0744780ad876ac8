import { type ReactNode, useEffect, useRef } from 'react';
import { type FlowNode, isActivity, type ProcessModel } from '#models/process/process';
import { inspector } from '#models/text/inspector';
import { Button, IconButton } from '../../../parts/button';
import { EmptyState } from '../../../parts/empty-state';
import { useAssessment } from '../../../state/assessment';
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
      {model && <Selected model={model} elements={elements} />}
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
  if (found.length > 1) return <SeveralKinds count={found.length} steps={steps} />;
  return <One key={only.of.id} model={model} element={only} />;
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

function One({ model, element }: { readonly model: ProcessModel; readonly element: ModelElement }) {
  switch (element.type) {
    case 'node':
      return element.of.kind.endsWith('Gateway') ? (
        <GatewayInspector model={model} node={element.of} />
      ) : (
        <EventInspector model={model} node={element.of} />
      );
    case 'flow':
      return <FlowInspector model={model} flow={element.of} />;
    case 'message':
      return <MessageInspector model={model} message={element.of} />;
    case 'lane':
    case 'pool':
      return <PartyInspector element={element} />;
    case 'data':
      return <DataInspector item={element.of} />;
    case 'process':
      return <SheetInspector model={model} />;
  }
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
