import { CARRIER_CLASS } from '../../process/vocabulary';
import type { ProcessFacts } from '../facts';
import type { Pattern, PatternHit } from '../pattern';

/** PF-05 Behördenbeteiligung ohne Standard: another authority gets paper or documents although a standard for data is at hand. */
export const authorityWithoutStandard: Pattern = {
  id: 'authority-without-standard',
  code: 'PF-05',
  severity: 2,
  find: ({ model, graph, systems }) => {
    const authorities = new Set(model.participants.filter((pool) => pool.party?.type === 'otherAuthority').map((pool) => pool.id));
    const poolOf = new Map(model.nodes.map((node) => [node.id, node.pool]));
    const isAuthority = (end: string) => authorities.has(end) || authorities.has(poolOf.get(end) ?? '');
    const atHand =
      systems.some((system) => system.kind === 'exchange') ||
      model.messages.some((message) => isStandard(message.mark?.standard)) ||
      model.data.some((item) => isStandard(item.mark?.standard));
    return model.messages.flatMap((message): readonly PatternHit[] => {
      const { mark, source, target } = message;
      if (!mark || source === null || target === null) return [];
      const step = graph.step(source)?.own ? graph.step(source) : graph.step(target);
      const other = step?.id === source ? target : source;
      const carrierClass = CARRIER_CLASS[mark.carrier];
      if (!step?.own || (mark.direction !== 'G2G' && !isAuthority(other)) || (carrierClass !== 'A' && carrierClass !== 'U')) return [];
      if (!isStandard(mark.standard) && !atHand) return [];
      const hit = { element: step.id, key: message.id, elements: [step.id, message.id], expected: expectedOf(step, mark.share) };
      // A standard found elsewhere in the model may not fit this message.
      return [{ ...hit, suggested: !isStandard(mark.standard) }];
    });
  },
};

function isStandard(standard: string | null | undefined): boolean {
  return Boolean(standard) && standard !== 'none' && standard !== 'proprietary';
}

function expectedOf(step: ProcessFacts['own'][number], share: number | null | undefined): number | null {
  return step.visits === null ? null : step.visits * Math.min(1, share ?? 1);
}
