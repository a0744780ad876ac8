import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Crew } from '../../../electron/cli/crew';
import { main } from '../../../electron/cli/main';
import { type Answer, carryOut, type OrderKind, type OrderOf } from '../../../electron/cli/orders';
import { xmlFile } from '../readiness/build-xml';

const EXAMPLES = fileURLToPath(new URL('../../../models/examples/', import.meta.url));
const PARKING = path.join(EXAMPLES, 'parking-permit.bpmn');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bruchlos-test-'));
  mkdirSync(path.join(folder, 'archive/inner'), { recursive: true });
  const permit = readFileSync(PARKING);
  writeFileSync(path.join(folder, 'archive/permit.bpmn'), permit);
  writeFileSync(path.join(folder, 'archive/inner/permit.bpmn20.xml'), permit);
  writeFileSync(path.join(folder, 'archive/inner/other.xml'), '<?xml version="1.0"?><catalogue/>');
  writeFileSync(path.join(folder, 'archive/notes.txt'), 'no model');
  writeFileSync(path.join(folder, 'broken.bpmn'), '<definitions><process>');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += `${text}\n`;
    },
    progress: () => {},
    cwd: folder,
    version: '0.1.0',
    today: () => '2026-11-23',
  });
  return { code, out, err };
}

describe('assess', () => {
  test('prints a German table by default', async () => {
    const { code, out, err } = await run('assess', PARKING);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('41,0');
    expect(out).toContain('39,4–42,1');
    expect(out).toContain('Grundlagen fehlen');
  });

  test('gives the worked example its numbers as JSON, an object for one file', async () => {
    const { out } = await run('assess', PARKING, '--json');
    const result = JSON.parse(out);
    expect(result.schema).toBe('bruchlos/assessment/1');
    expect(result.score.index).toBeCloseTo(41, 1);
    expect(result.score.dimensions.D2.value).toBeCloseTo(16.2, 1);
    expect(result.score.dimensions.D3.value).toBeCloseTo(26.8, 1);
    expect(result.flow.expectedBreaks).toBeCloseTo(5.5, 9);
    expect(result.flow.minutes).toBeCloseTo(30.25, 9);
  });

  test('reads folders with all below, in order, and passes over XML that is no BPMN', async () => {
    const { code, out, err } = await run('assess', 'archive', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).map((result: { file: string }) => result.file)).toEqual([
      'archive/inner/permit.bpmn20.xml',
      'archive/permit.bpmn',
    ]);
  });

  test('writes one JSON object per line as NDJSON', async () => {
    const { out } = await run('assess', 'archive', '--ndjson');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).process.id),
    ).toEqual(['Process_ParkingPermit', 'Process_ParkingPermit']);
  });

  test('writes CSV for the spreadsheet of the language', async () => {
    const german = (await run('assess', PARKING, '--csv')).out;
    expect(german.startsWith('\ufeff"Datei";"Prozess";"Index"')).toBe(true);
    expect(german.split('\r\n')[1]).toMatch(/;41,0\d+;/);
    const english = (await run('assess', PARKING, '--csv', '--lang', 'en')).out;
    expect(english.split('\r\n')[1]).toMatch(/,41\.0\d+,/);
  });

  test('says which file could not be read, does the others and ends with 2', async () => {
    const { code, out, err } = await run('assess', 'broken.bpmn', 'archive/permit.bpmn', 'nowhere.bpmn', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(err).toContain('broken.bpmn: ');
    expect(err).toContain('nowhere.bpmn: ');
  });

  test.each([
    ['./archive/permit.bpmn', 'archive/permit.bpmn'],
    ['archive/inner/../permit.bpmn', 'archive/permit.bpmn'],
    ['archive/permit.bpmn', 'archive/permit.bpmn'],
  ])('names %s by its path from the working directory', async (given, file) => {
    expect(JSON.parse((await run('assess', given, '--json')).out).file).toBe(file);
    expect(JSON.parse((await run('assess', path.join(folder, given), '--json')).out).file).toBe(file);
  });

  test('names a file elsewhere as it was given, and files in the working directory without a folder', async () => {
    expect(JSON.parse((await run('assess', PARKING, '--json')).out).file).toBe(PARKING);
    const { out, err, code } = await run('assess', '.', '--ndjson');
    expect(out.split('\n').map((line) => /"file":"([^"]*)"/.exec(line)?.[1] ?? '')).toEqual([
      'archive/inner/permit.bpmn20.xml',
      'archive/permit.bpmn',
      '',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('2 bewertet, 1 nicht lesbar.');
  });

  test.each(['empty', 'only-xml'])('finds nothing to assess in the folder %s', async (place) => {
    mkdirSync(path.join(folder, place), { recursive: true });
    if (place === 'only-xml') writeFileSync(path.join(folder, place, 'other.xml'), '<catalogue/>');
    expect(await run('assess', place, '--json')).toEqual({ code: 2, out: '[]\n', err: `${place}: keine BPMN-Datei gefunden.\n` });
  });

  test.each([
    ['de', 'Nicht alle Zweige tragen eine Wahrscheinlichkeit. Die übrigen teilen sich den Rest zu gleichen Teilen.'],
    ['en', 'Not all branches state a probability. The others share the rest equally.'],
  ])('puts remarks into words in %s', async (language, message) => {
    writeFileSync(path.join(folder, 'choice.bpmn'), xmlFile('S > X > a > E ; X > b > E'));
    const { out, code } = await run('assess', 'choice.bpmn', '--json', '--lang', language);
    expect(code).toBe(0);
    expect(JSON.parse(out).remarks).toContainEqual({ code: 'branch-assumed', element: 'X', message, kept: true });
    rmSync(path.join(folder, 'choice.bpmn'));
  });

  test.each([
    { args: ['--fail-under', '50'], code: 1 },
    { args: ['--fail-under', '40'], code: 0 },
    { args: ['--fail-under=40,5'], code: 0 },
    { args: ['--fail-on', 'error'], code: 0 },
  ])('ends with $code for $args', async ({ args, code }) => {
    expect((await run('assess', PARKING, ...args)).code).toBe(code);
  });
});

