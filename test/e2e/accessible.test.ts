import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { committed, drawn, processFile } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

let app: RunningApp;
afterEach(() => app.kill());

/** Which keys lead to which screen, and what shows that it stands. */
const SCREENS = [
  { name: 'library', key: 'Control+1' },
  { name: 'model', key: 'Control+2' },
  { name: 'findings', key: 'Control+3' },
  { name: 'score', key: 'Control+4' },
  { name: 'scenario', key: 'Control+5' },
  { name: 'report', key: 'Control+6' },
  { name: 'flow', key: 'Control+7' },
  { name: 'settings', key: 'Control+,' },
  { name: 'shortcuts', key: 'F1' },
] as const;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(): Promise<string[]> {
  // The report in its frame is a document of its own and is checked as a file.
  const { violations: found } = await new AxeBuilder({ page: app.window }).setLegacyMode(true).withTags(RULES).exclude('iframe').analyze();
  return found.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} – ${node.failureSummary?.split('\n')[1]?.trim()}`),
  );
}

type Look = { readonly language: string; readonly theme: string; readonly scale?: number; readonly width: number; readonly height: number };

/** The app with the example, in a window of the wanted size. */
async function shown({ language, theme, scale = 100, width, height }: Look): Promise<Page> {
  const profile = temporaryFolder();
  writeFileSync(path.join(profile, 'settings.json'), JSON.stringify({ language, theme, scale }));
  app = await launch({ profile, args: ['--example'] });
  await resize(width, height);
  await drawn(app.window, '');
  return app.window;
}

async function resize(width: number, height: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(320, 320);
      window?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await app.window.waitForFunction((wanted) => Math.abs(window.innerWidth - wanted) < 4, width);
}

async function goTo(page: Page, { name, key }: (typeof SCREENS)[number]): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(`main[data-screen="${name}"]`).waitFor();
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
  await page.locator('.palette').waitFor({ state: 'detached' });
}

const LOOKS = (['de', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({
    language,
    theme,
    // Every pair of language and theme, and both sizes with each of them once.
    ...((language === 'de') === (theme === 'light') ? { width: 1280, height: 800 } : { width: 1920, height: 1080 }),
  })),
);

describe('axe has nothing to find', () => {
  it.each(LOOKS)('on any screen ($language, $theme, $width × $height)', async (look) => {
    const page = await shown(look);
    const found: Record<string, string[]> = {};
    for (const screen of SCREENS) {
      await goTo(page, screen);
      found[screen.name] = await violations();
    }
    // The key of a command is asked for in a dialog.
    await page.locator('.shortcut-key').first().click();
    await page.locator('.key-dialog').waitFor();
    found['key dialog'] = await violations();
    await page.keyboard.press('Escape');

    await command(page, look.language === 'de' ? 'startseite' : 'start page');
    await page.locator('main[data-screen=start]').waitFor();
    found.start = await violations();
    await command(page, look.language === 'de' ? 'über bruchlos' : 'about');
    await page.locator('main[data-screen=about]').waitFor();
    found.about = await violations();
    await page.keyboard.press('Control+k');
    await page.locator('.palette').waitFor();
    found.palette = await violations();
    await page.getByRole('combobox').fill('qqqq');
    found['empty palette'] = await violations();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+2');
    await page.locator('[data-element-id=Task_CheckVehicle] > .djs-hit').last().click();
    for (const tab of await page.locator('.inspector [role=tab]').all()) {
      await tab.click();
      found[`inspector ${await tab.textContent()}`] = await violations();
    }
    for (const tab of await page.locator('#model-panel [role=tab]').all()) {
      await tab.click();
      found[`panel ${await tab.textContent()}`] = await violations();
    }
    await page.keyboard.press('F10');
    await page.keyboard.press('ArrowDown');
    found.menu = await violations();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await command(page, look.language === 'de' ? 'rundgang' : 'guided tour');
    await page.locator('.tour-card').waitFor();
    found.tour = await violations();
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
  });
});

describe('axe has nothing to find where something is asked or told', () => {
  it.each(LOOKS.filter(({ width }) => width === 1280))('in any dialog ($language, $theme)', async (look) => {
    const de = look.language === 'de';
    const page = await shown(look);
    const found: Record<string, string[]> = {};
    const checked = async (what: string) => {
      await page.locator('[role=dialog],[role=alertdialog],.menu').last().waitFor();
      found[what] = await violations();
      await page.keyboard.press('Escape');
      await page.locator('[role=dialog],[role=alertdialog],.menu').waitFor({ state: 'detached' });
    };
    await committed(page);
    for (const [what, words] of [
      ['systems', de ? 'systeme' : 'systems'],
      ['print', de ? 'diagramm drucken' : 'print diagram'],
      ['whom to compare with', de ? 'vergleichen' : 'compare'],
    ] as const) {
      await command(page, words);
      await checked(what);
    }
    await command(page, de ? 'steckbrief' : 'process sheet');
    await page.locator('.sheet-grid').first().waitFor();
    found.sheet = await violations();

    // A document with changes that are in no file: the question before it goes.
    await page.keyboard.press('Control+n');
    await drawn(page, de ? 'Neuer Prozess' : 'New process');
    await page.locator('.in-front .djs-shape').first().click();
    await page.locator('.inspector .name-field textarea').fill('Neu');
    await page.locator('.inspector .name-field textarea').press('Enter');
    await page.keyboard.press('Control+w');
    await checked('leaving');

    await page.keyboard.press('Control+1');
    await page.locator('.doc-row[data-row]').first().waitFor();
    for (const nth of [0, 3, 4, 5]) {
      await page.locator('[data-part=more]').first().click();
      if (nth === 0) found['row menu'] = await violations();
      await page
        .locator('.menu [role=menuitem]')
        .nth(nth === 0 ? 1 : nth)
        .click();
      await checked(`library dialog ${nth}`);
    }
    await page.locator('.doc-grid').focus();
    await page.keyboard.press(' ');
    await page.locator('.library-bulk').waitFor();
    found['several chosen'] = await violations();
    await page.keyboard.press('Delete');
    await page.locator('.notice').waitFor();
    found.notice = await violations();
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
  });

  it('from the question before many files to their summary', async () => {
    const folder = temporaryFolder();
    // More than what opens in tabs.
    for (let name = 1; name < 10; name++) writeFileSync(path.join(folder, `${name}.bpmn`), processFile(`Antrag ${name}`));
    writeFileSync(path.join(folder, 'Kaputt.bpmn'), '<definitions');
    app = await launch({ args: [folder] });
    const page = app.window;
    const found: Record<string, string[]> = {};
    await page.getByRole('dialog').waitFor();
    found.question = await violations();
    await page.getByRole('button', { name: 'Aufnehmen' }).click();
    await page.getByRole('heading', { name: /aufgenommen$/ }).waitFor();
    found.summary = await violations();
    await page.keyboard.press('Escape');
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
    // What opened the dialog went with the start screen; the list has the keyboard, and its keys work at once.
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('doc-grid');
    await page.keyboard.press('Enter');
    await page.locator('main[data-screen=model]').waitFor();
    await expect.poll(() => focused(page)).toBe('diagram');
    await page.keyboard.press('Control+3');
    await page.keyboard.press('Control+2');
    await expect.poll(() => focused(page)).toBe('diagram');
    await page.keyboard.press('Control+,');
    await expect.poll(() => focused(page)).toBe('MAIN');
  });
});

/** What has the keyboard. */
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement?.closest('.djs-container') ? 'diagram' : document.activeElement?.tagName));

/** What sticks out of the window or of a part of it that does not scroll sideways; diagrams, tables and lists of tabs may scroll. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls =
      'table, [role=grid], .title-bar-title, .djs-container, .canvas-area, [role=tablist], .recent-frame, iframe, pre, svg, .visually-hidden';
    const out: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) out.push(`page ${document.documentElement.scrollWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>('main *, header *, footer *, nav *, [role=dialog], [role=dialog] *')) {
      if (element.closest(scrolls) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // Scrolls sideways although it is no table.
      const { overflowX } = getComputedStyle(element);
      const scrolling = (overflowX === 'auto' || overflowX === 'scroll') && element.scrollWidth > element.clientWidth + 1;
      const { right, left, width } = element.getBoundingClientRect();
      if (scrolling && !element.querySelector(scrolls)) out.push(`${element.className} scrolls sideways`);
      else if (width > 1 && (right > window.innerWidth + 1 || left < -1))
        out.push(`${element.tagName} ${element.className} ${left}–${right}`);
    }
    return [...new Set(out)].slice(0, 8);
  });
}

