import type { Pattern, PatternHit } from '../pattern';
import type { Step } from '../steps';

/** PF-04 E-Mail als Workflow: work passes from one lane to another by e-mail. Where one side says it alone, it is suspected. */
export const mailWorkflow: Pattern = {
  id: 'mail-workflow',
  code: 'PF-04',
  severity: 2,
  find: ({ own, graph }) =>
    own.flatMap((to) =>
      [...graph.before(to.id)].flatMap(([id, fraction]): readonly PatternHit[] => {
        const from = graph.step(id);
        if (!from?.own || !changesLane(from, to)) return [];
        const sent = from.output.class === 'X' ? null : from.output.carrier === 'email';
        const received = receivedByMail(to);
        if (sent === false || received === false || (sent === null && received === null)) return [];
        return [
          {
            element: to.id,
            key: `${from.id}>${to.id}`,
            elements: [from.id, to.id],
            expected: to.visits === null ? null : to.visits * fraction,
            suggested: sent === null || received === null,
          },
        ];
      }),
    ),
};

function changesLane(from: Step, to: Step): boolean {
  return from.node.lane !== null && to.node.lane !== null && from.node.lane !== to.node.lane;
}

/** Whether what the step before hands on is received by e-mail; null while that is unknown. */
function receivedByMail(step: Step): boolean | null {
  const handed = step.inputs.filter((input) => input.source === 'predecessor');
  if (handed.some((input) => input.side.carrier === 'email')) return true;
  return handed.length === 0 || handed.some((input) => input.side.class === 'X') ? null : false;
}
