import { expect, test } from 'vitest';
import { LEGEND_IDS, legendOf, legendSign } from '#models/glyphs/legend';
import { drawingOf, legendMarkup, pictureSvg } from '#models/glyphs/picture';
import { LANGUAGES } from '#models/text/language';
import { legend } from '#models/text/legend';
import { pngSize } from '../../../renderer/state/png';

test('every mark of the legend has a sign and words', () => {
  for (const id of LEGEND_IDS) {
    expect(legendSign(id)).toMatch(/^<(g|rect)/);
    for (const language of LANGUAGES) expect(legend[language].entry[id]).not.toBe('');
  }
});

test('the legend names what occurs and nothing else', () => {
  expect(legendOf('<g class="chip chip-a"/><g class="severity severity-3 severity-counted"/><g class="m-work work-itSupported"/>')).toEqual(
    ['analogue', 'severity3', 'itSupported'],
  );
  expect(legendOf('<g class="severity severity-2 severity-suggested"/>')).toEqual(['suggested']);
  expect(legendOf('<text>chip-a</text>')).toEqual([]);
});

test.each([320, 600, 5000])('the legend fits a width of %d', (width) => {
  for (const language of LANGUAGES) {
    const { width: widest, height } = legendMarkup(LEGEND_IDS, legend[language], width);
    expect(widest).toBeLessThanOrEqual(width);
    expect(height).toBeGreaterThan(0);
  }
});

test('a picture has title, description, language and its legend below', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="10 20 400 300"><g class="chip chip-s"></g></svg>';
  const made = pictureSvg(svg, { ...legend.de, language: 'de', title: 'A & B', description: 'Ein <Prozess>' });
  expect(made).toContain('<title id="picture-title">A &amp; B</title><desc id="picture-text">Ein &lt;Prozess&gt;</desc>');
  expect(made).toContain('xml:lang="de"');
  const { height, width } = drawingOf(made ?? '') ?? { height: 0, width: 0 };
  expect(width).toBe(400);
  expect(height).toBeGreaterThan(320);
  expect(pictureSvg('no drawing', { ...legend.de, language: 'de', title: '', description: '' })).toBeNull();
});

test.each([
  [1000, 500, 2, true],
  [8000, 500, 2, true],
  [8001, 500, 2, false],
  [7000, 7000, 2, false],
  [40_000, 200, 2, false],
])('a picture of %d × %d at scale %d fits: %s, and what is offered instead does', (width, height, scale, fits) => {
  const size = pngSize({ width, height }, scale);
  expect(size.fits).toBe(fits);
  expect(pngSize({ width, height }, size.largest).fits).toBe(true);
});
