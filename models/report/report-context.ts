import type { FlowNode, ProcessModel } from '../process/process';
import type { SheetMarks, StepMarks } from '../process/marks';
import type { Assessment, Finding } from '../readiness/assessment';
import { createScenario, type Scenario } from '../scenario/scenario';
import { ENTWURF_1 } from '../readiness/profiles/entwurf-1';
import type { Profile } from '../readiness/profiles/profile';
import { report } from '../text/report';
import type { Language } from '../text/language';
import { formatDay } from '../text/times';
import type { ReportInput } from './report-input';

/** A finding with its number in the register and what its step says about time. */
export type Entry = {
  /** 1, 2, … in the order of the flow; also the number on the locator map. */
  readonly number: number;
  readonly finding: Finding;
  readonly step: string;
  /** Minutes per case: minutes of the step times what is expected here; null where either is not known. */
  readonly minutes: number | null;
};

/** What several sections need, looked up once. */
export type ReportContext = {
  readonly input: ReportInput;
  readonly model: ProcessModel;
  readonly assessment: Assessment;
  /** What the assessment was made with. */
  readonly profile: Profile;
  readonly language: Language;
  readonly words: (typeof report)['de'];
  readonly sheet: SheetMarks | null;
  /** What could be done about it. */
  readonly scenario: Scenario;
  readonly authority: string;
  /** The day of the report, as the language writes it. */
  readonly date: string;
  readonly entries: readonly Entry[];
  readonly suggested: readonly Entry[];
  readonly dismissed: readonly Entry[];
  readonly suggestions: number;
  /** Own steps with an unknown medium. */
  readonly unknownSteps: readonly string[];
  readonly name: (element: string) => string;
  /** Place among the own steps, from 1; null for other elements. */
  readonly stepNumber: (element: string) => number | null;
  readonly node: (element: string) => FlowNode | null;
  readonly marks: (element: string) => StepMarks | null;
  readonly lane: (element: string) => string;
};

export function readReport(input: ReportInput): ReportContext {
  const { model, assessment, language, profile = ENTWURF_1 } = input;
  const words = report[language] as (typeof report)['de'];
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const names = new Map<string, string>([
    ...model.scopes.map((scope) => [scope.id, scope.name] as const),
    ...model.participants.map((participant) => [participant.id, participant.name] as const),
    ...model.messages.map((message) => [message.id, message.name] as const),
    ...model.flows.map((flow) => [flow.id, flow.name] as const),
    ...model.nodes.map((node) => [node.id, node.name] as const),
  ]);
  const name = (element: string) => oneLine(names.get(element) ?? '') || words.unnamed(element);
  const order = new Map(assessment.ownSteps.map((id, index) => [id, index]));
  const inOrder = [...assessment.findings].sort(
    (a, b) => (order.get(a.element) ?? Infinity) - (order.get(b.element) ?? Infinity) || (a.inputs[0] ?? 0) - (b.inputs[0] ?? 0),
  );
  const entriesOf = (wanted: (finding: Finding) => boolean): readonly Entry[] =>
    inOrder
      .filter((finding) => finding.rule !== 'MB-00' && wanted(finding))
      .map((finding, index) => ({
        number: index + 1,
        finding,
        step: name(finding.element),
        minutes: minutesOf(finding, nodes.get(finding.element)),
      }));
  const suggested = entriesOf((finding) => finding.status === 'suggested');
  const gaps = new Set([
    ...assessment.findings.filter((finding) => finding.rule === 'MB-00').map((finding) => finding.element),
    ...assessment.questions.flatMap(({ kind, element }) => (element !== null && (kind === 'input' || kind === 'output') ? [element] : [])),
  ]);
  const lanes = new Map(model.lanes.map((lane) => [lane.id, lane.name]));
  return {
    input,
    model,
    assessment,
    profile,
    language,
    words,
    sheet: model.scopes.find((scope) => scope.id === assessment.model.lead)?.sheet ?? null,
    scenario: createScenario(model, assessment, profile),
    authority: authorityOf(model, assessment),
    date: formatDay(input.date, language),
    entries: entriesOf((finding) => finding.status === 'detected' || finding.status === 'confirmed'),
    suggested,
    dismissed: entriesOf((finding) => finding.status === 'dismissed'),
    suggestions: suggested.length,
    unknownSteps: assessment.ownSteps.filter((id) => gaps.has(id)),
    name,
    stepNumber: (element) => {
      const index = order.get(element);
      return index === undefined ? null : index + 1;
    },
    node: (element) => nodes.get(element) ?? null,
    marks: (element) => nodes.get(element)?.marks ?? null,
    lane: (element) => oneLine(lanes.get(nodes.get(element)?.lane ?? '') ?? ''),
  };
}

function minutesOf(finding: Finding, node: FlowNode | undefined): number | null {
  const minutes = node?.marks?.minutes ?? null;
  return minutes === null || finding.expected === null ? null : minutes * finding.expected;
}

function authorityOf(model: ProcessModel, assessment: Assessment): string {
  const pool = model.participants.find((participant) => participant.process === assessment.model.lead);
  return oneLine(pool?.name ?? '') || oneLine(pool?.party?.unit ?? '');
}

/** Labels in diagrams are broken by hand; in a sentence they stand on one line. */
export function oneLine(label: string): string {
  return label.replace(/\s+/g, ' ').trim();
}

/** Cuts a long name at a word, so that a page keeps its length. */
export function shorten(label: string, length: number): string {
  if (label.length <= length) return label;
  const cut = label.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length * 0.6 ? space : undefined).trimEnd()}…`;
}
