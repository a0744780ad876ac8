import { expect, test } from 'vitest';
import { translation } from '../../renderer/canvas/translate';
import type { CanvasElement, PopupMenu } from '../../renderer/canvas/dialect';
import { type Stage, stage } from './stage';

/** Words that are the same in both languages. */
const SHARED = /^(Transaktion|Ad-hoc)$/;
/** English that gives itself away; words that German shares are not among them. */
const ENGLISH =
  /\b(the|and|with|of|event|task|gateway|flow|append|create|activate|connect|change|delete|remove|search|tool|lanes?|divide|align|distribute|left|right|top|bottom|middle|center|open|close|message|timer|error|participant|reference|loop|instance|sub-process|store|group|none|matching|toggle|zoom|documentation|sequential|collection)\b/i;

/** What the library puts around the diagram; the diagram itself speaks the language of its file. */
function spoken(root: ParentNode): string[] {
  const texts: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('svg, .bjs-powered-by')) continue;
    for (const name of ['title', 'aria-label', 'placeholder', 'data-title']) {
      const value = element.getAttribute(name);
      if (value) texts.push(value);
    }
    for (const child of element.childNodes)
      if (child.nodeType === Node.TEXT_NODE && child.textContent?.trim()) texts.push(child.textContent.trim());
  }
  return texts;
}

function leaks(texts: readonly string[]): string[] {
  return texts.filter((text) => !SHARED.test(text) && ENGLISH.test(text));
}

/** The menus as the library hands them out, before they are drawn. */
function menuTexts(it: Stage, target: unknown, menu: string): string[] {
  const popup = it.service<
    PopupMenu & {
      _getProviders(id: string): unknown[];
      _getEntries(target: unknown, providers: unknown[]): object;
      _getHeaderEntries(target: unknown, providers: unknown[]): object;
    }
  >('popupMenu');
  const providers = popup._getProviders(menu);
  const entries = [
    ...Object.values(popup._getEntries(target, providers)),
    ...Object.values(popup._getHeaderEntries(target, providers)),
  ] as {
    label?: string;
    title?: string;
    description?: string;
    group?: { name?: string };
  }[];
  return entries.flatMap(({ label, title, description, group }) =>
    [label, title, description, group?.name].filter((text): text is string => Boolean(text)),
  );
}

function everything(it: Stage): string[] {
  const elements = ['T1', 'T8', 'S1', 'E1', 'G1', 'F5', 'M1', 'L1', 'Pool_1', 'Pool_2'].map(it.element);
  const contextPad = it.service<{ getEntries(target: unknown): Record<string, { title?: string }> }>('contextPad');
  const palette = it.service<{ getEntries(): Record<string, { title?: string }> }>('palette');
  const titles = (entries: Record<string, { title?: string }>) => Object.values(entries).flatMap(({ title }) => title ?? []);
  return [
    ...titles(palette.getEntries()),
    ...elements.flatMap((element) => titles(contextPad.getEntries(element))),
    ...titles(contextPad.getEntries([it.element('T1'), it.element('T2')])),
    ...elements.flatMap((element) => menuTexts(it, element, 'bpmn-replace')),
    ...menuTexts(it, it.element('T1'), 'bpmn-append'),
    ...menuTexts(it, it.element('Pool_1'), 'bpmn-create'),
    ...menuTexts(it, [it.element('T1'), it.element('T2')], 'align-elements'),
    ...spoken(it.container),
  ];
}

test('no English leaks where German is set', async () => {
  const it = await stage();
  it.canvas.search();
  const german = everything(it);
  expect(german.length).toBeGreaterThan(150);
  expect(leaks(german)).toEqual([]);
});

test('every text of the menus is translated, not left alone', async () => {
  const it = await stage(undefined, 'en');
  const english = new Set(everything(it));
  it.canvas.setLanguage('de');
  const german = everything(it);
  const same = german.filter((text) => english.has(text) && !SHARED.test(text));
  expect([...new Set(same)]).toEqual([]);
});

test('the language follows the app while a document is open', async () => {
  const it = await stage();
  const title = () =>
    it.container.querySelector('.djs-palette [data-action="create.task"]')?.getAttribute('title') ??
    it.container.querySelector('.djs-palette [data-action="create.task"]')?.getAttribute('aria-label');
  expect(title()).toBe('Schritt');
  it.canvas.setLanguage('en');
  expect(title()).toBe('Step');
  expect(it.container.querySelector('.djs-container > svg')?.getAttribute('aria-label')).toBe('Process diagram');
  it.canvas.setLanguage('de');
  expect(title()).toBe('Schritt');
});

test('messages of the library keep their parameters', () => {
  expect(translation('more than {count} child lanes', 'de')).toBe('mehr als {count} Bahnen');
});

test('elements attached to steps are offered in German, too', async () => {
  const it = await stage();
  const shape = it
    .service<{ createShape(attributes: object): CanvasElement }>('elementFactory')
    .createShape({ type: 'bpmn:BoundaryEvent' });
  it.service<{ createShape(...args: unknown[]): unknown }>('modeling').createShape(shape, { x: 196, y: 184 }, it.element('T1'), {
    attach: true,
  });
  expect(leaks(menuTexts(it, shape, 'bpmn-replace'))).toEqual([]);
});
