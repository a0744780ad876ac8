import type { FlowNode } from '#models/process/process';
import { inspector } from '#models/text/inspector';
import { canvas } from '../../../state/canvas-link';
import { useLanguage } from '../../../state/settings';
import type { Common } from './common';
import { AmountField, ShareField } from './figure-fields';

function commonRuns(nodes: readonly FlowNode[], pick: (node: FlowNode) => number | null): Common<number | null> {
  const [first, ...rest] = nodes.map(pick);
  return rest.every((value) => value === first) ? { mixed: false, value: first ?? null } : { mixed: true };
}

/** How often looping and multi-instance activities run; nothing for others. */
export function RunsField({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const words = inspector[useLanguage()];
  if (nodes.some((node) => node.loop === 'none')) return null;
  const elements = nodes.map((node) => node.id);
  return (
    <div className="inspector-body inspector-section">
      <h3>{words.runs}</h3>
      <AmountField
        label={words.runsCount}
        value={commonRuns(nodes, (node) => node.runs?.count ?? null)}
        onCommit={(count) => canvas()?.change({ kind: 'runs', elements, patch: { count } })}
      />
      <ShareField
        label={words.runsRepeat}
        value={commonRuns(nodes, (node) => node.runs?.repeat ?? null)}
        hint={words.runsHint}
        onCommit={(repeat) => canvas()?.change({ kind: 'runs', elements, patch: { repeat } })}
      />
    </div>
  );
}
