import type { BranchMark } from '#models/process/marks';
import { isActivity, type ProcessModel, type SequenceFlow } from '#models/process/process';
import { CONFIDENCES } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { formatPercent } from '#models/text/numbers';
import { canvas } from '../../../state/canvas-link';
import { nameOf, nodeOf } from '../../../state/lookup';
import { selectElements } from '../../../state/selection';
import { useLanguage } from '../../../state/settings';
import { ShareField } from './figure-fields';
import { InspectorHead } from './name-field';
import { WordSelect, WordsField } from './word-fields';

type Props = { readonly model: ProcessModel; readonly flow: SequenceFlow };

/** What a probability at this flow means: a choice between branches, branches that all run, or no branch at all. */
function branching(model: ProcessModel, flow: SequenceFlow): 'choice' | 'parallel' | 'none' {
  const source = flow.source ? nodeOf(model, flow.source) : null;
  if (!source || source.outgoing.length < 2) return 'none';
  if (source.kind === 'parallelGateway') return 'parallel';
  if (source.kind.endsWith('Gateway')) return 'choice';
  const chosen = siblingsOf(model, flow).some((sibling) => sibling.conditional) || source.defaultFlow !== null;
  return isActivity(source.kind) && chosen ? 'choice' : 'parallel';
}

function siblingsOf(model: ProcessModel, flow: SequenceFlow): readonly SequenceFlow[] {
  return model.flows.filter((each) => each.source === flow.source);
}

export function FlowInspector({ model, flow }: Props) {
  const language = useLanguage();
  const words = inspector[language];
  const change = (patch: { readonly [K in keyof BranchMark]?: BranchMark[K] | null }) =>
    canvas()?.change({ kind: 'branch', elements: [flow.id], patch });
  const kind = branching(model, flow);
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
            <Siblings model={model} flow={flow} />
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

/** All branches of the place, and what is left for those without a value. */
function Siblings({ model, flow }: Props) {
  const language = useLanguage();
  const words = inspector[language];
  const siblings = siblingsOf(model, flow);
  const stated = siblings.reduce((sum, sibling) => sum + (sibling.branch?.probability ?? 0), 0);
  const missing = siblings.filter((sibling) => (sibling.branch?.probability ?? null) === null).length;
  const source = flow.source ? nodeOf(model, flow.source) : null;
  // Branches of an inclusive gateway are taken independently; their values need not sum to 1.
  const exclusive = source?.kind !== 'inclusiveGateway';
  const rest = formatPercent(Math.max(0, 1 - stated), language);
  const remark =
    missing > 0 ? words.rest(rest) : Math.abs(stated - 1) > 1e-6 ? words.sumOff(formatPercent(stated, language)) : words.restNone;
  return (
    <section className="field" aria-label={words.siblings}>
      <h3 className="field-label">{words.siblings}</h3>
      <ul className="sibling-list">
        {siblings.map((sibling) => {
          const name = sibling.name.replace(/\s+/g, ' ').trim() || (sibling.target ? nameOf(model, sibling.target, language) : '–');
          const own = sibling.id === flow.id;
          return (
            <li key={sibling.id}>
              <button type="button" className="sibling" aria-current={own} onClick={() => selectElements([sibling.id])}>
                <span>{own ? `${name} (${words.thisBranch})` : name}</span>
                <b>{formatPercent(sibling.branch?.probability ?? null, language)}</b>
              </button>
            </li>
          );
        })}
      </ul>
      {exclusive && <p className="field-hint">{remark}</p>}
    </section>
  );
}
