import { type CriterionMark, type InputMark, NO_MARKS, type StepMarks } from '../process/marks';
import type { FlowNode, ProcessModel } from '../process/process';
import type { WorkMode } from '../process/vocabulary';
import { assess } from '../readiness/assess';
import type { Assessment } from '../readiness/assessment';
import type { Today } from './today';

/** Criteria that only the law, or who reads it, can change. */
const OF_LAW: ReadonlySet<string> = new Set(['C1', 'C2', 'C3', 'C4', 'C6']);

/**
 * The legal ceiling: everything that can be avoided is resolved, and what the law asks for stays: personal appearance, originals, written
 * form, paper it binds, margins of judgement, and decisions nobody may leave to a machine. The gap to it is what organisation and
 * technology can do; what is beyond it only another law can change.
 */
export function rateCeiling(today: Today): Assessment {
  return assess(legalCeiling(today), today.profile, today.assessment.model.lead, today.resolve);
}

export function legalCeiling({ model, steps, sheet, assessment, criteria }: Today): ProcessModel {
  const required = new Set(
    assessment.findings
      .filter((finding) => finding.avoidability === 'legallyRequired')
      .flatMap(({ element, inputs }) => (inputs.length > 0 ? inputs.map((at) => `${element} ${at}`) : [`${element} 0`])),
  );
  const best = [...criteria.values()].flatMap(({ id, value, source }): readonly CriterionMark[] =>
    OF_LAW.has(id) || value === 'na' || source === 'computed' ? [] : [{ id, value: 1, confidence: 'assumed', note: id }],
  );
  return {
    ...model,
    nodes: model.nodes.map((node) => (steps.has(node.id) ? { ...node, marks: bestMarks(node, required) } : node)),
    // What travels beside the steps travels as they do.
    messages: model.messages.map((message) =>
      message.mark && (steps.has(message.source ?? '') || steps.has(message.target ?? '')) ? { ...message, mark: null } : message,
    ),
    dataAssociations: model.dataAssociations.filter(({ node }) => !steps.has(node)),
    scopes: model.scopes.map((scope) =>
      scope.id === assessment.model.lead && sheet
        ? {
            ...scope,
            sheet: {
              ...sheet,
              criteria: [...sheet.criteria.filter(({ id }) => !best.some((each) => each.id === id)), ...best],
              ...(sheet.record && { record: 'eFileAutomatic' as const }),
              ...(sheet.delivery && { delivery: 'portalMailbox' as const }),
              ...(sheet.payment && sheet.payment !== 'notNeeded' && { payment: 'ePayIntegrated' as const }),
            },
          }
        : scope,
    ),
  };
}

function bestMarks(node: FlowNode, required: ReadonlySet<string>): StepMarks {
  const marks = node.marks ?? NO_MARKS;
  const held = marks.presence === 'mandatory' || marks.original === 'mandatory';
  const bound = marks.form === 'writtenNotReplaceable' || marks.form === 'certification';
  const out = marks.outputs[0];
  const stays = marks.external && (out?.carrier === 'physicalObject' || (out?.carrier === 'paper' && bound));
  const any = marks.inputs.some((_, at) => required.has(`${node.id} ${at}`));
  const digital = (input: InputMark, at: number): InputMark =>
    (held && (input.carrier === 'inPerson' || input.carrier === 'paper')) || required.has(`${node.id} ${at}`) || input.carrier === 'none'
      ? input
      : { ...input, carrier: 'caseRecord', transfer: 'automatic', source: 'own' };
  const inputs: readonly InputMark[] =
    marks.inputs.length > 0
      ? marks.inputs.map(digital)
      : [{ carrier: 'caseRecord', share: 1, transfer: 'automatic', system: null, source: 'own' }];
  const outputs = stays || any || out?.carrier === 'none' ? marks.outputs : [{ carrier: 'caseRecord' as const, system: null }];
  return {
    ...marks,
    inputs: stays ? inputs.map((input) => ({ ...input, transfer: 'automatic' as const })) : inputs,
    outputs,
    workMode: bestMode(marks),
    exceptionRate: 0,
    minutes: marks.minutes === null ? null : 0,
    formSubstitute: marks.form === 'writtenReplaceable' ? 'eidForm' : marks.formSubstitute,
    form: marks.form === 'wetSignatureHabit' ? 'none' : marks.form,
    record: marks.record && 'eFileAutomatic',
    verdicts: [],
    evidence: marks.evidence.map((each) => ({ ...each, maturity: 'D2' as const, heldByRegister: each.heldByRegister })),
  };
}

/** A decision with a margin stays with a person, and so does a bound one that no provision lets a machine take. */
function bestMode({ decision, automationLegalBasis, presence }: StepMarks): WorkMode {
  if (presence === 'mandatory') return 'itSupported';
  if (decision === 'none' || decision === null || decision === 'unknown') return 'fullyAutomated';
  return decision === 'bound' && automationLegalBasis === 'yes' ? 'fullyAutomated' : 'partlyAutomated';
}
