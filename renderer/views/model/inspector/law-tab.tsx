import type { LegalBasisMark } from '#models/process/marks';
import type { FlowNode } from '#models/process/process';
import { FORM_SUBSTITUTES, LOAS, ORIGINALS, PRESENCES } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { Switch } from '../../../parts/switch';
import { canvas } from '../../../state/canvas-link';
import { useLanguage } from '../../../state/settings';
import { changeSteps } from './change-steps';
import { TruthField } from './choice-fields';
import { agreed, common, marksOf } from './common';
import { EvidenceList } from './evidence-list';
import { LegalBases } from './legal-bases';
import { More } from './more';
import { DecisionField, FormField } from './work-fields';
import { WordSelect } from './word-fields';

type Props = { readonly nodes: readonly FlowNode[] };

/** What law or habit demands: decision, form, presence, originals, and what it rests on. */
export function LawTab({ nodes }: Props) {
  const language = useLanguage();
  const words = inspector[language];
  const names = marks[language];
  const external = common(nodes, (step) => step.external);
  const bases = common(nodes, (step) => step.legalBases);
  return (
    <div className="inspector-body">
      <DecisionField nodes={nodes} />
      <FormField nodes={nodes} long />
      <div className="field-pair">
        <WordSelect
          label={words.presenceShort}
          value={common(nodes, (step) => step.presence)}
          options={PRESENCES}
          words={names.presence}
          onChange={(presence) => changeSteps(nodes, { presence })}
        />
        <WordSelect
          label={words.original}
          value={common(nodes, (step) => step.original)}
          options={ORIGINALS}
          words={names.original}
          onChange={(original) => changeSteps(nodes, { original })}
        />
      </div>
      <Switch on={agreed(external) ?? false} onChange={(on) => changeSteps(nodes, { external: on })}>
        {external.mixed ? `${words.external} (${words.mixed})` : words.external}
      </Switch>
      <LegalBases
        bases={agreed(bases) ?? []}
        mixed={bases.mixed}
        onChange={(legalBases) => changeSteps(nodes, { legalBases })}
        onAdd={(basis) => addToEach(nodes, basis)}
      />
      <More id="law" stated={moreOf(nodes)}>
        <Rest nodes={nodes} />
      </More>
    </div>
  );
}

/** Steps that name it already keep what they have. */
function addToEach(nodes: readonly FlowNode[], basis: LegalBasisMark): void {
  const lacking = nodes.filter((node) => !marksOf(node).legalBases.some((each) => each.name === basis.name));
  canvas()?.changeAll(
    lacking.map((node) => ({ kind: 'step', elements: [node.id], patch: { legalBases: [...marksOf(node).legalBases, basis] } })),
  );
}

function moreOf(nodes: readonly FlowNode[]): readonly unknown[] {
  const [only] = nodes;
  if (!only || nodes.length > 1) return [];
  const step = marksOf(only);
  return [step.guideline, step.formSubstitute, step.requiredLoa, step.offeredLoa, ...step.evidence];
}

function Rest({ nodes }: Props) {
  const language = useLanguage();
  const words = inspector[language];
  const names = marks[language];
  const [only] = nodes;
  return (
    <>
      <TruthField
        label={words.guideline}
        value={common(nodes, (step) => step.guideline)}
        hint={words.guidelineHint}
        onChange={(guideline) => changeSteps(nodes, { guideline })}
      />
      <WordSelect
        label={words.formSubstitute}
        value={common(nodes, (step) => step.formSubstitute)}
        options={FORM_SUBSTITUTES}
        words={names.formSubstitute}
        onChange={(formSubstitute) => changeSteps(nodes, { formSubstitute })}
      />
      <div className="field-pair">
        <WordSelect
          label={words.requiredLoa}
          value={common(nodes, (step) => step.requiredLoa)}
          options={LOAS}
          words={names.loa}
          onChange={(requiredLoa) => changeSteps(nodes, { requiredLoa })}
        />
        <WordSelect
          label={words.offeredLoa}
          value={common(nodes, (step) => step.offeredLoa)}
          options={LOAS}
          words={names.loa}
          onChange={(offeredLoa) => changeSteps(nodes, { offeredLoa })}
        />
      </div>
      {nodes.length === 1 && only ? <EvidenceList node={only} /> : <p className="note">{words.evidenceOne}</p>}
    </>
  );
}
