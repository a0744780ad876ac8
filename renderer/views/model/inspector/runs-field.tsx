import type { FlowNode } from '#models/process/process';
import { inspector } from '#models/text/inspector';
import { useAssessment } from '../../../state/assessment';
import { canvas } from '../../../state/canvas-link';
import { useLanguage } from '../../../state/settings';
import { commonOf } from './common';
import { AmountField, ShareField } from './figure-fields';
import { MoreFoundation } from './foundation';

/** How often looping and multi-instance activities and the steps of an ad-hoc sub-process run; nothing for others. */
export function RunsField({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const words = inspector[useLanguage()];
  const model = useAssessment((state) => state.model);
  const isAdHoc = ({ scope }: FlowNode) => model?.nodes.some(({ id, kind }) => id === scope && kind === 'adHocSubProcess') ?? false;
  const loops = nodes.every((node) => node.loop !== 'none');
  if (!loops && !nodes.every(isAdHoc)) return null;
  const elements = nodes.map((node) => node.id);
  return (
    <div className="inspector-body inspector-section">
      <h3>{words.runs}</h3>
      <AmountField
        label={words.runsCount}
        value={commonOf(nodes, (node) => node.runs?.count ?? null)}
        {...(!loops && { hint: words.runsAdHocHint })}
        onCommit={(count) => canvas()?.change({ kind: 'runs', elements, patch: { count } })}
      />
      {loops && (
        <ShareField
          label={words.runsRepeat}
          value={commonOf(nodes, (node) => node.runs?.repeat ?? null)}
          hint={words.runsHint}
          onCommit={(repeat) => canvas()?.change({ kind: 'runs', elements, patch: { repeat } })}
        />
      )}
      <MoreFoundation
        id="runs"
        confidence={commonOf(nodes, (node) => node.runs?.confidence ?? null)}
        note={commonOf(nodes, (node) => node.runs?.note ?? null)}
        onChange={(patch) => canvas()?.change({ kind: 'runs', elements, patch })}
      />
    </div>
  );
}