test('many files are done by a crew, told in their order, and the crew is dismissed', async () => {
  mkdirSync(path.join(folder, 'many'), { recursive: true });
  const names = Array.from({ length: 30 }, (_, at) => `many/${String(at).padStart(2, '0')}.bpmn`);
  for (const [at, name] of names.entries()) writeFileSync(path.join(folder, name), at === 7 ? '<definitions' : xmlFile('S > a > E'));
  let [out, err, atOnce, most, dismissed] = ['', '', 0, 0, 0];
  const crew: Crew = {
    size: 2,
    async carryOut<K extends OrderKind>(order: OrderOf<K>) {
      most = Math.max(most, ++atOnce);
      // The later a file was begun the sooner it is done.
      await new Promise((resolve) => setTimeout(resolve, 30 - Number(order.file.slice(5, 7))));
      atOnce -= 1;
      return (await carryOut(order)) as Answer<K>;
    },
    dismiss: () => {
      dismissed += 1;
    },
  };
  const io = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    progress: () => {},
    cwd: folder,
    version: '',
    today: () => '',
  };
  const code = await main(['assess', 'many', '--ndjson'], { ...io, crew: () => crew });
  const found = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).file);
  expect(found).toEqual(names.filter((_, at) => at !== 7));
  expect([code, dismissed, most]).toEqual([2, 1, 8]);
  expect(err).toContain('29 bewertet, 1 nicht lesbar.');
});

