import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drawn, library, processFile } from './harness/documents';
import { electronHere, launch, type RunningApp, temporaryFolder } from './harness/launch';

/*
 * Whatever is handed to the app opens, or is refused with the reason, in both languages; the document that was open stays.
 */
const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url));
const NAMESPACES =
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" targetNamespace="x"';
const definitions = (content: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<definitions ${NAMESPACES}>${content}</definitions>`;
const plane = (content: string, of = 'P') => `<di:BPMNDiagram><di:BPMNPlane bpmnElement="${of}">${content}</di:BPMNPlane></di:BPMNDiagram>`;
const bounds = '<dc:Bounds x="100" y="100" width="100" height="80"/>';
const utf16 = (text: string, mark: boolean) => Buffer.from((mark ? '\ufeff' : '') + text.replace('UTF-8', 'UTF-16'), 'utf16le');

/** What is refused, and what is said about it in German and English. */
const REFUSED: readonly [name: string, content: string | Buffer, de: string, en: string][] = [
  ['leer.bpmn', '', 'Die Datei ist leer', 'The file is empty'],
  ['nur-leerzeichen.bpmn', ' \n\t ', 'Die Datei ist leer', 'The file is empty'],
  ['bild.bpmn', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 255, 254]), 'kein lesbares XML', 'no readable XML'],
  ['zip.bpmn', Buffer.from('PK\u0003\u0004\u0000\u0000', 'latin1'), 'kein lesbares XML', 'no readable XML'],
  ['text.xml', 'Sehr geehrte Damen und Herren', 'Die Datei beginnt nicht mit XML', 'does not begin with XML'],
  ['bild.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', '„svg“', '“svg”'],
  ['seite.html', '<!doctype html><html><body><p>Hallo</p></body></html>', '„html“', '“html”'],
  ['entscheidung.dmn', '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/>', 'kein BPMN', 'no BPMN'],
  ['fall.cmmn', '<definitions xmlns="http://www.omg.org/spec/CMMN/20151109/MODEL"/>', 'kein BPMN', 'no BPMN'],
  ['pom.xml', '<project><modelVersion>4.0.0</modelVersion></project>', '„project“', '“project”'],
  ['abgebrochen.bpmn', processFile('Abgebrochen').slice(0, 900), 'kein lesbares XML', 'no readable XML'],
  ['tief.bpmn', definitions('<process>'.repeat(10_000) + '</process>'.repeat(10_000)), 'tiefer als 256', 'deeper than 256'],
  ['gross.bpmn', Buffer.alloc(20 * 1024 * 1024 + 1, 0x20), 'größer als 20 MB', 'larger than 20 MB'],
];

/** What opens, and whether the list of remarks comes up by itself. */
const OPENED: readonly [name: string, content: string | Buffer, sheet: boolean][] = [
  ['heil.bpmn', processFile('Heil'), false],
  ['grosse.BPMN', processFile('Heil'), false],
  ['heil.bpmn20.xml', processFile('Heil'), false],
  ['utf16.bpmn', utf16(processFile('Ämter'), true), true],
  ['utf16-ohne-marke.bpmn', utf16(processFile('Ämter'), false), true],
  ['marke-gegen-angabe.bpmn', `\ufeff${processFile('Ämter').replace('UTF-8', 'ISO-8859-1')}`, false],
  ['ohne-diagramm.bpmn', definitions('<process id="P"><task id="T" name="A"/></process>'), true],
  ['ohne-alles.bpmn', definitions(''), true],
  ['nur-teilnehmer.bpmn', definitions('<collaboration id="C"><participant id="A" name="Amt"/></collaboration>'), true],
  [
    'zwei-diagramme.bpmn',
    definitions(
      `<process id="P"><task id="T"/></process><process id="Q"><task id="U"/></process>${plane(`<di:BPMNShape bpmnElement="T">${bounds}</di:BPMNShape>`)}${plane(`<di:BPMNShape bpmnElement="U">${bounds}</di:BPMNShape>`, 'Q')}`,
    ),
    false,
  ],
  [
    'ohne-zahl.bpmn',
    definitions(
      `<process id="P"><task id="T" name="${'Wort '.repeat(50)}"/></process>${plane('<di:BPMNShape bpmnElement="T"><dc:Bounds x="NaN" y="1" width="NaN" height=""/></di:BPMNShape>')}`,
    ),
    true,
  ],
  [
    'farbe.bpmn',
    definitions(
      `<process id="P"><documentation>http://trap.invalid/doc</documentation><task id="T" name="http://trap.invalid/name"/></process>${plane(`<di:BPMNShape bpmnElement="T" bioc:fill="url(http://trap.invalid/fill)" bioc:stroke="url('http://trap.invalid/stroke')">${bounds}</di:BPMNShape>`)}`,
    ),
    true,
  ],
  ['doppelt.bpmn', definitions('<process id="P"><task id="T" name="Eins"/><task id="T" name="Zwei"/></process>'), true],
  [
    'verrufen.bpmn',
    definitions(
      '<process id="__proto__"><task id="constructor" name="Eins"/><task id="toString"/><sequenceFlow id="hasOwnProperty" sourceRef="constructor" targetRef="toString"/></process>',
    ),
    true,
  ],
  [
    'doctype.bpmn',
    definitions('<process id="P"><task id="T" name="A"/></process>').replace(
      '?>',
      '?><!DOCTYPE x [<!ENTITY e SYSTEM "http://trap.invalid/e"><!ENTITY % p "x">]>',
    ),
    true,
  ],
];

