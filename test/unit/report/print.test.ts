import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, LEAST_TEXT, layOut, OVERLAP, PAPERS, type PrintChoice, suggestChoice, textPoints } from '#models/report/print/layout';
import { composePages, printable, printHtml, type PrintWords } from '#models/report/print/pages';
import { legend } from '#models/text/legend';
import { picture } from '#models/text/picture';

const drawing = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 60, max: 12_000 }),
  height: fc.integer({ min: 40, max: 6000 }),
});
const choice = fc.record<PrintChoice>({
  paper: fc.constantFrom('A4', 'A3'),
  orientation: fc.constantFrom('portrait', 'landscape'),
  columns: fc.integer({ min: 1, max: 8 }),
  rows: fc.integer({ min: 1, max: 8 }),
});
const meet = (one: Box, other: Box) =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
const holds = (outer: Box, inner: Box) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

test('every point of a drawing is on some sheet, no sheet lies beside it, and neighbours share a strip', () => {
  fc.assert(
    fc.property(
      drawing,
      choice,
      fc.float({ min: 0, max: 1, noNaN: true }),
      fc.float({ min: 0, max: 1, noNaN: true }),
      (box, wanted, u, v) => {
        const { tiles, scale, area, columns, rows } = layOut(box, wanted, 12);
        expect(columns <= wanted.columns && rows <= wanted.rows && tiles.length === columns * rows).toBe(true);
        const point = { x: box.x + u * box.width, y: box.y + v * box.height, width: 0, height: 0 };
        expect(tiles.some(({ part }) => holds(part, point))).toBe(true);
        for (const { part } of tiles) expect(meet(part, box)).toBe(true);
        const [first, second] = tiles;
        if (first && second && columns > 1) expect((first.part.x + first.part.width - second.part.x) * scale).toBeCloseTo(OVERLAP, 6);
        expect(area.width > 100 && area.height > 100).toBe(true);
      },
    ),
  );
});

test('the suggested paper lets all text be read, and is no larger than it must be', () => {
  fc.assert(
    fc.property(drawing, (box) => {
      const found = suggestChoice(box, 9.5, 12);
      const most = found.columns === 8 && found.rows === 8;
      expect(most || textPoints(9.5, layOut(box, found, 12)) >= LEAST_TEXT).toBe(true);
      if (found.paper === 'A3') {
        const smaller = layOut(box, { ...found, paper: 'A4' }, 12);
        expect(textPoints(9.5, smaller)).toBeLessThan(LEAST_TEXT);
      }
    }),
  );
});

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2400 900"><defs><marker id="end"><path d="M0 0L1 1"/></marker></defs><g data-element-id="T1"><rect x="100" y="80" width="100" height="80"/><text font-size="12px">Antrag &lt;b&gt;</text><g class="marks"><g class="m-chip"><g class="chip chip-a"><path d="M0 0"/></g></g></g></g><path d="M0 0L9 9" marker-end="url(#end)"/></svg>';
const WORDS: PrintWords = {
  language: 'de',
  title: 'Ausweis <ausstellen>',
  entry: legend.de.entry,
  sides: legend.de.sides,
  origin: 'ausweis.bpmn · 23.11.2026',
  page: picture.de.print.page,
};

test('each sheet has title, origin, legend and its number; the drawing is there once', () => {
  const what = printable(SVG);
  if (!what) throw new Error('The drawing was not understood.');
  const job = composePages(what, { paper: 'A4', orientation: 'landscape', columns: 3, rows: 2 }, WORDS);
  expect(job.pages.map(({ name }) => name)).toEqual(job.layout.tiles.map(({ name }) => name));
  expect(job.pages.length).toBeGreaterThan(1);
  for (const { name, svg } of job.pages) {
    expect(svg).toContain(`${name} von ${job.pages.length}`);
    expect(svg).toContain('Ausweis &lt;ausstellen&gt;');
    expect(svg).toContain('ausweis.bpmn · 23.11.2026');
    expect(svg).toContain('>analog<');
    expect(svg).not.toContain('strukturiert<');
  }
  const html = printHtml(job, WORDS);
  expect(html.match(/data-element-id="T1"/g)).toHaveLength(1);
  expect(html).toContain(`@page{size:${PAPERS.A4.height}mm ${PAPERS.A4.width}mm;margin:0}`);
  expect(html.match(/class="sheet"/g)).toHaveLength(job.pages.length);
  expect(html).not.toMatch(/<script|onload|https?:\/\/(?!www\.w3\.org)/);
});

test('what is no drawing is not printed', () => {
  for (const text of ['', '<svg>', '<p>no</p>', '<svg viewBox="0 0 0 0"></svg>']) expect(printable(text)).toBeNull();
});
