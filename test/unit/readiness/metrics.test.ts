import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseModel } from '#models/bpmn/parse-model';
import { assess } from '#models/readiness/assess';
import type { Metrics } from '#models/readiness/metrics';
import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import { loadProfile, PROFILE_SCHEMA } from '#models/readiness/profiles/load-profile';
import { xmlFile, type XmlMore, type XmlNode, xmlStep } from './build-xml';

const step = (attributes: string, input = 'caseRecord', output = 'caseRecord', verdicts = '') =>
  xmlStep(attributes, [`carrier="${input}" source="own"`], output, verdicts);
const said = (rule: string, key: string, avoidability: string) =>
  `<bruchlos:verdict rule="${rule}" key="${key}" status="confirmed" avoidability="${avoidability}"/>`;

type Case = {
  readonly says: string;
  readonly flow?: string;
  readonly nodes: Readonly<Record<string, XmlNode>>;
  readonly more?: XmlMore;
  readonly gives: Partial<Metrics>;
};

const CASES: readonly Case[] = [
  {
    says: 'nothing stated is nothing known',
    nodes: {},
    gives: {
      executedSteps: 2,
      breaksPerTenSteps: null,
      loopRate: 0,
      manualShare: null,
      automationRate: null,
      avoidability: null,
      restDays: null,
      leadDays: null,
      flowEfficiency: null,
      transferMinutes: null,
      transferShare: null,
      breaksPerYear: null,
      fullTime: null,
      costPerYear: null,
      yearlyMinutes: 96_000,
      hourlyRate: null,
    },
  },
  {
    says: 'steps by who does them, unknown ones left out',
    flow: 'S > a > b > X1 0.5> c > X2 > d > E ; X1 0.5> X2',
    nodes: {
      a: step('workMode="manualNoIt" minutes="6"'),
      b: step('workMode="itSupported" minutes="2"'),
      c: step('workMode="fullyAutomated" minutes="0"'),
      d: step('workMode="unknown"'),
    },
    gives: { executedSteps: 3.5, manualShare: 2 / 2.5, noItShare: 1 / 2.5, automationRate: 0.5 / 2.5, manualMinutesShare: null },
  },
  {
    says: 'minutes by hand among all minutes',
    nodes: { a: step('workMode="itSupported" minutes="6"'), b: step('workMode="fullyAutomated" minutes="2"') },
    gives: { manualMinutesShare: 0.75, transferMinutes: 0, transferShare: 0 },
  },
  {
    says: 'manual work without minutes is no work for free',
    nodes: { a: step('workMode="itSupported"'), b: step('workMode="fullyAutomated" minutes="2"') },
    gives: { manualMinutesShare: null },
  },
  {
    says: 'breaks by ten steps, and minutes in executions that meet one, none twice',
    nodes: {
      a: xmlStep(
        'workMode="itSupported" minutes="10"',
        ['carrier="paper" share="0.3" source="own"', 'carrier="caseRecord" share="0.7" source="own"'],
        'caseRecord',
      ),
      b: step('workMode="itSupported" minutes="5"'),
    },
    more: { sheet: ['casesPerYear="1000"', ''] },
    gives: {
      breaksPerTenSteps: 1.5,
      transferMinutes: 3,
      transferShare: 0.2,
      casesPerYear: 1000,
      breaksPerYear: 300,
      minutesPerYear: 15_000,
      transferMinutesPerYear: 3000,
      fullTime: 15_000 / 96_000,
      transferFullTime: 3000 / 96_000,
    },
  },
  {
    says: 'an analogue handover is no break, a block that only prints is transfer as a whole',
    nodes: {
      a: step('workMode="manualNoIt" minutes="4"', 'paper', 'paper'),
      b: step('workMode="itSupported" minutes="5" pictureBlock="Dokument drucken"'),
    },
    gives: { transferMinutes: 5, transferShare: 5 / 9 },
  },
  {
    says: 'breaks whose steps state no minutes leave the effort unknown',
    nodes: { a: step('workMode="itSupported"', 'paper'), b: step('workMode="itSupported" minutes="5"') },
    gives: { transferMinutes: null, transferShare: null },
  },
  {
    says: 'a day is 1,440 minutes of waiting, resting or transport',
    nodes: { a: step('minutes="144" waitDays="0.5"'), b: step('minutes="0" restDays="0.25" transportDays="0.15"') },
    gives: { restDays: 0.25, transportDays: 0.15, leadDays: 1, flowEfficiency: 0.1 },
  },
  {
    says: 'minutes alone are no lead time',
    nodes: { a: step('minutes="144"') },
    gives: { leadDays: null, flowEfficiency: null },
  },
  {
    says: 'ways back by how often they are taken, and repetitions of a step',
    flow: 'S > X1 > a > X2 0.8> b > E ; X2 0.2> X1',
    nodes: {
      b: { marks: '<bruchlos:runs repeat="0.5"/>', inside: '<standardLoopCharacteristics/>' },
    },
    // The way back is taken 0.25 times per case; b runs twice and each run is repeated with one half.
    gives: { loopRate: 0.25 + 1, executedSteps: 1.25 + 2 },
  },
  {
    says: 'breaks by what was said about them',
    nodes: {
      a: step('workMode="itSupported"', 'paper', 'caseRecord', said('MB-01', 'a|A&gt;S', 'legallyRequired')),
      b: xmlStep(
        'workMode="itSupported"',
        ['carrier="pdf" share="0.5" source="own"', 'carrier="phone" share="0.5" source="own"'],
        'caseRecord',
        said('MB-04', 'b|U&gt;S', 'avoidable'),
      ),
    },
    gives: { avoidability: { avoidable: 0.25, dependsOnThirdParty: 0, legallyRequired: 0.5, unsaid: 0.25 } },
  },
  {
    says: 'a dismissed break is none',
    nodes: {
      a: step(
        'workMode="itSupported" minutes="9"',
        'paper',
        'caseRecord',
        '<bruchlos:verdict rule="MB-01" key="a|A&gt;S" status="dismissed" reason="Scan reicht"/>',
      ),
      b: step('workMode="itSupported"'),
    },
    gives: { breaksPerTenSteps: 0, transferMinutes: 0, avoidability: null },
  },
];

