import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CARRIER_CLASS, TRANSFERS, type Carrier, type Transfer } from '#models/process/vocabulary';
import { assess } from '#models/readiness/assess';
import { RULE_IDS } from '#models/readiness/assessment';
import { RULES } from '#models/readiness/rules/register';
import { buildModel } from '../analysis/build-model';

/** The one finding inside a step with one input, as `MB-01 3`; `–` where there is none. */
function findingOf(
  from: Carrier,
  to: Carrier,
  transfer: Transfer | null,
  systems: 'same' | 'differ' | 'missing',
  external = false,
): string {
  const model = buildModel('S > a > E', {
    a: {
      marks: {
        external,
        inputs: [{ carrier: from, share: 1, transfer, system: systems === 'missing' ? null : 'one', source: 'own' }],
        outputs: [{ carrier: to, system: systems === 'differ' ? 'other' : systems === 'same' ? 'one' : null }],
      },
    },
  });
  const { findings, failures } = assess(model);
  expect(failures).toEqual([]);
  expect(findings.length).toBeLessThan(2);
  return findings[0] ? `${findings[0].rule} ${findings[0].severity}` : '–';
}

/** By transfer, in the order of TRANSFERS: automatic, userTriggered, fileTransfer, copyRetype, print, scan, carry, unknown. */
const ROWS: readonly {
  readonly what: string;
  readonly from: readonly Carrier[];
  readonly to: readonly Carrier[];
  readonly systems?: readonly ('same' | 'differ' | 'missing')[];
  readonly external?: boolean;
  readonly expected: readonly string[];
}[] = [
  {
    what: 'paper, fax, object to record',
    from: ['paper', 'fax', 'physicalObject'],
    to: ['caseRecord', 'onlineForm'],
    expected: ['MB-01 2', 'MB-01 2', ...Array(6).fill('MB-01 3')],
  },
  {
    what: 'analogue to document',
    from: ['paper', 'fax', 'phone', 'inPerson', 'physicalObject'],
    to: ['pdf', 'eFileDoc'],
    expected: ['MB-02 1', ...Array(7).fill('MB-02 2')],
  },
  {
    what: 'digital to analogue inside',
    from: ['caseRecord', 'pdf'],
    to: ['paper', 'physicalObject'],
    expected: ['MB-03 1', ...Array(7).fill('MB-03 2')],
  },
  {
    what: 'digital to analogue outside',
    from: ['caseRecord', 'pdf'],
    to: ['paper', 'phone'],
    external: true,
    expected: ['MB-03 2', ...Array(7).fill('MB-03 3')],
  },
  {
    what: 'document to record',
    from: ['pdf', 'email', 'scan'],
    to: ['caseRecord'],
    expected: ['MB-04 1', 'MB-04 2', ...Array(6).fill('MB-04 3')],
  },
  {
    what: 'record to record between systems',
    from: ['registerData'],
    to: ['caseRecord'],
    systems: ['differ'],
    expected: ['–', 'MB-06 1', 'MB-06 2', 'MB-05 3', '–', '–', '–', 'MB-00 0'],
  },
  {
    what: 'record to record in one system',
    from: ['registerData'],
    to: ['caseRecord'],
    systems: ['same', 'missing'],
    expected: Array(8).fill('–'),
  },
  {
    what: 'document to document between systems',
    from: ['pdf'],
    to: ['eFileDoc'],
    systems: ['differ'],
    expected: ['–', 'MB-06 1', 'MB-06 1', 'MB-06 1', '–', '–', '–', 'MB-00 0'],
  },
  {
    what: 'document to document in one system',
    from: ['pdf'],
    to: ['eFileDoc'],
    systems: ['same', 'missing'],
    expected: Array(8).fill('–'),
  },
  { what: 'spoken to record', from: ['phone', 'inPerson'], to: ['caseRecord'], expected: Array(8).fill('MB-07 2') },
  {
    what: 'record to document in one system',
    from: ['caseRecord'],
    to: ['pdf'],
    systems: ['same', 'missing'],
    expected: ['–', '–', '–', 'MB-08 2', '–', '–', '–', '–'],
  },
  {
    what: 'record to document between systems',
    from: ['caseRecord'],
    to: ['pdf'],
    systems: ['differ'],
    expected: ['–', '–', '–', 'MB-08 2', '–', '–', '–', 'MB-00 0'],
  },
  { what: 'analogue to analogue', from: ['paper', 'phone'], to: ['paper', 'inPerson'], expected: Array(8).fill('AN-01 0') },
  { what: 'unknown on one side', from: ['unknown'], to: ['paper', 'caseRecord', 'pdf', 'unknown'], expected: Array(8).fill('MB-00 0') },
  { what: 'unknown on the other side', from: ['paper', 'caseRecord', 'pdf'], to: ['unknown'], expected: Array(8).fill('MB-00 0') },
  { what: 'no information', from: ['none', 'paper', 'unknown'], to: ['none'], expected: Array(8).fill('–') },
  { what: 'no information comes in', from: ['none'], to: ['paper', 'caseRecord', 'unknown'], expected: Array(8).fill('–') },
];

describe('the break rules', () => {
  it.each(ROWS)('$what', ({ from, to, systems = ['same', 'differ', 'missing'], external = false, expected }) => {
    for (const a of from) {
      for (const b of to) {
        for (const system of systems) {
          const found = TRANSFERS.map((transfer) => findingOf(a, b, transfer, system, external));
          expect(found, `${a} to ${b}, systems ${system}`).toEqual(expected);
          expect(findingOf(a, b, null, system, external), 'a missing transfer is unknown').toBe(found[TRANSFERS.indexOf('unknown')]);
        }
      }
    }
  });

  it('cover every pair of carriers with at most one rule', () => {
    for (const a of Object.keys(CARRIER_CLASS) as Carrier[]) {
      for (const b of Object.keys(CARRIER_CLASS) as Carrier[]) for (const transfer of TRANSFERS) findingOf(a, b, transfer, 'differ');
    }
  });

  it('are registered, all of them, under their codes', () => {
    const folder = readdirSync(new URL('../../../models/readiness/rules/', import.meta.url))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((file) => file !== 'register');
    expect(RULES.map((rule) => rule.id).sort(), 'every file in rules/ is a rule in register.ts, and the other way round').toEqual(
      folder.sort(),
    );
    expect(RULES.map((rule) => rule.code).sort()).toEqual([...RULE_IDS].sort());
  });
});
