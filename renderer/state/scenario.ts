import { useEffect, useMemo, useRef, useState } from 'react';
import { changedDocument } from '#models/bpmn/target-document';
import { renameDocument } from '#models/bpmn/rename-document';
import type { MeasureId } from '#models/catalogues/measure';
import { measureOf } from '#models/catalogues/barriers';
import type { MeasureMark } from '#models/process/marks';
import type { ProcessModel } from '#models/process/process';
import type { Assessment, Finding, PatternFinding } from '#models/readiness/assessment';
import { type Choice, planMeasures } from '#models/scenario/plan';
import { type Candidate, createScenario, measuresAgainst, measuresAgainstPattern, type Scenario } from '#models/scenario/scenario';
import { buildingOn, requiredBy } from '#models/scenario/sets';
import { measures as measureWords } from '#models/text/measures';
import { scenario as scenarioWords } from '#models/text/scenario';
import { useAssessment } from './assessment';
import { calledBy } from './called';
import { canvas } from './canvas-link';
import { showMeasure } from './destinations';
import { currentDocument } from './document';
import { openMade } from './document-actions';
import { notify } from './notices';
import { currentProfile, currentProfileKey } from './profile';
import { type CalledProcesses, resolveIn } from './rating-question';
import type { SetsAnswer, SetsQuestion } from './sets-question';
import { currentLanguage } from './settings';

let latest: { readonly key: string; readonly called: CalledProcesses | null; readonly scenario: Scenario } | null = null;

/** The scenario of a process. Choosing a measure changes the document but nothing that is rated, so the scenario stays the same. */
export function scenarioOf(model: ProcessModel, assessment: Assessment): Scenario {
  const called = calledBy(model);
  const key = `${currentProfileKey()} ${assessment.model.lead} ${JSON.stringify(model, (name, value) => (name === 'measures' ? undefined : value))}`;
  if (latest?.key !== key || latest.called !== called) {
    const scenario = createScenario(model, assessment, currentProfile(), called ? resolveIn(called) : undefined);
    latest = { key, called, scenario };
  }
  return latest.scenario;
}

export function useScenario(): Scenario | null {
  const { model, assessment } = useAssessment();
  return useMemo(() => (model && assessment ? scenarioOf(model, assessment) : null), [model, assessment]);
}

const NONE: readonly MeasureMark[] = [];

/** The measures noted in the document in front. */
export function useMeasures(): readonly MeasureMark[] {
  return useAssessment(({ model, assessment }) => sheetOf(model, assessment)?.measures ?? NONE);
}

function sheetOf(model: ProcessModel | null, assessment: Assessment | null) {
  return model?.scopes.find(({ id }) => id === assessment?.model.lead)?.sheet ?? null;
}

/** What is switched on: planned, and known to this catalogue. */
export function choicesOf(marks: readonly MeasureMark[]): readonly Choice[] {
  return marks.flatMap(({ id, status, elements }) => {
    const measure = measureOf(id);
    return measure && status === 'planned' ? [{ id: measure.id, elements }] : [];
  });
}

/** Plans measures wherever they apply, or drops them: one step to undo. */
export function setMeasures(on: readonly MeasureId[], off: readonly MeasureId[] = []): void {
  const lead = useAssessment.getState().assessment?.model.lead;
  if (!lead || on.length + off.length === 0) return;
  const set = on.map((id): MeasureMark => ({ id, elements: [], status: 'planned' }));
  canvas()?.change({
    kind: 'sheet',
    elements: [lead],
    patch: { ...(set.length > 0 && { setMeasures: set }), ...(off.length > 0 && { clearMeasures: off }) },
  });
}