describe('details', () => {
  test('stand under their own key, only if asked for', async () => {
    const plain = JSON.parse((await run('assess', PARKING, '--json')).out);
    const { details, ...rest } = JSON.parse((await run('assess', PARKING, '--json', '--details')).out);
    expect(rest).toEqual(plain);
    expect(details.untouchedShare.share).toBe(plain.flow.untouchedShare.value);
    expect(details.distribution.touches.mean).toBeCloseTo(plain.flow.expectedTouches.value, 9);
    expect(details.untouchedShare.best).toHaveLength(5);
    expect(Object.keys(details.flowVisits)).toHaveLength(plain.process.flows);
  });

  test.each([
    ['de', 'Fälle ohne Handgriff: heute 0', 'über 50'],
    ['en', 'Cases without a touch: 0', 'above 50%'],
  ])('are readable below the table of one file in %s', async (language, share, above) => {
    const { out, err } = await run('assess', PARKING, '--details', '--lang', language);
    expect(err).toBe('');
    expect(out).toContain(share);
    expect(out).toContain(above);
    expect(out).toContain('Antrag');
  });

  test('of several files need JSON, and never fit CSV', async () => {
    const { code, out, err } = await run('assess', 'archive', '--details');
    expect(code).toBe(0);
    expect(err).toContain('--ndjson');
    expect(out).not.toContain('Handgriff:');
    expect((await run('assess', 'archive', '--details', '--csv')).code).toBe(64);
  });
});

describe('calls between files', () => {
  const caller = (id: string, called: string) =>
    xmlFile('S > c > E', { c: { type: 'callActivity', attributes: `calledElement="x:${called}"` } }).replace('id="P"', `id="${id}"`);
  const write = (files: Readonly<Record<string, string>>) => {
    mkdirSync(path.join(folder, 'calls'), { recursive: true });
    for (const [name, xml] of Object.entries(files)) writeFileSync(path.join(folder, 'calls', name), xml);
  };
  const called = async (...places: readonly string[]) => {
    const { out } = await run('assess', ...places, '--ndjson');
    const results = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    return results.find(({ file }) => file === 'calls/a.bpmn');
  };
  afterEach(() => rmSync(path.join(folder, 'calls'), { recursive: true, force: true }));

  test('are followed by the id of the process, through several files', async () => {
    // Either way into a join that waits for both: nobody comes out.
    const last = xmlFile('S > X > x > A > E ; X > y > A').replace('id="P"', 'id="C"');
    write({ 'a.bpmn': caller('A', 'B'), 'b.bpmn': caller('B', 'C'), 'c.bpmn': last });
    expect((await called('calls')).flow.stuck).toBe(1);
    const alone = await called('calls/a.bpmn');
    expect(alone.flow.stuck).toBe(0);
    expect(alone.remarks.map((remark: { code: string }) => remark.code)).toContain('call-unresolved');
  });

  test('lead nowhere, and say so, where two files have the process', async () => {
    write({ 'a.bpmn': caller('A', 'B'), 'b.bpmn': caller('B', 'Z'), 'c.bpmn': caller('B', 'Z') });
    const result = await called('calls');
    expect(result.remarks).toContainEqual(expect.objectContaining({ code: 'call-ambiguous', element: 'c' }));
  });
});

test('a long table keeps its columns, whatever the later rows hold', async () => {
  mkdirSync(path.join(folder, 'long'), { recursive: true });
  for (let at = 0; at < 230; at++) writeFileSync(path.join(folder, 'long', `${'n'.repeat(at % 40)}${at}.bpmn`), xmlFile('S > a > E'));
  const { out } = await run('assess', 'long');
  const lines = out.split('\n').slice(0, 232);
  expect(new Set(lines.slice(2).map((line) => line.lastIndexOf('  '))).size).toBe(1);
  rmSync(path.join(folder, 'long'), { recursive: true });
});

