import type {
  BranchMark,
  DocumentMark,
  InterruptMark,
  MessageMark,
  PartyMark,
  RunsMark,
  SheetMarks,
  StepMarks,
  TriggerMark,
} from './marks';

/** BPMN 2.0 flow node types as the analysis tells them apart. */
export const ACTIVITY_KINDS = [
  'task',
  'userTask',
  'manualTask',
  'serviceTask',
  'scriptTask',
  'businessRuleTask',
  'sendTask',
  'receiveTask',
  'subProcess',
  'transaction',
  'adHocSubProcess',
  'callActivity',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
export type EventKind = 'startEvent' | 'endEvent' | 'intermediateThrowEvent' | 'intermediateCatchEvent' | 'boundaryEvent';
export type GatewayKind = 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway' | 'eventBasedGateway' | 'complexGateway';
export type NodeKind = ActivityKind | EventKind | GatewayKind;

export type EventDefinition =
  | 'none'
  | 'message'
  | 'timer'
  | 'error'
  | 'escalation'
  | 'signal'
  | 'conditional'
  | 'link'
  | 'terminate'
  | 'compensate'
  | 'cancel'
  | 'multiple';

/** An activity, event or gateway of any process or sub-process in the document. */
export type FlowNode = {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** Id of the process or sub-process that directly contains the node. */
  readonly scope: string;
  /** Id of the participant whose process contains the node; null without a collaboration. */
  readonly pool: string | null;
  /** Id of the innermost lane that lists the node. */
  readonly lane: string | null;
  /** Ids of sequence flows, in document order, only those whose other end exists too. */
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly defaultFlow: string | null;
  readonly event: EventDefinition | null;
  /** Of a call activity: id of the process it calls, without a namespace prefix; null elsewhere, and where it names none. */
  readonly calledElement: string | null;
  /** Name of a link event; null elsewhere. */
  readonly link: string | null;
  /** Activity a boundary event is attached to. */
  readonly attachedTo: string | null;
  /** Of boundary events and of start events in event sub-processes; true elsewhere. */
  readonly interrupting: boolean;
  readonly loop: 'none' | 'standard' | 'parallel' | 'sequential';
  /** An event sub-process. */
  readonly triggeredByEvent: boolean;
  readonly forCompensation: boolean;
  readonly marks: StepMarks | null;
  readonly runs: RunsMark | null;
  readonly interrupt: InterruptMark | null;
  readonly trigger: TriggerMark | null;
};

export type SequenceFlow = {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  /** Null when the file names no element that exists. */
  readonly source: string | null;
  readonly target: string | null;
  readonly conditional: boolean;
  readonly branch: BranchMark | null;
};

/** Source and target may be a flow node or a participant. */
export type MessageFlow = {
  readonly id: string;
  readonly name: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly mark: MessageMark | null;
};

/** A lane (German: Bahn). */
export type Lane = {
  readonly id: string;
  readonly name: string;
  readonly process: string;
  readonly parent: string | null;
  readonly party: PartyMark | null;
};

/** A pool (German: Pool, Beteiligte). `process` is null for a black box. */
export type Participant = { readonly id: string; readonly name: string; readonly process: string | null; readonly party: PartyMark | null };

export type ProcessScope = { readonly id: string; readonly name: string; readonly sheet: SheetMarks | null };

/** A data object reference or data store reference. */
export type DataItem = { readonly id: string; readonly name: string; readonly mark: DocumentMark | null };

/** A text annotation (German: Anmerkung) anywhere in the document; `about` are the elements that associations tie it to. */
export type Annotation = { readonly id: string; readonly text: string; readonly about: readonly string[] };

/** Data read (`direction` in) or written (out) by a node. */
export type DataAssociation = { readonly node: string; readonly data: string; readonly direction: 'in' | 'out' };

/** The content of one BPMN document as the domain sees it: every pool, at every level, in document order. */
export type ProcessModel = {
  /** Name of the document: the collaboration's or process's name, else the first process id. */
  readonly name: string;
  readonly scopes: readonly ProcessScope[];
  readonly participants: readonly Participant[];
  readonly lanes: readonly Lane[];
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly SequenceFlow[];
  readonly messages: readonly MessageFlow[];
  readonly data: readonly DataItem[];
  readonly dataAssociations: readonly DataAssociation[];
  readonly annotations: readonly Annotation[];
  readonly remarks: readonly Remark[];
};

/**
 * Something a reader should know about a file or a number. `code` has a sentence in `text/remarks`; `params` fill it.
 * `kept` says whether the content it speaks of is still there.
 */
export type Remark = {
  readonly code: string;
  readonly element: string | null;
  readonly kept: boolean;
  readonly params: Readonly<Record<string, string | number>>;
};

export function isActivity(kind: NodeKind): kind is ActivityKind {
  return (ACTIVITY_KINDS as readonly string[]).includes(kind);
}

/** Ids of the processes that call activities of a document name, each once. */
export function callsOf(model: ProcessModel): readonly string[] {
  return [...new Set(model.nodes.flatMap(({ calledElement }) => (calledElement === null ? [] : [calledElement])))];
}
