import type { Measure } from './measure';

const POST = ['postCentral', 'postManual', 'inPerson', 'email'] as const;
const OUT_ON_PAPER = { rules: ['MB-03', 'AN-01'], external: true, outputs: ['paper', 'fax'] } as const;

/** Notice, delivery, payment and file. */
export const RESULT: readonly Measure[] = [
  {
    id: 'B14',
    effort: 'M',
    effect: 3,
    horizon: 'Q',
    actor: 'organisation',
    law: 'none',
    thirdParty: false,
    requires: [],
    sources: ['eFile'],
    steps: [
      {
        at: { rules: ['AN-01'], external: false, outputs: ['paper'] },
        inputs: [{ which: { classes: ['A'] }, carrier: 'caseRecord', transfer: 'automatic', source: 'own' }],
        output: 'eFileDoc',
        automates: 'fullyAutomated',
        keepsMinutes: 0.25,
      },
      { at: { record: ['paper', 'hybrid', 'eFileManual'] }, record: 'eFileAutomatic' },
    ],
    sheet: { criteria: { E4: 1 }, record: ['paper', 'hybrid', 'eFileManual'] },
    raises: { E4: 1 },
    sets: { record: 'eFileAutomatic' },
  },
  {
    id: 'B15',
    effort: 'M',
    effect: 3,
    horizon: 'M',
    actor: 'it',
    law: 'check',
    thirdParty: false,
    requires: [],
    sources: ['section41', 'posting'],
    steps: [
      { at: { ...OUT_ON_PAPER, printedForPost: true }, omit: true },
      {
        at: { rules: ['AN-01'], external: true, outputs: ['paper', 'fax'], form: ['none', 'textForm', 'wetSignatureHabit', 'unknown'] },
        inputs: [{ which: { classes: ['A'] }, carrier: 'caseRecord', transfer: 'automatic', source: 'own' }],
        output: 'secureMailbox',
        automates: 'fullyAutomated',
        keepsMinutes: 0.25,
      },
      {
        at: {
          rules: ['MB-03'],
          external: true,
          outputs: ['paper', 'fax'],
          form: ['none', 'textForm', 'wetSignatureHabit', 'unknown'],
          printedForPost: false,
        },
        inputs: [{ which: { classes: ['S', 'U'] }, transfer: 'automatic' }],
        output: 'secureMailbox',
        automates: 'partlyAutomated',
        keepsMinutes: 0.5,
      },
      { at: { delivery: POST }, delivery: 'portalMailbox' },
    ],
    sheet: { criteria: { E2: 0.9 }, delivery: POST },
    raises: { E1: 1, E2: 0.9, E5: 1 },
    sets: { delivery: 'portalMailbox' },
  },
  {
    id: 'B16',
    effort: 'M',
    effect: 2,
    horizon: 'M',
    actor: 'it',
    law: 'none',
    thirdParty: true,
    requires: [],
    sources: ['baseComponents'],
    steps: [
      {
        at: { rules: ['MB-01', 'MB-04', 'MB-05', 'MB-06'], input: { system: 'payment' } },
        inputs: [{ which: { system: 'payment' }, carrier: 'structuredMsg', transfer: 'automatic' }],
        automates: 'fullyAutomated',
        keepsMinutes: 0.25,
      },
      { at: { payment: ['invoiceTransfer', 'cash', 'ePayManual'] }, payment: 'ePayIntegrated' },
    ],
    sheet: { criteria: { E3: 1 }, payment: ['invoiceTransfer', 'cash', 'ePayManual'] },
    raises: { E3: 1 },
    sets: { payment: 'ePayIntegrated' },
  },
];