/** Makes a document of the target: today's with what the measures change, marked as target. Today's stays as it is. */
export async function openTarget(scenario: Scenario, choices: readonly Choice[]): Promise<void> {
  const language = currentLanguage();
  const document = currentDocument();
  const xml = await canvas()?.toXml();
  const { lead, sheet } = scenario.today;
  const plan = planMeasures(scenario.today, choices, (id) => measureWords[language].note(id));
  const done = choices.map(({ id, elements = [] }): MeasureMark => ({ id, elements, status: 'done' }));
  const state = { kind: 'sheet' as const, elements: [lead], patch: { state: 'soll' as const, ...(sheet && { setMeasures: done }) } };
  const written = xml && (await changedDocument(xml, { ...plan, changes: [...plan.changes, state] }));
  const title = scenarioWords[language].targetTitle(document?.title ?? '');
  const named = written && (await renameDocument(written, title));
  if (named) await openMade(title, named);
  else notify((spoken) => ({ kind: 'error', text: scenarioWords[spoken].notOpened }));
}

/** Pairs and best sets as far as they are found; `running` until all sizes are, or the user has stopped it. */
export type FoundSets = Omit<SetsAnswer, 'final'> & { readonly running: boolean; readonly stopped: boolean };

const found = new WeakMap<Scenario, FoundSets>();
const NOTHING_YET: FoundSets = { pairs: [], sets: [], running: true, stopped: false };
export const LARGEST_SET = 5;

/** Pairs that help together and the best sets, looked for aside. `stop` keeps what is found. */
export function useFound(scenario: Scenario): FoundSets & { readonly stop: () => void } {
  const [, setChanged] = useState<FoundSets | null>(null);
  const stop = useRef(() => {});
  useEffect(() => {
    if (found.get(scenario)?.running === false) return;
    const worker = new Worker(new URL('../workers/scenario.ts', import.meta.url), { type: 'module' });
    const take = (next: FoundSets) => {
      found.set(scenario, next);
      setChanged(next);
      if (!next.running) worker.terminate();
    };
    stop.current = () => take({ ...(found.get(scenario) ?? NOTHING_YET), running: false, stopped: true });
    worker.addEventListener('message', ({ data }: MessageEvent<SetsAnswer>) =>
      take({ pairs: data.pairs, sets: data.sets, running: !data.final, stopped: false }),
    );
    worker.addEventListener('error', () => stop.current());
    const { model, profile, lead } = scenario.today;
    const called = calledBy(model) ?? undefined;
    worker.postMessage({ model, profile, lead, called, largest: LARGEST_SET } satisfies SetsQuestion);
    return () => worker.terminate();
  }, [scenario]);
  return { ...(found.get(scenario) ?? NOTHING_YET), stop: () => stop.current() };
}

/** Switches a measure on with all it builds on, or off with all that builds on it: one step to undo, and a word about the others. */
export function switchMeasure(scenario: Scenario, chosen: ReadonlySet<MeasureId>, id: MeasureId, on: boolean): void {
  const ids = on
    ? requiredBy(scenario, id).filter((each) => !chosen.has(each))
    : buildingOn(scenario, id).filter((each) => chosen.has(each));
  if (on) setMeasures(ids);
  else setMeasures([], ids);
  const others = ids.filter((each) => each !== id).join(', ');
  if (others === '') return;
  notify((spoken) => ({
    kind: 'info',
    text: on ? scenarioWords[spoken].withRequired(others, id) : scenarioWords[spoken].withDependants(others, id),
  }));
}

/** Plans the measure that brings most against the findings, and leads to its switch; without one it leads to all of them. */
export function planAgainst(findings: readonly Finding[]): void {
  planBest((scenario) => findings.flatMap((finding) => measuresAgainst(scenario, finding)));
}

export function planAgainstPatterns(patterns: readonly PatternFinding[]): void {
  planBest((scenario) => patterns.flatMap((pattern) => measuresAgainstPattern(scenario, pattern)));
}

function planBest(fitting: (scenario: Scenario) => readonly Candidate[]): void {
  const { model, assessment } = useAssessment.getState();
  if (!model || !assessment) return;
  const best = fitting(scenarioOf(model, assessment)).toSorted((a, b) => b.gain.points - a.gain.points)[0]?.measure.id ?? null;
  if (best !== null) setMeasures([best]);
  showMeasure(best);
}
