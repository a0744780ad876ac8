import type {
  AiMark,
  BranchMark,
  ChannelMark,
  CriterionMark,
  DissentMark,
  DocumentMark,
  EvidenceMark,
  InterruptMark,
  LegalBasisMark,
  MeasureMark,
  MessageMark,
  ObservationMark,
  PartyMark,
  RunsMark,
  SheetMarks,
  StepMarks,
  SystemMark,
  TriggerMark,
  VerdictMark,
} from './marks';

/** New values for some marks; `null` takes a mark away, an absent key leaves it alone. Lists replace the whole list. */
type Patch<T> = { readonly [K in keyof T]?: T[K] | null };

export type StepPatch = Patch<Omit<StepMarks, 'verdicts' | 'observations' | 'evidence' | 'legalBases' | 'ai' | 'dissent'>> & {
  readonly observations?: readonly ObservationMark[];
  readonly evidence?: readonly EvidenceMark[];
  readonly legalBases?: readonly LegalBasisMark[];
  readonly ai?: readonly AiMark[];
  readonly dissent?: readonly DissentMark[];
  /** Verdicts to set, one per rule and key; others of the step stay. */
  readonly setVerdicts?: readonly VerdictMark[];
  /** Verdicts to take away. */
  readonly clearVerdicts?: readonly { readonly rule: string; readonly key: string }[];
};

export type SheetPatch = Patch<Omit<SheetMarks, 'criteria' | 'systems' | 'legalBases' | 'channels' | 'measures'>> & {
  readonly setCriteria?: readonly CriterionMark[];
  /** Ids of criteria whose given answer is taken away, so that the computed one counts again. */
  readonly clearCriteria?: readonly string[];
  readonly systems?: readonly SystemMark[];
  readonly legalBases?: readonly LegalBasisMark[];
  readonly channels?: readonly ChannelMark[];
  readonly setMeasures?: readonly MeasureMark[];
  /** Numbers of measures that are no longer chosen. */
  readonly clearMeasures?: readonly string[];
};

/** One change of marks on one or many elements: one step in the undo history. Elements the kind does not fit are left alone. */
export type MarksChange = { readonly elements: readonly string[] } & (
  | { readonly kind: 'step'; readonly patch: StepPatch }
  | { readonly kind: 'branch'; readonly patch: Patch<BranchMark> }
  | { readonly kind: 'interrupt'; readonly patch: Patch<InterruptMark> }
  | { readonly kind: 'trigger'; readonly patch: Patch<TriggerMark> }
  | { readonly kind: 'runs'; readonly patch: Patch<RunsMark> }
  | { readonly kind: 'party'; readonly patch: Patch<PartyMark> }
  | { readonly kind: 'message'; readonly patch: Patch<MessageMark> }
  | { readonly kind: 'document'; readonly patch: Patch<DocumentMark> }
  | { readonly kind: 'sheet'; readonly patch: SheetPatch }
);
