import { assertNever } from '../../kit/assert-never';
import type { Block, Cell, Run } from '../document';
import { cleanSvg } from './clean-svg';
import { escapeMarkup } from './escape';
import { bandSvg, barsSvg, gaugeSvg, shiftsSvg } from './html-charts';

/** Names for the ids of drawings, counted per report so that two of them never meet. */
export type Counter = { next: () => string };

export function counter(): Counter {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return `f${last}-`;
    },
  };
}

export function runsHtml(runs: readonly Run[], ids: Counter): string {
  return runs.map((run) => runHtml(run, ids)).join('');
}

function runHtml(run: Run, ids: Counter): string {
  switch (run.kind) {
    case 'text':
      return escapeMarkup(run.text);
    case 'strong':
      return `<strong>${escapeMarkup(run.text)}</strong>`;
    case 'quiet':
      return `<span class="quiet">${escapeMarkup(run.text)}</span>`;
    case 'code':
      return `<code>${escapeMarkup(run.text)}</code>`;
    case 'link':
      return `<a href="#${escapeMarkup(run.target)}">${escapeMarkup(run.text)}</a>`;
    case 'break':
      return '<br>';
    case 'icon': {
      const clean = cleanSvg(run.svg, ids.next());
      if (clean === null) return escapeMarkup(run.alt);
      const size = `width="${Math.round((17 * clean.viewBox[2]) / clean.viewBox[3])}" height="17"`;
      const spoken = run.alt === '' ? 'aria-hidden="true"' : `role="img" aria-label="${escapeMarkup(run.alt)}"`;
      return `<span class="icon">${clean.markup.replace('<svg ', `<svg ${size} ${spoken} `)}</span>`;
    }
    default:
      return assertNever(run, 'Text is made of runs a format knows');
  }
}

export function blockHtml(block: Block, ids: Counter): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escapeMarkup(block.text)}</h${block.level + 1}>\n`;
    case 'paragraph':
      return `<p${block.role === 'body' ? '' : ` class="${block.role}"`}>${runsHtml(block.runs, ids)}</p>\n`;
    case 'formula':
      return `<p class="formula">${runsHtml(block.runs, ids)}</p>\n`;
    case 'gauge':
      return gaugeHtml(block);
    case 'keyFigures':
      return `<dl class="figures">\n${block.items.map((item) => `<div><dt>${escapeMarkup(item.label)}</dt><dd>${escapeMarkup(item.value)}</dd></div>\n`).join('')}</dl>\n`;
    case 'bars':
      return `${barsSvg(block, ids.next())}\n`;
    case 'shifts':
      return `${shiftsSvg(block)}\n`;
    case 'table':
      return tableHtml(block, ids);
    case 'lines':
      return `<div class="lines" aria-hidden="true">${'<p></p>'.repeat(block.count)}</div>\n`;
    case 'figure': {
      const clean = cleanSvg(block.svg, ids.next());
      if (clean === null) return `<p>${escapeMarkup(block.alt)}</p>\n`;
      const drawing = clean.markup.replace('<svg ', `<svg role="img" aria-label="${escapeMarkup(block.alt)}" `);
      return `<figure>\n<div class="drawing">${drawing}</div>\n<figcaption>${runsHtml(block.caption, ids)}</figcaption>\n</figure>\n`;
    }
    case 'definitions':
      return `<dl>\n${block.items.map((item) => `<dt>${escapeMarkup(item.term)}</dt><dd>${runsHtml(item.runs, ids)}</dd>\n`).join('')}</dl>\n`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${runsHtml(item, ids)}</li>\n`).join('')}</ul>\n`;
    case 'ranking':
      return rankingHtml(block);
    case 'columns':
      return `<div class="columns">\n${block.columns.map((blocks) => `<div>\n${blocks.map((inner) => blockHtml(inner, ids)).join('')}</div>\n`).join('')}</div>\n`;
    case 'callout':
      return `<p class="callout ${block.tone}"><strong>${escapeMarkup(block.title)}:</strong> ${runsHtml(block.runs, ids)}</p>\n`;
    default:
      return assertNever(block, 'A section is made of blocks a format knows');
  }
}

function gaugeHtml(block: Extract<Block, { kind: 'gauge' }>): string {
  const facts = block.facts.map(
    (fact) => `<div><strong>${escapeMarkup(fact.strong)}</strong><span>${escapeMarkup(fact.quiet)}</span></div>`,
  );
  return `<div class="gauge">
<div><div class="label">${escapeMarkup(block.label)}</div><div class="index">${escapeMarkup(block.text)}</div><div class="bandname b${block.band ?? 0}">${bandSvg(block.band)}${escapeMarkup(block.bandName)}</div></div>
<div>${gaugeSvg(block)}<div class="facts">${facts.join('')}</div></div>
</div>
`;
}

function rankingHtml(block: Extract<Block, { kind: 'ranking' }>): string {
  const items = block.items.map(
    (item, index) =>
      `<li><span class="n">${index + 1}</span><div><strong>${escapeMarkup(item.title)}</strong><span class="d">${escapeMarkup(item.detail)}</span></div><span class="v">${escapeMarkup(item.value)}</span></li>\n`,
  );
  const body = items.length === 0 ? `<p>${escapeMarkup(block.none)}</p>\n` : `<ol>\n${items.join('')}</ol>\n`;
  return `<div class="ranking ${block.tone}">\n<h3>${escapeMarkup(block.title)}</h3>\n${body}</div>\n`;
}

const SHORT_TABLE = 8;

function tableHtml(block: Extract<Block, { kind: 'table' }>, ids: Counter): string {
  const widths = block.columns.some((column) => column.width !== null)
    ? `<colgroup>${block.columns.map((column) => (column.width === null ? '<col>' : `<col style="width:${column.width}%">`)).join('')}</colgroup>`
    : '';
  const fixed = block.columns.every((column) => column.width !== null) ? ' class="fixed"' : '';
  const heads = block.columns.map((column) => `<th scope="col"${align(column.align)}>${escapeMarkup(column.head)}</th>`);
  const rows = block.rows.map((row) => {
    const cells = row.cells.map((cell, index) => {
      const column = block.columns[index];
      const classes = align(column?.align ?? 'start');
      const content = cellHtml(cell, ids);
      return column?.names && cell.kind !== 'empty' ? `<th scope="row"${classes}>${content}</th>` : `<td${classes}>${content}</td>`;
    });
    return `<tr${row.kind === 'body' ? '' : ` class="${row.kind}"`}>${cells.join('')}</tr>\n`;
  });
  const caption = `<caption${block.captionHidden ? ' class="hidden"' : ''}>${escapeMarkup(block.caption)}</caption>`;
  // A short table is never torn apart; a long one may break between rows, its head repeats.
  const size = `${block.rows.length <= SHORT_TABLE ? ' short' : ''}${block.look ? ` ${block.look}` : ''}`;
  return `<div class="table${size}" role="region" tabindex="0" aria-label="${escapeMarkup(block.caption)}">
<table${fixed}>${caption}${widths}
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</div>
`;
}

function align(side: 'start' | 'end'): string {
  return side === 'end' ? ' class="end"' : '';
}

function cellHtml(cell: Cell, ids: Counter): string {
  if (cell.kind === 'empty') return '';
  return cell.kind === 'number' ? escapeMarkup(cell.text) : runsHtml(cell.runs, ids);
}
