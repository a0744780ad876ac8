import type { LegalBasisMark } from '#models/process/marks';
import type { FlowNode } from '#models/process/process';
import { FORM_SUBSTITUTES, LOAS, ORIGINALS, PRESENCES } from '#models/process/vocabulary';
import type { Language } from '#models/text/language';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { Switch } from '../../../parts/switch';
import { canvas } from '../../../state/canvas-link';
import { useLanguage } from '../../../state/settings';
import { AutomationBasisField } from './automation-basis';
import { changeSteps } from './change-steps';
import { TruthField } from './choice-fields';
import { agreed, common, marksOf } from './common';
import { EvidenceList } from './evidence-list';
import { LegalBases } from './legal-bases';
import { MoreTopics, type Topic } from './more-topics';
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
      <MoreTopics id="law" topics={topicsOf(nodes, language)} />
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

/** What the index can do without. */
function topicsOf(nodes: readonly FlowNode[], language: Language): readonly Topic[] {
  const words = inspector[language];
  const names = marks[language];
  const guideline = common(nodes, (step) => step.guideline);
  const substitute = common(nodes, (step) => step.formSubstitute);
  const requiredLoa = common(nodes, (step) => step.requiredLoa);
  const offeredLoa = common(nodes, (step) => step.offeredLoa);
  const [only] = nodes;
  const own = nodes.length === 1 && only ? only : null;
  return [
    {
      title: words.topic.decision,
      fields: [
        {
          label: words.guideline,
          stated: agreed(guideline),
          field: (
            <TruthField
              label={words.guideline}
              value={guideline}
              hint={words.guidelineHint}
              onChange={(value) => changeSteps(nodes, { guideline: value })}
            />
          ),
        },
        {
          label: words.legalBasis,
          stated: agreed(common(nodes, (step) => step.automationLegalBasis)),
          field: <AutomationBasisField nodes={nodes} />,
        },
      ],
    },
    {
      title: words.topic.identity,
      fields: [
        {
          label: words.formSubstitute,
          stated: agreed(substitute),
          field: (
            <WordSelect
              label={words.formSubstitute}
              value={substitute}
              options={FORM_SUBSTITUTES}
              words={names.formSubstitute}
              onChange={(formSubstitute) => changeSteps(nodes, { formSubstitute })}
            />
          ),
        },
        {
          label: words.requiredLoa,
          stated: agreed(requiredLoa),
          field: (
            <WordSelect
              label={words.requiredLoa}
              value={requiredLoa}
              options={LOAS}
              words={names.loa}
              onChange={(value) => changeSteps(nodes, { requiredLoa: value })}
            />
          ),
        },
        {
          label: words.offeredLoa,
          stated: agreed(offeredLoa),
          field: (
            <WordSelect
              label={words.offeredLoa}
              value={offeredLoa}
              options={LOAS}
              words={names.loa}
              onChange={(value) => changeSteps(nodes, { offeredLoa: value })}
            />
          ),
        },
      ],
    },
    {
      title: words.topic.evidence,
      fields: [
        {
          label: words.evidence,
          stated: own ? marksOf(own).evidence : null,
          field: own ? <EvidenceList node={own} /> : <p className="note">{words.evidenceOne}</p>,
        },
      ],
    },
  ];
}