describe('check', () => {
  test('says what is lost and where cases get stuck, and fails only if asked to', async () => {
    writeFileSync(path.join(folder, 'odd.bpmn'), xmlFile('S > a > E').replace('</process>', '<task id="a"/><ghost/></process>'));
    const { code, out } = await run('check', 'odd.bpmn', '--json', '--lang', 'en');
    expect(code).toBe(0);
    const checked = JSON.parse(out);
    expect(checked.schema).toBe('bruchlos/check/1');
    expect(checked.remarks.map((remark: { code: string }) => remark.code)).toEqual(
      expect.arrayContaining(['duplicate-id', 'element-lost']),
    );
    expect(checked.soundness).toEqual([expect.objectContaining({ kind: 'unreachable', elements: ['a_2'] })]);
    expect((await run('check', 'odd.bpmn', '--fail-on', 'error')).code).toBe(1);
    expect((await run('check', 'broken.bpmn')).code).toBe(2);
    rmSync(path.join(folder, 'odd.bpmn'));
  });

  test('reads folders and has nothing to say of a sound file', async () => {
    const { code, out } = await run('check', 'archive');
    expect(code).toBe(0);
    expect(out).toContain('archive/permit.bpmn');
  });
});

describe('convert', () => {
  test('rewrites a file without loss: comments, foreign entries and order stay', async () => {
    const before = xmlFile('S > a > E').replace('</process>', '<!-- kept --></process>');
    writeFileSync(path.join(folder, 'in.bpmn'), before);
    const { code, err } = await run('convert', 'in.bpmn', '--to', 'bpmn', '--out', 'out.bpmn');
    expect(code).toBe(0);
    expect(err).toContain('out.bpmn');
    expect(err).not.toContain('!');
    const after = readFileSync(path.join(folder, 'out.bpmn'), 'utf8');
    expect(after).toContain('<!-- kept -->');
    expect(after).toContain('BPMNShape');
    for (const name of ['in.bpmn', 'out.bpmn']) rmSync(path.join(folder, name));
  });

  test('takes the marks out, and draws anew, only when asked to', async () => {
    const kept = (await run('convert', PARKING, '--out', '-')).out;
    expect(kept).toBe(readFileSync(PARKING, 'utf8'));
    const stripped = (await run('convert', PARKING, '--out', '-', '--strip-marks')).out;
    expect(stripped).not.toMatch(/<bruchlos:|xmlns:bruchlos/);
    const drawn = await run('convert', PARKING, '--out', '-', '--layout');
    expect(drawn.code).toBe(0);
    expect(drawn.out).not.toBe(kept);
    expect(drawn.out).toContain('BPMNShape');
  });

  test('ends with 2 for what cannot be read', async () => {
    expect((await run('convert', 'broken.bpmn', '--out', '-')).code).toBe(2);
  });
});

