import type { Block, ReportDocument, Section } from '../document';
import { cleanSvg } from './clean-svg';
import { escapeMarkup } from './escape';
import { blockHtml, counter, type Counter } from './html-blocks';
import { reportStyle } from './html-style';

/** Nothing may be loaded or run; only the styles in the file itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A report as one self-contained HTML file without script, for the screen and for print. Equal documents give equal bytes.
 * The `bruchlos-…` meta elements carry the running head and foot for runtimes that know no page margin boxes.
 */
export function reportHtml(document: ReportDocument): string {
  const ids = counter();
  const wide = new Set(document.sections.filter(isWide).map((section) => section.id));
  const { page, of } = document.pageWords;
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="bruchlos-head" content="${escapeMarkup(document.head)}">
<meta name="bruchlos-foot" content="${escapeMarkup(document.foot)}">
<meta name="bruchlos-pages" content="${escapeMarkup(`${page}|${of}`)}">
<title>${escapeMarkup(document.title)}</title>
<style>${reportStyle(document, wide)}
</style>
</head>
<body>
<main>
${coverHtml(document)}${document.sections.map((section) => sectionHtml(section, wide.has(section.id), ids)).join('')}</main>
</body>
</html>
`;
}

function coverHtml(document: ReportDocument): string {
  const { cover } = document;
  const facts = cover.facts.map((fact) => `<dt>${escapeMarkup(fact.term)}</dt><dd>${escapeMarkup(fact.text)}</dd>\n`);
  const entries = document.sections.map(
    (section) => `<li><a href="#${section.id}"><span>${section.number ?? ''}</span><span>${escapeMarkup(section.title)}</span></a></li>\n`,
  );
  const note = cover.note === '' ? '' : `<p class="callout info">${escapeMarkup(cover.note)}</p>\n`;
  return `<header class="cover">
<p class="kind">${escapeMarkup(cover.kind)}</p>
<h1>${escapeMarkup(cover.title)}</h1>
<dl>
${facts.join('')}</dl>
${note}<nav aria-labelledby="contents">
<h2 id="contents">${escapeMarkup(cover.contentsTitle)}</h2>
<ol>
${entries.join('')}</ol>
</nav>
</header>
`;
}

function sectionHtml(section: Section, wide: boolean, ids: Counter): string {
  const paper = section.paper === 'landscape' ? ` class="landscape${wide ? ' wide' : ''}"` : '';
  return `<section id="${section.id}"${paper} aria-labelledby="${section.id}-title">
<h2 id="${section.id}-title">${escapeMarkup(section.title)}</h2>
${section.blocks.map((block) => blockHtml(block, ids)).join('')}</section>
`;
}

/** A drawing turns to A3 where its 12-unit text would print below 6.5 pt on A4 landscape (259 mm wide, 128 mm for the drawing). */
function isWide(section: Section): boolean {
  return section.paper === 'landscape' && section.blocks.some(printsTooSmall);
}

function printsTooSmall(block: Block): boolean {
  if (block.kind !== 'figure') return false;
  const drawing = cleanSvg(block.svg, '');
  if (drawing === null) return false;
  const [, , width, height] = drawing.viewBox;
  const pointsPerMillimetre = 72 / 25.4;
  return 12 * Math.min(259 / width, 128 / height) * pointsPerMillimetre < 6.5;
}
