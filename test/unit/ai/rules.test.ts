import { describe, expect, it } from 'vitest';
import { AI_RULE_IDS, AI_RULES, type AiRuleId } from '#models/ai/rules';
import type { StepView } from '#models/ai/step-view';
import { acceptAi, freshAi, suggestAi } from '#models/ai/suggest';
import type { InputMark, StepMarks } from '#models/process/marks';
import { NO_MARKS } from '#models/process/marks';
import type { FlowNode, ProcessModel } from '#models/process/process';
import type { Carrier, Transfer } from '#models/process/vocabulary';
import { ai, sayGrounds } from '#models/text/ai';

const input = (carrier: Carrier, transfer: Transfer | null = null): InputMark => ({
  carrier,
  share: null,
  transfer,
  system: null,
  source: 'predecessor',
});
const into = (carrier: Carrier) => [{ carrier, system: null }];

type Case = { readonly marks?: Partial<StepMarks>; readonly documents?: readonly string[]; readonly returns?: number };

function view({ marks = {}, documents = [], returns }: Case): StepView {
  const all = { ...NO_MARKS, ...marks };
  return { node: { id: 'S', marks: all } as FlowNode, marks: all, documents, returns: returns ?? null };
}

/** One row per side of every rule: what makes it speak, and what looks much like it and must not. */
const TABLE: Readonly<Record<AiRuleId, { readonly yes: readonly Case[]; readonly no: readonly Case[] }>> = {
  extract: {
    yes: [
      { marks: { inputs: [input('pdf', 'copyRetype')], outputs: into('caseRecord') } },
      { marks: { inputs: [input('onlineForm', 'automatic'), input('email', 'copyRetype')], outputs: into('caseRecord') } },
    ],
    no: [
      { marks: { inputs: [input('pdf', 'automatic')], outputs: into('caseRecord') } },
      { marks: { inputs: [input('pdf', 'copyRetype')], outputs: into('eFileDoc') } },
      { marks: { inputs: [input('onlineForm', 'copyRetype')], outputs: into('caseRecord') } },
      { marks: { inputs: [input('pdf', 'copyRetype')] } },
    ],
  },
  extractPaper: {
    yes: [{ marks: { inputs: [input('paper', 'copyRetype')], outputs: into('caseRecord') } }],
    no: [
      { marks: { inputs: [input('phone', 'copyRetype')], outputs: into('caseRecord') } },
      { marks: { inputs: [input('paper', 'scan')], outputs: into('caseRecord') } },
    ],
  },
  sort: {
    yes: [
      { marks: { rag: 1, inputs: [input('email')] } },
      { marks: { rag: 1, inputs: [input('onlineForm')] }, documents: ['antrag', 'nachweis'] },
    ],
    no: [
      { marks: { rag: 2, inputs: [input('email')] } },
      { marks: { rag: 1, inputs: [input('onlineForm')] }, documents: ['antrag'] },
      { marks: { inputs: [input('email')] }, documents: ['antrag', 'nachweis'] },
    ],
  },
  complete: { yes: [{ marks: { rag: 3 } }], no: [{ marks: { rag: 4 } }, {}] },
  rulesFirst: {
    yes: [{ marks: { rag: 4 } }, { marks: { decision: 'bound', inputs: [input('caseRecord')] } }],
    no: [
      { marks: { rag: 4, decision: 'discretion' } },
      { marks: { decision: 'bound', inputs: [input('pdf')] } },
      { marks: { decision: 'bound' } },
      { marks: { decision: 'none', inputs: [input('caseRecord')] } },
      { marks: { rag: 3, decision: 'bound', inputs: [input('caseRecord')] } },
    ],
  },
  margin: {
    yes: [{ marks: { rag: 5 } }, { marks: { decision: 'discretion' } }, { marks: { rag: 5, decision: 'judgementMargin' } }],
    no: [{ marks: { rag: 4 } }, { marks: { decision: 'bound' } }, { marks: { decision: 'unknown' } }],
  },
  write: {
    yes: [{ marks: { rag: 2, outputs: into('paper') } }, { marks: { rag: 7, outputs: into('email') } }],
    no: [
      { marks: { rag: 2, outputs: into('structuredMsg') } },
      { marks: { rag: 2 } },
      { marks: { rag: 1, outputs: into('paper') } },
      { marks: { rag: 2, outputs: into('phone') } },
    ],
  },
  returns: { yes: [{ returns: 0.2 }], no: [{}] },
};