describe('a profile of one’s own', () => {
  const head = { schema: 'bruchlos/profile/1', id: 'stadt-x', edition: '3', source: 'Stadt X', asOf: '2026-06-01' };
  const profile = (name: string, content: unknown) => writeFileSync(path.join(folder, name), JSON.stringify(content));

  test('changes the figures and is named in the result', async () => {
    profile('own.json', { ...head, weights: { D2: 40 }, caps: { K7: 20 } });
    const { code, out, err } = await run('assess', PARKING, '--json', '--profile', 'own.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const result = JSON.parse(out);
    expect(result.profile).toBe('stadt-x');
    expect(result.computedWith).toEqual({ id: 'stadt-x', edition: '3', source: 'Stadt X', asOf: '2026-06-01', modelEdition: 1 });
    expect(result.score.index).toBeCloseTo(20, 9);
    expect(result.score.uncapped).toBeLessThan(41);
  });

  test('with a fault is refused with the place named, and nothing is assessed', async () => {
    profile('bad.json', { ...head, caps: { K7: 120 } });
    const { code, out, err } = await run('assess', PARKING, '--json', '--profile', 'bad.json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('„caps.K7“ liegt außerhalb');
  });

  test('is what a report is computed with, and stands in it with all its numbers', async () => {
    profile('own.json', { ...head, weights: { D2: 40 }, caps: { K7: 20 } });
    const { code, out } = await run('report', PARKING, '--format', 'html', '--out', '-', '--profile', 'own.json');
    expect(code).toBe(0);
    expect(out).toContain('Berechnet mit stadt-x, Ausgabe 3, Stadt X, Stand 01.06.2026.');
    expect(out).toMatch(/<strong>K7 <\/strong>Papierakte führt<\/th><td class="end">20<\/td>/);
    expect(out).toMatch(/<strong>D2 <\/strong>Medienkontinuität<\/th><td class="end">40<\/td>/);
  });

  test('that is not there is refused too', async () => {
    const { code, err } = await run('assess', PARKING, '--profile', 'missing.json', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain('The profile missing.json was not used.');
  });
});

describe('wrong usage ends with 64 and a sentence', () => {
  test.each([
    { args: [], says: 'Es fehlt ein Befehl' },
    { args: ['bewerten'], says: 'gibt es nicht' },
    { args: ['check'], says: 'mindestens eine Datei' },
    { args: ['convert', 'a.bpmn', '--to', 'svg', '--out', 'b'], says: 'Möglich: bpmn' },
    { args: ['convert', 'a.bpmn'], says: '--out' },
    { args: ['assess'], says: 'mindestens eine Datei' },
    { args: ['assess', 'a.bpmn', '--json', '--csv'], says: 'nur eine Form' },
    { args: ['assess', 'a.bpmn', '--profile'], says: '--profile' },
    { args: ['check', 'a.bpmn', '--profile', 'p.json'], says: 'nicht bekannt' },
    { args: ['assess', 'a.bpmn', '--colour'], says: 'nicht bekannt' },
    { args: ['assess', 'a.bpmn', '--fail-under', 'viel'], says: 'eine Zahl von 0 bis 100' },
    { args: ['assess', 'a.bpmn', '--lang', 'fr'], says: 'de, en' },
    { args: ['report', 'a.bpmn'], says: '--out' },
    { args: ['report', 'a.bpmn', 'b.bpmn', '--out', 'r.html'], says: 'genau eine Datei' },
    { args: ['report', 'a.bpmn', '--format', 'docx', '--out', 'r.docx'], says: 'noch nicht' },
    { args: ['report', 'a.bpmn', '--format', 'pdf', '--out', '-'], says: 'Ein PDF braucht eine Datei' },
    { args: ['report', 'a.bpmn', '--lang', 'en', '--format', 'odt', '--out', 'r'], says: 'Possible: html, pdf, json, csv' },
  ])('$args', async ({ args, says }) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(err).toContain(says);
  });
});

test('help and version go to standard output', async () => {
  expect(await run('--version')).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  expect((await run('--help', '--lang', 'en')).out).toContain('Usage');
});

describe('report', () => {
  test.each(['json', 'csv'] as const)('writes %s to a file', async (format) => {
    const { code, err } = await run('report', PARKING, '--format', format, '--out', `report.${format}`);
    expect(code).toBe(0);
    expect(err).toContain(`report.${format}`);
    expect(readFileSync(path.join(folder, `report.${format}`), 'utf8')).toContain('MB-01');
  });

  test('ends with 2 where the file cannot be written, and names it', async () => {
    const { code, err } = await run('report', PARKING, '--format', 'json', '--out', 'no/such/folder/report.json');
    expect(code).toBe(2);
    expect(err).toContain('no/such/folder/report.json');
  });

  test('without Electron says so, writes the HTML all the same, and ends with 1 only if asked to', async () => {
    const before = process.env.ELECTRON_OVERRIDE_DIST_PATH;
    process.env.ELECTRON_OVERRIDE_DIST_PATH = folder;
    try {
      const plain = await run('report', PARKING, '--out', 'report.html');
      expect(plain.code).toBe(0);
      expect(plain.err).toContain('Electron');
      expect(readFileSync(path.join(folder, 'report.html'), 'utf8')).toContain('Medienbruchregister');
      expect((await run('report', PARKING, '--out', 'report.html', '--fail-on', 'missing-figure')).code).toBe(1);
      expect((await run('report', PARKING, '--format', 'pdf', '--out', 'report.pdf')).code).toBe(2);
    } finally {
      if (before === undefined) delete process.env.ELECTRON_OVERRIDE_DIST_PATH;
      else process.env.ELECTRON_OVERRIDE_DIST_PATH = before;
    }
  });
});
