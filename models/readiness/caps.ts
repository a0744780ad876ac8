import type { SheetMarks } from '../process/marks';
import { CAP_IDS, type CapId } from './assessment';
import type { ProcessFacts } from './facts';
import type { Intake } from './intake';
import type { Step } from './steps';
import { isUnlawfullyAutomated } from './unlawful-automation';

/** A barrier that lies on some cases whatever else is good, with the steps it comes from. */
export type Barrier = { readonly id: CapId; readonly share: number; readonly elements: readonly string[] };

/** Barriers with a share above 0, from marks and given criteria alone; nothing unknown ever caps. */
export function findBarriers({ own, flow, sheet, intake }: ProcessFacts): readonly Barrier[] {
  const on = (test: (step: Step) => boolean) => {
    const elements = own.filter(test).map((step) => step.id);
    return { share: elements.length > 0 ? flow.shareVisiting(new Set(elements)) : 0, elements };
  };
  const bound = (step: Step) => step.node.marks?.form === 'writtenNotReplaceable' || step.node.marks?.form === 'certification';
  const found: Record<CapId, Omit<Barrier, 'id'>> = {
    K1: on(bound),
    K2: on((step) => step.node.marks?.presence === 'mandatory'),
    K3: analogueIntake(intake),
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

/** Cases that come in by an analogue way, if every way in is analogue: one digital or unknown way and nothing is capped. */
function analogueIntake(intake: readonly Intake[]): Omit<Barrier, 'id'> {
  if (intake.some(({ input }) => input.side.class !== 'A')) return { share: 0, elements: [] };
  const share = intake.reduce((sum, { arrivals, input }) => sum + arrivals * input.share, 0);
  return { share: Math.min(1, share), elements: [...new Set(intake.map(({ step }) => step.id))] };
}

function givenAsZero(sheet: SheetMarks | null, id: string): Omit<Barrier, 'id'> {
  const zero = sheet?.criteria.findLast((criterion) => criterion.id === id)?.value === 0;
  return { share: zero ? 1 : 0, elements: [] };
}
