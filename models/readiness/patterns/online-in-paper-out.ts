import { CARRIER_CLASS, type Delivery } from '../../process/vocabulary';
import type { ProcessFacts } from '../facts';
import type { Pattern, PatternHit } from '../pattern';

const ON_PAPER: readonly (Delivery | null)[] = ['postCentral', 'postManual', 'inPerson', 'formalService'];

/** PF-02 Online hinein, Papier heraus: some applications come in digitally, the decision leaves on paper. */
export const onlineInPaperOut: Pattern = {
  id: 'online-in-paper-out',
  code: 'PF-02',
  severity: 3,
  find: (facts) => {
    const digital = facts.intake.filter(({ input }) => (input.side.class === 'S' || input.side.class === 'U') && input.share > 0);
    if (digital.length === 0) return [];
    const share = digital.reduce((sum, { arrivals, input }) => sum + arrivals * input.share, 0);
    return paperNotices(facts).map((hit) => ({
      ...hit,
      elements: [...new Set([...digital.map(({ step }) => step.id), ...hit.elements])],
      params: { share: Math.min(1, share) },
    }));
  },
};

/** Decisions that leave on paper. A step that sends paper out without a word that it is the decision is only suspected. */
function paperNotices({ model, own, sheet, graph }: ProcessFacts): readonly PatternHit[] {
  const noticed = new Map(
    model.messages.flatMap((message) =>
      message.source !== null && message.mark?.decisionNotice && graph.step(message.source)?.own
        ? [[message.source, message] as const]
        : [],
    ),
  );
  return own.flatMap((step): readonly PatternHit[] => {
    const hit = { element: step.id, key: step.id, elements: [step.id], expected: step.visits };
    const message = noticed.get(step.id);
    if (message) return CARRIER_CLASS[message.mark?.carrier ?? 'unknown'] === 'A' ? [{ ...hit, elements: [step.id, message.id] }] : [];
    const delivery = step.node.marks?.delivery ?? null;
    if (delivery !== null) return ON_PAPER.includes(delivery) ? [hit] : [];
    if (!step.external || step.output.class !== 'A') return [];
    if (sheet?.delivery) return ON_PAPER.includes(sheet.delivery) ? [hit] : [];
    // Another step or message already says which one is the decision.
    const named = noticed.size > 0 || own.some((each) => each.node.marks?.delivery && each.node.marks.delivery !== 'none');
    return named ? [] : [{ ...hit, suggested: true }];
  });
}
