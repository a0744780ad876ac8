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
import { ShareField } from './figure-fields';
import { InspectorHead } from './name-field';
import { WordSelect, WordsField } from './word-fields';

type Props = { readonly model: ProcessModel; readonly flow: SequenceFlow };

export function FlowInspector({ model, flow }: Props) {
  const language = useLanguage();
  const words = inspector[language];
  const change = (patch: { readonly [K in keyof BranchMark]?: BranchMark[K] | null }) =>
    canvas()?.change({ kind: 'branch', elements: [flow.id], patch });
  const source = flow.source ? nodeOf(model, flow.source) : null;
  const kind = source ? branchingOf(model, source) : 'none';
  const from = flow.source ? nameOf(model, flow.source, language) : '–';
  const to = flow.target ? nameOf(model, flow.target, language) : '–';
  return (
    <>
      <InspectorHead crumbs={[words.flow, words.flowFromTo(from, to)]} id={flow.id} name={flow.name} />
      <div className="inspector-body inspector-scroll">
        {kind === 'none' && <p className="note">{words.notABranch}</p>}
        {kind === 'parallel' && <p className="note">{words.parallelBranch}</p>}
        {kind === 'choice' && (
          <>
            <ShareField
              label={words.probability}
              value={{ mixed: false, value: flow.branch?.probability ?? null }}
              hint={words.probabilityHint}
              onCommit={(probability) => change({ probability })}
            />
            {source && <BranchList model={model} node={source} current={flow.id} />}
            <WordsField
              label={words.branchReason}
              value={{ mixed: false, value: flow.branch?.reason ?? null }}
              placeholder={words.branchReasonHint}
              onCommit={(reason) => change({ reason })}
            />
            <WordSelect
              label={words.branchConfidence}
              value={{ mixed: false, value: flow.branch?.confidence ?? null }}
              options={CONFIDENCES}
              words={marks[language].confidence}
              onChange={(confidence) => change({ confidence })}
            />
          </>
        )}
      </div>
    </>
  );
}