/** Cells of the library whose texts lie over each other, and what hides below the fold though there is room for it. */
function collide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The boxes around words, which end where words are cut off.
    const boxes = [...document.querySelectorAll('.doc-rows .doc-row > *')].flatMap((cell) =>
      [cell, ...cell.querySelectorAll(':not(svg, svg *)')]
        .filter((element) => element.checkVisibility() && [...element.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE))
        .map((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { name: cell.className, left, right, top, bottom };
        }),
    );
    const over = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.name !== other.name &&
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 1 &&
            other.top < one.bottom - 1,
        )
        .map((other) => `${one.name} over ${other.name}`),
    );
    const search = document.querySelector('.shortcuts-search')?.getBoundingClientRect();
    return search && search.top > window.innerHeight * 0.75 ? [...over, 'search out of sight'] : over;
  });
}

describe('at every size', () => {
  it.each([
    { what: '200 %', language: 'de', theme: 'light', scale: 200, width: 1280, height: 800 },
    { what: '640 pixels', language: 'de', theme: 'dark', scale: 100, width: 640, height: 800 },
    { what: '640 pixels at 200 %', language: 'de', theme: 'light', scale: 200, width: 640, height: 900 },
    { what: '640 pixels at 200 % in English', language: 'en', theme: 'light', scale: 200, width: 640, height: 900 },
  ])('nothing sticks out at $what', async (look) => {
    const page = await shown(look);
    const found: Record<string, string[]> = {};
    for (const screen of SCREENS) {
      await goTo(page, screen);
      found[screen.name] = [...(await sticksOut(page)), ...(await collide(page))];
    }
    await page.locator('.shortcut-key').first().click();
    found['key dialog'] = await sticksOut(page);
    await page.keyboard.press('Escape');
    await command(page, look.language === 'de' ? 'startseite' : 'start page');
    found.start = await sticksOut(page);
    await page.keyboard.press('Control+k');
    await page.locator('.palette').waitFor();
    found.palette = await sticksOut(page);
    await page.keyboard.press('Escape');
    await command(page, look.language === 'de' ? 'rundgang' : 'guided tour');
    for (let station = 0; station < 8; station++) {
      const box = await page.locator('.tour-card').boundingBox();
      const inside = box && box.x >= 0 && box.y >= 0 && box.x + box.width <= look.width + 1 && box.y + box.height <= look.height + 1;
      if (!inside) found[`tour ${station}`] = [JSON.stringify(box)];
      await page.locator('.tour-next').press('Enter');
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
  });
});

it('keeps shapes, rings and selection with the colours of the user, and moves nothing where motion is unwanted', async () => {
  const page = await shown({ language: 'de', theme: 'light', width: 1280, height: 800 });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const found: Record<string, string[]> = {};
  for (const screen of SCREENS) {
    await goTo(page, screen);
    found[screen.name] = (await violations()).filter((one) => !one.startsWith('color-contrast'));
  }
  await page.keyboard.press('Control+k');
  await page.locator('.palette-active').waitFor();
  const outline = await page.locator('.palette-active').evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).toBe('solid');
  await page.keyboard.press('Escape');
  await command(page, 'rundgang');
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 1)
      .map((animation) => (animation as CSSAnimation).animationName ?? 'transition'),
  );
  expect(moving).toEqual([]);
  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
});

