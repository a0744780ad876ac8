import { beforeAll, describe, expect, test } from 'vitest';
import type { ProcessModel } from '#models/process/process';
import { composeReport } from '#models/report/compose';
import type { ReportDocument } from '#models/report/document';
import { csvText, reportCsv } from '#models/report/formats/csv';
import { reportHtml } from '#models/report/formats/html';
import { runningTemplates } from '#models/report/formats/running-templates';
import { stepMarks } from '../../make/drawing';
import { toModel } from '../../make/to-model';
import { exampleInput, modelInput } from './reports';

const HOSTILE = `</style><script>alert("1")</script> & 'x' =1+1 \u0000`;
const documents = new Map<string, ReportDocument>();

beforeAll(async () => {
  for (const language of ['de', 'en'] as const) {
    for (const name of ['parking-permit', 'invoice-approval'] as const)
      documents.set(`${name} ${language}`, composeReport(await exampleInput(name, language)));
    documents.set(
      `hostile ${language}`,
      composeReport({ ...modelInput(hostile(), language), title: HOSTILE, fileName: HOSTILE, figure: HOSTILE }),
    );
    documents.set(`empty ${language}`, composeReport(modelInput(toModel({ id: 'P', name: '', nodes: [], flows: [] }), language)));
  }
});

/** A step whose every text tries to be something else. */
function hostile(): ProcessModel {
  const step = stepMarks({
    inputs: [{ carrier: 'paper', share: 1, transfer: 'copyRetype', system: HOSTILE, source: 'external' }],
    outputs: [{ carrier: 'caseRecord', system: null }],
    observations: [{ kind: 'problem', text: HOSTILE, status: 'open' }],
  });
  return toModel({
    id: 'P',
    name: HOSTILE,
    nodes: [
      { id: 'S', kind: 'startEvent' },
      { id: 'T', kind: 'userTask', name: HOSTILE, marks: step },
      { id: 'E', kind: 'endEvent' },
    ],
    flows: [
      { id: 'F1', from: 'S', to: 'T' },
      { id: 'F2', from: 'T', to: 'E' },
    ],
  });
}

const SAMPLES = ['parking-permit', 'invoice-approval', 'hostile', 'empty'].flatMap((name) => [`${name} de`, `${name} en`]);
const documentOf = (sample: string): ReportDocument => {
  const document = documents.get(sample);
  if (!document) throw new Error(`${sample} is a sample, but was not composed`);
  return document;
};

describe.each(SAMPLES)('HTML of %s', (sample) => {
  test('is one file without anything active or remote', () => {
    const html = reportHtml(documentOf(sample));
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'`);
    const markup = html.replace(/xmlns="http:\/\/www\.w3\.org\/2000\/svg"/g, '');
    expect(markup).not.toMatch(
      /<script|<iframe|<object|<embed|<link|<img|@import|<[^>]*\son[a-z]+=|<[^>]*(?:href|src)="(?!#)|<[^>]*\burl\((?!#)/i,
    );
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  test('names its language, its title and its parts for a screen reader', () => {
    const document = documentOf(sample);
    const html = reportHtml(document);
    expect(html).toContain(`<html lang="${document.language}">`);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<table/g)?.length).toBe(html.match(/<caption/g)?.length);
    expect(html).not.toMatch(/<th(?![^>]*scope=)[ >]/);
    for (const [svg] of html.matchAll(/<svg [^>]*>/g)) expect(svg).toMatch(/role="img" aria-label="[^"]|aria-hidden="true"/);
  });

  test('uses every id once and points only to what is there', () => {
    const html = reportHtml(documentOf(sample));
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/(?:href="#|aria-labelledby="|url\(#)([\w.-]+)/g)) expect(ids).toContain(target);
  });

  test('opens and closes its elements in order', () => {
    const open: string[] = [];
    const voids = new Set(['meta', 'br', 'col']);
    const body = reportHtml(documentOf(sample)).replace(/<style>[\s\S]*?<\/style>/, '');
    for (const [tag, close, name = ''] of body.matchAll(/<(\/?)([a-zA-Z][\w]*)[^>]*>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!voids.has(name) && !tag.endsWith('/>')) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('is the same every time', () => {
    expect(reportHtml(documentOf(sample))).toBe(reportHtml(documentOf(sample)));
  });

  test('hands its running head and foot over', () => {
    const templates = runningTemplates(reportHtml(documentOf(sample)));
    expect(templates?.footer).toContain('<span class="totalPages"></span>');
    expect(templates?.header).not.toContain('<script');
  });
});

describe.each(SAMPLES)('CSV of %s', (sample) => {
  test('quotes all text and lets none of it be a formula', () => {
    const csv = reportCsv(documentOf(sample));
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).not.toMatch(/(?:^|[;,\n\ufeff])"[=+\-@\t\r＝＋－＠]/);
  });
});

test.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])('CSV guards %j', (text) => {
  expect(csvText([[text]], 'en')).toBe(`\ufeff"'${text}"\r\n`);
});

test('CSV keeps numbers numbers, in the writing of the language', () => {
  expect(csvText([['a"b', -1.5, null, Number.POSITIVE_INFINITY]], 'de')).toBe('\ufeff"a""b";-1,5;;\r\n');
  expect(csvText([['a', -1.5]], 'en')).toBe('\ufeff"a",-1.5\r\n');
});
