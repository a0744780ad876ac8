import { expect } from 'vitest';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { parseModel } from '#models/bpmn/parse-model';
import { assess } from '#models/readiness/assess';
import { type AssessmentResult, toResult } from '#models/readiness/result';
import { remarkSentence } from '#models/text/remark-words';
import { xmlFile, type XmlMore, type XmlNode } from './build-xml';

/** One file and what its result must say; parts that are not named may be anything. */
export type Case = {
  readonly says: string;
  readonly flow: string;
  readonly nodes?: Readonly<Record<string, XmlNode>>;
  readonly more?: XmlMore;
  /** Parts of the result object; numbers to 1e-12. */
  readonly gives?: object;
  /** All findings but MB-00 unless one is listed: rule, key, status, severity, expected, weighted. */
  readonly findings?: readonly (readonly [string, string, string, number, number | null, number | null])[];
  readonly remarks?: readonly string[];
  readonly noRemarks?: readonly string[];
};

/** The JSON object of a file as the command line would print it, by the whole path from bytes. */
export async function readResult(lines: string, nodes: Case['nodes'] = {}, more: XmlMore = {}): Promise<AssessmentResult> {
  const opened = await openBpmn(new TextEncoder().encode(xmlFile(lines, nodes, more)));
  if (!opened.ok) throw new Error(opened.code);
  const assessment = assess(await parseModel(opened.xml));
  expect(assessment.failures).toEqual([]);
  const result = toResult(assessment, 'x.bpmn', opened.remarks, (remark) => remarkSentence(remark, 'de'));
  const text = JSON.stringify(result);
  expect(text).not.toMatch(/NaN|Infinity/);
  return JSON.parse(text) as AssessmentResult;
}

export async function check({ flow, nodes, more, gives = {}, findings, remarks = [], noRemarks = [] }: Case): Promise<void> {
  const result = await readResult(flow, nodes, more);
  expectParts(result, gives, 'result');
  if (findings) {
    const gaps = findings.some(([rule]) => rule === 'MB-00');
    const found = result.findings.filter(({ rule }) => gaps || rule !== 'MB-00');
    expectParts(
      found.map(({ rule, key, status, severity, expected, weighted }) => [rule, key, status, severity, expected, weighted]),
      findings,
      'findings',
    );
  }
  const codes = result.remarks.map((remark) => remark.code);
  for (const code of remarks) expect(codes).toContain(code);
  for (const code of noRemarks) expect(codes).not.toContain(code);
  for (const { code, message } of result.remarks) expect(message, `words of ${code}`).not.toContain(code);
}

function expectParts(found: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    expect(typeof found, `${path} is ${JSON.stringify(found)}`).toBe('number');
    expect(found, path).toBeCloseTo(expected, 11);
  } else if (Array.isArray(expected)) {
    expect(Array.isArray(found) ? found.length : found, `${path} ${JSON.stringify(found)}`).toBe(expected.length);
    for (const [at, each] of expected.entries()) expectParts((found as unknown[])[at], each, `${path}[${at}] in ${JSON.stringify(found)}`);
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [key, each] of Object.entries(expected)) expectParts((found as Record<string, unknown>)?.[key], each, `${path}.${key}`);
  } else expect(found, path).toEqual(expected);
}