let app: RunningApp;
let folder: string;

beforeAll(async () => {
  folder = temporaryFolder();
  writeFileSync(path.join(folder, 'Offen.bpmn'), processFile('Bleibt offen'));
  app = await launch({ files: [path.join(folder, 'Offen.bpmn')] });
  await drawn(app.window, 'Bleibt offen');
});
afterAll(() => app.kill());
beforeEach(putAway);

function place(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function open(file: string): Promise<void> {
  await app.chooseForOpen(file);
  await app.window.keyboard.press('Control+o');
}

/** Whatever an earlier file left on the screen. */
async function putAway(): Promise<void> {
  if (await sheet().isVisible()) await app.window.keyboard.press('Escape');
  await sheet().waitFor({ state: 'detached' });
  const closers = app.window.locator('.notices .notice > button:last-child');
  while ((await closers.count()) > 0)
    await closers
      .last()
      .click({ timeout: 2000 })
      .catch(() => {});
}

const sheet = () => app.window.getByRole('alertdialog');
/** Takes the file in, whatever its sheet says. */
const accept = () => sheet().getByRole('button', { name: 'Weiter zum Modell' }).click();
const stored = async () => (await library(app.window)).length;
const notices = () => app.window.getByRole('alert');
const speak = async (language: 'Deutsch' | 'English') => {
  await app.window.locator('.status-bar .status-button').last().click();
  await app.window
    .getByRole('menuitemradio', { name: language })
    .or(app.window.getByRole('menuitem', { name: language }))
    .click();
};

describe('files that are none', () => {
  it.each(REFUSED)('refuses %s with the reason, in the language of the app', async (name, content, de, en) => {
    await open(place(name, content));
    const notice = notices().filter({ hasText: name });
    await notice.getByText(de).waitFor();
    await speak('English');
    await notice.getByText(en).waitFor();
    expect(await notice.textContent()).not.toMatch(/[a-z]–[a-z]|undefined|\[object/);
    await notice.getByRole('button', { name: 'Close message' }).click();
    await speak('Deutsch');
    await drawn(app.window, 'Bleibt offen');
  });

  it('says so of empty folders, of what is gone and of what lies on no disk when it is dropped', async () => {
    mkdirSync(path.join(folder, 'ordner.bpmn'));
    await open(path.join(folder, 'ordner.bpmn'));
    await notices()
      .filter({ hasText: 'ordner.bpmn' })
      .getByText(/liegt keine Datei/)
      .waitFor();
    await open(path.join(folder, 'fort.bpmn'));
    await notices().filter({ hasText: 'fort.bpmn' }).getByText('nicht mehr da').waitFor();
    await app.window.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['<x/>'], 'aus der Mail.bpmn'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await notices().filter({ hasText: 'aus der Mail.bpmn' }).getByText('nicht als Datei').waitFor();
    await drawn(app.window, 'Bleibt offen');
  });

  it('names what a second start hands over and the app does not open', async () => {
    const { executable, args } = electronHere();
    const second = spawn(executable, [...args, `--user-data-dir=${app.profile}`, place('brief.txt', 'x')], { stdio: 'ignore' });
    await once(second, 'exit');
    await notices().filter({ hasText: 'brief.txt' }).getByText('.bpmn2').waitFor();
    await drawn(app.window, 'Bleibt offen');
  });
});

describe('files that open', () => {
  it.each(OPENED.map(([name, content, sheet]) => [name, sheet, content] as const))(
    'opens %s; the list of remarks comes up: %j',
    async (name, expected, content) => {
      const before = await stored();
      await open(place(name, content));
      if (expected) {
        await sheet().waitFor();
        expect(await sheet().textContent()).not.toMatch(/undefined|NaN\b(?!“)|\[object/);
        expect(await stored()).toBe(before);
        await accept();
      }
      await expect.poll(stored, { timeout: 8000 }).toBe(before + 1);
      await sheet().waitFor({ state: 'detached' });
      await app.window.locator('.djs-container svg').first().waitFor({ state: 'attached' });
      expect(await notices().allTextContents()).toEqual([]);
      expect(app.complaints).toEqual([]);
    },
  );

  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.bpmn')))('takes %s in or says what is wrong', async (name) => {
    const before = await stored();
    await open(path.join(SAMPLES, name));
    const answered = async () => (await stored()) > before || (await notices().count()) > 0 || (await sheet().isVisible());
    await expect.poll(answered, { timeout: 8000 }).toBe(true);
    if (await sheet().isVisible()) await accept();
    await expect.poll(async () => (await stored()) > before || (await notices().count()) > 0, { timeout: 8000 }).toBe(true);
    expect(app.complaints).toEqual([]);
  });

  it('gives back the bytes of a damaged file as they were, and does not write over it', async () => {
    const original = readFileSync(path.join(SAMPLES, 'umlauts-windows-1252.bpmn'));
    const file = place('Altlast.bpmn', original);
    await open(file);
    await sheet().waitFor();
    await accept();
    const copy = path.join(folder, 'Ausgang.bpmn');
    await app.chooseForSave(copy);
    await app.command('saveOriginal');
    await app.window.getByText('Gesichert: Ausgang.bpmn').waitFor();
    expect(readFileSync(copy).equals(original)).toBe(true);
    const repaired = path.join(folder, 'Repariert.bpmn');
    await app.chooseForSave(repaired);
    await app.window.keyboard.press('Control+s');
    await app.window.getByText('Gesichert: Repariert.bpmn').waitFor();
    expect(readFileSync(file).equals(original)).toBe(true);
    expect(readFileSync(repaired, 'utf8')).toContain('Prüfung für Gäste');
  });

  it('asks for nothing that names and colours point to, on screen and in what it exports', async () => {
    await open(path.join(folder, 'farbe.bpmn'));
    await drawn(app.window, '');
    await app.window.keyboard.press('Control+6');
    await app.window.frameLocator('iframe').getByRole('heading').first().waitFor();
    const html = path.join(folder, 'Bericht.html');
    await app.chooseForSave(html);
    await app.window.getByRole('button', { name: 'Als HTML sichern' }).click();
    await app.window.getByText('Bericht gesichert: Bericht.html').waitFor();
    expect(readFileSync(html, 'utf8')).not.toMatch(/<[^>]*(?:url\(['"]?http|(?:src|href)="http)/);
    await app.chooseForSave(path.join(folder, 'Bericht.pdf'));
    await app.window.getByRole('button', { name: 'Als PDF sichern' }).click();
    await app.window.getByText('Bericht gesichert: Bericht.pdf').waitFor();
    expect(readFileSync(path.join(folder, 'Bericht.pdf'), 'latin1')).not.toMatch(/\/URI ?\(http/);
    expect(app.requests.filter((address) => address.includes('trap'))).toEqual([]);
    const seen = await app.electron.evaluate(() => (globalThis as unknown as { __requests: string[] }).__requests);
    expect(seen.filter((address) => !/^(app|blob|data|devtools):/.test(address))).toEqual([]);
  });
});
