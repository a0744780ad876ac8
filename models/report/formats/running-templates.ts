import { escapeMarkup } from './escape';

/**
 * Header and footer templates for `printToPDF`, read from a report's own HTML. Chromium draws page margin boxes from 131 on
 * and needs none of this; below, the templates put the same words into the same margins. Null for HTML that is not a report.
 */
export function runningTemplates(html: string): { readonly header: string; readonly footer: string } | null {
  const head = meta(html, 'bruchlos-head');
  const foot = meta(html, 'bruchlos-foot');
  const pages = meta(html, 'bruchlos-pages');
  if (head === null || foot === null || pages === null) return null;
  const [page = '', of = ''] = pages.split('|');
  const line = (edge: string, content: string) =>
    `<div style="width:100%;margin:0 18mm 0 20mm;display:flex;justify-content:space-between;font:8pt system-ui,'Noto Sans','Liberation Sans',Arial,sans-serif;color:#43505E;${edge}">${content}</div>`;
  return {
    header: line('border-bottom:.75pt solid #7D8998;padding-bottom:4pt', `<span>${escapeMarkup(head)}</span>`),
    footer: line(
      'border-top:.5pt solid #DCE1E8;padding-top:4pt',
      `<span>${escapeMarkup(foot)}</span><span>${escapeMarkup(page)} <span class="pageNumber"></span> ${escapeMarkup(of)} <span class="totalPages"></span></span>`,
    ),
  };
}

function meta(html: string, name: string): string | null {
  const found = new RegExp(`<meta name="${name}" content="([^"]*)">`).exec(html)?.[1];
  if (found === undefined) return null;
  return found
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