const rule = (id: AiRuleId) => {
  const found = AI_RULES.find((each) => each.id === id);
  if (!found) throw new Error(`Expected the rule ${id} to be registered`);
  return found;
};

describe('the rules for software that learns', () => {
  it('are all tried, on what they are about and on what they are not', () => {
    expect(AI_RULES.map(({ id }) => id)).toEqual(AI_RULE_IDS);
    expect(Object.keys(TABLE).sort()).toEqual([...AI_RULE_IDS].sort());
    for (const { yes, no } of Object.values(TABLE)) expect(Math.min(yes.length, no.length)).toBeGreaterThan(0);
  });

  it.each(AI_RULE_IDS.flatMap((id) => TABLE[id].yes.map((one, at) => [id, at, one] as const)))('%s speaks in case %i', (id, _, one) => {
    const grounds = rule(id).applies(view(one));
    expect(grounds?.length).toBeGreaterThan(0);
    for (const language of ['de', 'en'] as const) {
      const said = ai[language].because[id](sayGrounds(grounds ?? [], language));
      expect(said.length).toBeGreaterThan(30);
      expect(said).not.toMatch(/undefined|NaN/);
    }
  });

  it.each(AI_RULE_IDS.flatMap((id) => TABLE[id].no.map((one, at) => [id, at, one] as const)))('%s is silent in case %i', (id, _, one) => {
    expect(rule(id).applies(view(one))).toBeNull();
  });

  it('put rules before anything that learns where the law binds, and flag where it does not', () => {
    const [bound] = suggestAi(view({ marks: { rag: 4 } }));
    expect(bound).toMatchObject({ types: [], instead: 'rulesEngine', flag: false });
    const [free] = suggestAi(view({ marks: { rag: 5 } }));
    expect(free).toMatchObject({ types: ['summarisation', 'decisionPreparation'], instead: null, flag: true });
  });
});

describe('a suggestion', () => {
  const paperAndPdf: Case = { marks: { inputs: [input('pdf', 'copyRetype'), input('paper', 'copyRetype')], outputs: into('caseRecord') } };

  it('is made once, with the reason of the first rule that asks for it', () => {
    expect(suggestAi(view(paperAndPdf)).map(({ rule: by, types }) => [by, types])).toEqual([['extract', ['dataExtraction']]]);
  });

  it('falls silent for what is marked, and altogether where somebody declined', () => {
    expect(suggestAi(view({ marks: { rag: 5, ai: [freshAi('summarisation')] } }))[0]?.types).toEqual(['decisionPreparation']);
    expect(suggestAi(view({ marks: { rag: 5, ai: [freshAi('none')] } }))).toEqual([]);
  });

  it('is accepted as one change per step, keeping what is marked', () => {
    const marked = { ...freshAi('drafting'), suitability: 67 };
    const step = view({ marks: { rag: 5, ai: [marked] } });
    const model = { nodes: [step.node] } as unknown as ProcessModel;
    const changes = acceptAi(model, suggestAi(step));
    expect(changes).toEqual([
      { kind: 'step', elements: ['S'], patch: { ai: [marked, freshAi('summarisation'), freshAi('decisionPreparation')] } },
    ]);
  });

  it('that calls for rules is accepted by marking that nothing learns here', () => {
    const step = view({ marks: { rag: 4 } });
    const model = { nodes: [step.node] } as unknown as ProcessModel;
    expect(acceptAi(model, suggestAi(step))).toEqual([{ kind: 'step', elements: ['S'], patch: { ai: [freshAi('none')] } }]);
  });
});