it('leads from the start to a finished report without a mouse', async () => {
  app = await launch();
  const page = app.window;
  const report = path.join(temporaryFolder(), 'Bericht.html');
  await app.chooseForSave(report);
  await page.getByText('Index 41,0').waitFor();
  // The example, by the keys a reader of the page uses.
  const example = page.getByRole('button', { name: 'Bewohnerparkausweis ausstellen' });
  for (let press = 0; press < 60 && !(await example.evaluate((button) => button === document.activeElement)); press++)
    await page.keyboard.press('Tab');
  expect(await example.evaluate((button) => getComputedStyle(button).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  await drawn(page, 'Bewohnerparkausweis');
  await committed(page);

  // Into the diagram, to the first element and along the flow to the first step.
  for (let press = 0; press < 12 && !(await page.evaluate(() => document.activeElement?.closest('.djs-container'))); press++)
    await page.keyboard.press('F6');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.locator('.djs-shape.selected[data-element-id=Task_CaptureApplication]').waitFor({ state: 'attached' });
  const before = await page.locator('.score-index').innerText();
  await page.keyboard.press('x');
  await expect.poll(() => page.locator('.inspector').innerText()).toContain('Fax');
  await page.keyboard.press('Shift+P');
  await expect.poll(() => page.locator('.score-index').innerText()).not.toBe(before);

  await page.keyboard.press('Control+6');
  await page.locator('main[data-screen=report]').waitFor();
  await command(page, 'html sichern');
  await expect.poll(() => existing(report)).toContain('Bewohnerparkausweis ausstellen');
});

function existing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
