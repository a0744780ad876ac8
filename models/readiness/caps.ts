import type { FlowSolution } from '../analysis/flow';
import type { SheetMarks } from '../process/marks';
import { CAP_IDS, type CapId } from './assessment';
import type { Step } from './steps';

/** A barrier that lies on some cases whatever else is good, with the steps it comes from. */
export type Barrier = { readonly id: CapId; readonly share: number; readonly elements: readonly string[] };

/** Barriers with a share above 0, from marks and given criteria alone; nothing unknown ever caps. */
export function findBarriers(
  steps: readonly Step[],
  own: readonly Step[],
  flow: FlowSolution,
  sheet: SheetMarks | null,
): readonly Barrier[] {
  const on = (test: (step: Step) => boolean) => {
    const elements = own.filter(test).map((step) => step.id);
    return { share: elements.length > 0 ? flow.shareVisiting(new Set(elements)) : 0, elements };
  };
  const bound = (step: Step) => step.node.marks?.form === 'writtenNotReplaceable' || step.node.marks?.form === 'certification';
  const found: Record<CapId, Omit<Barrier, 'id'>> = {
    K1: on(bound),
    K2: on((step) => step.node.marks?.presence === 'mandatory'),
    K3: analogueIntake(steps, own, flow),
    K4: on((step) => step.external && (step.output.carrier === 'physicalObject' || (step.output.carrier === 'paper' && bound(step)))),
    K5: on((step) => step.node.marks?.original === 'mandatory'),
    K6: givenAsZero(sheet, 'C4'),
    K7:
      sheet?.record === 'paper' || givenAsZero(sheet, 'E4').share === 1
        ? { share: 1, elements: [] }
        : on((step) => step.node.marks?.record === 'paper'),
    K8: on(isUnlawfullyAutomated),
  };
  return CAP_IDS.map((id) => ({ id, ...found[id] })).filter((barrier) => barrier.share > 0);
}

/** PF-15: fully automated although the law leaves a margin, or does not allow it. An unknown decision says nothing. */
export function isUnlawfullyAutomated({ node }: Step): boolean {
  if (node.marks?.workMode !== 'fullyAutomated') return false;
  const { decision, automationLegalBasis } = node.marks;
  return decision === 'judgementMargin' || decision === 'discretion' || (decision === 'bound' && automationLegalBasis !== 'yes');
}

/** Cases that come in by an analogue way, if every way in is analogue: one digital or unknown way and nothing is capped. */
function analogueIntake(steps: readonly Step[], own: readonly Step[], flow: FlowSolution): Omit<Barrier, 'id'> {
  const foreign = new Set(steps.filter((step) => !step.own).map((step) => step.id));
  let share = 0;
  const elements: string[] = [];
  for (const step of own) {
    const external = step.inputs.filter((input) => input.source === 'external');
    if (external.length === 0) continue;
    const arrivals = flow.arrivalsFromStart(step.id, (id) => foreign.has(id));
    if (!(arrivals > 0)) continue;
    if (external.some((input) => input.side.class !== 'A')) return { share: 0, elements: [] };
    share += arrivals * external.reduce((sum, input) => sum + input.share, 0);
    elements.push(step.id);
  }
  return { share: Math.min(1, share), elements };
}

function givenAsZero(sheet: SheetMarks | null, id: string): Omit<Barrier, 'id'> {
  const zero = sheet?.criteria.findLast((criterion) => criterion.id === id)?.value === 0;
  return { share: zero ? 1 : 0, elements: [] };
}
