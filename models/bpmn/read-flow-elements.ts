import { type EventDefinition, type FlowNode, isActivity, type NodeKind, type SequenceFlow } from '../process/process';
import type { MarkReading } from './mark-values';
import { element, elements, findMark, type ModdleElement, text } from './moddle';
import { calledProcess } from './called-element';
import { readBranch, readInterrupt, readRuns, readStep, readTrigger } from './read-marks';

const NODE_KINDS: ReadonlyMap<string, NodeKind> = new Map([
  ['bpmn:Task', 'task'],
  ['bpmn:UserTask', 'userTask'],
  ['bpmn:ManualTask', 'manualTask'],
  ['bpmn:ServiceTask', 'serviceTask'],
  ['bpmn:ScriptTask', 'scriptTask'],
  ['bpmn:BusinessRuleTask', 'businessRuleTask'],
  ['bpmn:SendTask', 'sendTask'],
  ['bpmn:ReceiveTask', 'receiveTask'],
  ['bpmn:SubProcess', 'subProcess'],
  ['bpmn:Transaction', 'transaction'],
  ['bpmn:AdHocSubProcess', 'adHocSubProcess'],
  ['bpmn:CallActivity', 'callActivity'],
  ['bpmn:StartEvent', 'startEvent'],
  ['bpmn:EndEvent', 'endEvent'],
  ['bpmn:IntermediateThrowEvent', 'intermediateThrowEvent'],
  ['bpmn:ImplicitThrowEvent', 'intermediateThrowEvent'],
  ['bpmn:IntermediateCatchEvent', 'intermediateCatchEvent'],
  ['bpmn:BoundaryEvent', 'boundaryEvent'],
  ['bpmn:ExclusiveGateway', 'exclusiveGateway'],
  ['bpmn:ParallelGateway', 'parallelGateway'],
  ['bpmn:InclusiveGateway', 'inclusiveGateway'],
  ['bpmn:EventBasedGateway', 'eventBasedGateway'],
  ['bpmn:ComplexGateway', 'complexGateway'],
] as const);

const EVENT_DEFINITIONS: Readonly<Record<string, EventDefinition>> = {
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:ErrorEventDefinition': 'error',
  'bpmn:EscalationEventDefinition': 'escalation',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:ConditionalEventDefinition': 'conditional',
  'bpmn:LinkEventDefinition': 'link',
  'bpmn:TerminateEventDefinition': 'terminate',
  'bpmn:CompensateEventDefinition': 'compensate',
  'bpmn:CancelEventDefinition': 'cancel',
};

export function isFlowNode(candidate: ModdleElement): boolean {
  return NODE_KINDS.has(candidate.$type);
}

/** One flow node; `incoming` and `outgoing` are filled once all flows are known. The element must be a flow node. */
export function readNode(node: ModdleElement, scope: string, pool: string | null, lane: string | null, reading: MarkReading): FlowNode {
  const kind = NODE_KINDS.get(node.$type);
  if (!kind) throw new Error(`${node.$type} ${reading.element} was taken for a flow node`);
  const isEvent = kind.endsWith('Event');
  const loop = element(node, 'loopCharacteristics');
  const step = isEvent ? null : findMark(node, 'step');
  const runs = isActivity(kind) ? runsMark(node, loop) : null;
  const happens = kind === 'boundaryEvent' || (kind === 'startEvent' && node.$parent?.triggeredByEvent === true);
  const interrupt = happens ? findMark(node, 'interrupt') : null;
  const trigger = kind === 'startEvent' ? findMark(node, 'trigger') : null;
  return {
    id: reading.element,
    kind,
    name: text(node, 'name'),
    scope,
    pool,
    lane,
    incoming: [],
    outgoing: [],
    defaultFlow: text(element(node, 'default'), 'id') || null,
    event: isEvent ? eventDefinition(node) : null,
    calledElement: kind === 'callActivity' ? calledProcess(text(node, 'calledElement')) : null,
    link: isEvent ? linkName(node) : null,
    attachedTo: kind === 'boundaryEvent' ? text(element(node, 'attachedToRef'), 'id') || null : null,
    interrupting: interrupting(node, kind),
    loop: loopKind(loop),
    triggeredByEvent: node.triggeredByEvent === true,
    forCompensation: node.isForCompensation === true,
    marks: step && readStep(step, reading),
    runs: runs && readRuns(runs, reading),
    interrupt: interrupt && readInterrupt(interrupt, reading),
    trigger: trigger && readTrigger(trigger, reading),
  };
}

/** Written on the activity; other tools may have put it on the loop itself. Steps of an ad-hoc sub-process have it without a loop. */
function runsMark(node: ModdleElement, loop: ModdleElement | null): ModdleElement | null {
  if (loop) return findMark(node, 'runs') ?? findMark(loop, 'runs');
  return node.$parent?.$type === 'bpmn:AdHocSubProcess' ? findMark(node, 'runs') : null;
}

function definitions(event: ModdleElement): ModdleElement[] {
  return [...elements(event, 'eventDefinitions'), ...elements(event, 'eventDefinitionRef')];
}

function eventDefinition(event: ModdleElement): EventDefinition {
  const all = definitions(event);
  // Whatever else an end does, with this it ends the case.
  if (all.some((definition) => definition.$type === 'bpmn:TerminateEventDefinition')) return 'terminate';
  if (all.length > 1) return 'multiple';
  return EVENT_DEFINITIONS[all[0]?.$type ?? ''] ?? 'none';
}

function linkName(event: ModdleElement): string | null {
  const link = definitions(event).find((definition) => definition.$type === 'bpmn:LinkEventDefinition');
  return link ? text(link, 'name') || text(event, 'name') : null;
}

function interrupting(node: ModdleElement, kind: NodeKind): boolean {
  if (kind === 'boundaryEvent') return node.cancelActivity !== false;
  if (kind === 'startEvent') return node.isInterrupting !== false;
  return true;
}

function loopKind(loop: ModdleElement | null): FlowNode['loop'] {
  if (!loop) return 'none';
  if (loop.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return 'standard';
  return loop.isSequential === true ? 'sequential' : 'parallel';
}

export function readFlow(flow: ModdleElement, scope: string, reading: MarkReading): SequenceFlow {
  const mark = findMark(flow, 'branch');
  return {
    id: reading.element,
    name: text(flow, 'name'),
    scope,
    source: text(element(flow, 'sourceRef'), 'id') || null,
    target: text(element(flow, 'targetRef'), 'id') || null,
    conditional: element(flow, 'conditionExpression') !== null,
    branch: mark && readBranch(mark, reading),
  };
}