describe('figures beside the index', () => {
  it.each(CASES)('$says', async ({ flow = 'S > a > b > E', nodes, more = {}, gives }) => {
    const { metrics, failures } = assess(await parseModel(xmlFile(flow, nodes, more)));
    expect(failures).toEqual([]);
    near(metrics, gives);
  });

  it('are those of the worked example', async () => {
    const xml = readFileSync(new URL('../../../models/examples/parking-permit.bpmn', import.meta.url), 'utf8');
    const { metrics } = assess(await parseModel(xml));
    near(metrics, {
      executedSteps: 8.5,
      breaksPerTenSteps: (10 * 5.5) / 8.5,
      noItShare: 2 / 8.5,
      manualShare: 1,
      automationRate: 0,
      loopRate: 0.25,
      leadDays: 30.25 / 1440 + 11.75,
      minutesPerYear: 36_300,
      fullTime: 36_300 / 96_000,
      // All executions but those of deciding, sending and filing meet a break; checking evidence does in all of them.
      transferMinutes: 8 + 4 + 1.25 * 3 + 0.25 * 6 + 4 + 3,
    });
  });

  it('take hours and rates from the profile, and cost nothing without a rate', async () => {
    const text = JSON.stringify({
      schema: PROFILE_SCHEMA,
      id: 'own',
      edition: '1',
      source: 'Kämmerei',
      asOf: '2026-01-01',
      work: { yearlyMinutes: 90_000, hourlyRate: 60 },
    });
    const loaded = loadProfile(text);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const model = await parseModel(xmlFile('S > a > E', { a: step('minutes="30"') }, { sheet: ['casesPerYear="600"', ''] }));
    near(assess(model, loaded.profile).metrics, { costPerYear: 18_000, fullTime: 0.2, yearlyMinutes: 90_000, hourlyRate: 60 });
    expect(assess(model, ENTWURF_1).metrics.costPerYear).toBeNull();
    const refused = loadProfile(text.replace('90000', '0'));
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'profile-out-of-range', path: 'work.yearlyMinutes' }] });
  });
});

function near(found: object, expected: object): void {
  for (const [key, value] of Object.entries(expected)) {
    const actual = (found as Record<string, unknown>)[key];
    if (typeof value === 'number') expect(actual, key).toBeCloseTo(value, 9);
    else if (value !== null && typeof value === 'object') near(actual as object, value as object);
    else expect(actual, key).toBe(value);
  }
}
