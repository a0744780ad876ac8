import type { FlowNode, ProcessModel } from '#models/process/process';
import { inspector } from '#models/text/inspector';
import { formatPercent } from '#models/text/numbers';
import { canvas } from '../../../state/canvas-link';
import { nameOf } from '../../../state/lookup';
import { hoverElement, selectElements } from '../../../state/selection';
import { useLanguage } from '../../../state/settings';
import { branchesOf } from './branches';
import { ShareField } from './figure-fields';

type Props = {
  readonly model: ProcessModel;
  readonly node: FlowNode;
  /** The flow that is selected itself. */
  readonly current: string | null;
};

/** All branches behind a node with their probabilities, and what is left for those without one. */
export function BranchList({ model, node, current }: Props) {
  const language = useLanguage();
  const words = inspector[language];
  const branches = branchesOf(model, node);
  const stated = branches.reduce((sum, flow) => sum + (flow.branch?.probability ?? 0), 0);
  const missing = branches.some((flow) => (flow.branch?.probability ?? null) === null);
  // Branches of an inclusive gateway are taken independently; their values need not sum to 1.
  const exclusive = node.kind !== 'inclusiveGateway';
  const remark = missing
    ? words.rest(formatPercent(Math.max(0, 1 - stated), language))
    : Math.abs(stated - 1) > 1e-6
      ? words.sumOff(formatPercent(stated, language))
      : words.restNone;
  return (
    <section className="field" aria-label={words.siblings}>
      <h3 className="field-label">{words.siblings}</h3>
      <ul className="branch-list">
        {branches.map((flow) => {
          const own = flow.id === current;
          const name = flow.name.replace(/\s+/g, ' ').trim() || (flow.target ? nameOf(model, flow.target, language) : '–');
          return (
            <li
              key={flow.id}
              className="branch"
              data-current={own}
              onMouseEnter={() => hoverElement(flow.id)}
              onMouseLeave={() => hoverElement(null)}
            >
              <button type="button" onClick={() => selectElements([flow.id])}>
                {own ? `${name} (${words.thisBranch})` : name}
              </button>
              {own ? (
                <b className="branch-own">{formatPercent(flow.branch?.probability ?? null, language)}</b>
              ) : (
                <ShareField
                  className="share-field"
                  label={`${words.probability}: ${name}`}
                  labelHidden
                  value={{ mixed: false, value: flow.branch?.probability ?? null }}
                  onCommit={(probability) => canvas()?.change({ kind: 'branch', elements: [flow.id], patch: { probability } })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {exclusive && <p className="field-hint">{remark}</p>}
    </section>
  );
}
