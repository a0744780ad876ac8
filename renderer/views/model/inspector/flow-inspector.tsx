import type { BranchMark } from '#models/process/marks';
import type { ProcessModel, SequenceFlow } from '#models/process/process';
import { CONFIDENCES } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { canvas } from '../../../state/canvas-link';
import { nameOf, nodeOf } from '../../../state/lookup';
import { useLanguage } from '../../../state/settings';
import { BranchList } from './branch-list';
import { branchingOf } from './branches';
import { commonOf } from './common';
import { ShareField } from './figure-fields';
import { ElementsHead } from './name-field';
import { WordSelect, WordsField } from './word-fields';

type Props = { readonly model: ProcessModel; readonly flows: readonly SequenceFlow[] };

/** How likely cases take these flows; only where there is a choice. */
export function FlowInspector({ model, flows }: Props) {
  const language = useLanguage();
  const words = inspector[language];
  const [flow] = flows;
  if (!flow) return null;
  const change = (patch: { readonly [K in keyof BranchMark]?: BranchMark[K] | null }) =>
    canvas()?.change({ kind: 'branch', elements: flows.map((each) => each.id), patch });
  const sourceOf = (each: SequenceFlow) => (each.source ? nodeOf(model, each.source) : null);
  const kinds = flows.map((each) => {
    const from = sourceOf(each);
    return from ? branchingOf(model, from) : 'none';
  });
  const kind = kinds.includes('choice') ? 'choice' : (kinds[0] ?? 'none');
  const source = sourceOf(flow);
  const from = flow.source ? nameOf(model, flow.source, language) : '–';
  const to = flow.target ? nameOf(model, flow.target, language) : '–';
  return (
    <>
      <ElementsHead elements={flows} crumbs={[words.flow, words.flowFromTo(from, to)]} several={words.several.flow} />
      <div className="inspector-body inspector-scroll">
        {kind === 'none' && <p className="note">{words.notABranch}</p>}
        {kind === 'parallel' && <p className="note">{words.parallelBranch}</p>}
        {kind === 'choice' && (
          <>
            <ShareField
              label={words.probability}
              value={commonOf(flows, (each) => each.branch?.probability ?? null)}
              hint={words.probabilityHint}
              onCommit={(probability) => change({ probability })}
            />
            {source && flows.length === 1 && <BranchList model={model} node={source} current={flow.id} />}
            <WordsField
              label={words.branchReason}
              value={commonOf(flows, (each) => each.branch?.reason ?? null)}
              placeholder={words.branchReasonHint}
              onCommit={(reason) => change({ reason })}
            />
            <WordSelect
              label={words.branchConfidence}
              value={commonOf(flows, (each) => each.branch?.confidence ?? null)}
              options={CONFIDENCES}
              words={marks[language].confidence}
              onChange={(confidence) => change({ confidence })}
            />
            <WordsField
              label={words.remark}
              value={commonOf(flows, (each) => each.branch?.note ?? null)}
              onCommit={(note) => change({ note })}
            />
          </>
        )}
      </div>
    </>
  );
}
