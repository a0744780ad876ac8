import type { ReportDocument, Section } from '../document';
import { BAND_COLOURS } from './html-charts';
import { cssString } from './escape';

/**
 * The look of a report, on screen and on paper. One type scale in `em` of the root: 9.5 pt in print, a little larger on
 * screen. Always light. Printed by Chromium: running heads are margin boxes of named pages, one name per section. Chromium
 * below 131 has no margin boxes and tears named pages apart before drawings and tables, so there only the landscape page is
 * named; `::details-content` came with the same edition and tells them apart.
 */
export function reportStyle(document: ReportDocument, wide: ReadonlySet<string>): string {
  return `${BASE}${document.sections.map((section) => pageRule(document, section, wide.has(section.id))).join('')}`;
}

function pageRule(document: ReportDocument, section: Section, wide: boolean): string {
  const size = section.paper === 'landscape' ? (wide ? 'A3 landscape' : 'A4 landscape') : 'A4 portrait';
  const { page, of } = document.pageWords;
  const line = `font:8pt/11.5pt ${FONT};color:#43505E;`;
  const name = `section#${section.id}{page:p-${section.id}}`;
  return `
${section.paper === 'landscape' ? name : `@supports selector(::details-content){${name}}`}
@page p-${section.id}{size:${size};margin:18mm 18mm 15mm 20mm;
@top-left{content:${cssString(document.head)};${line}width:70%;vertical-align:bottom;padding-bottom:4.5pt;margin-bottom:10pt;border-bottom:.75pt solid #7D8998}
@top-right{content:${cssString(`${section.number ?? ''} ${section.title}`)};${line}width:30%;text-align:right;vertical-align:bottom;padding-bottom:4.5pt;margin-bottom:10pt;border-bottom:.75pt solid #7D8998}
@bottom-left{content:${cssString(document.foot)};${line}width:70%;vertical-align:top;padding-top:4.5pt;margin-top:5pt;border-top:.5pt solid #DCE1E8}
@bottom-right{content:${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages);${line}width:30%;text-align:right;vertical-align:top;padding-top:4.5pt;margin-top:5pt;border-top:.5pt solid #DCE1E8}}`;
}

/** The product's fonts, those with a known width first: paper has no second chance to break a line. */
const FONT = '-apple-system,"Segoe UI","Noto Sans","Liberation Sans",Arial,system-ui,sans-serif';

const BASE = `
:root{color-scheme:light;font-size:15px;--text:#16202C;--text-2:#43505E;--line:#DCE1E8;--line-strong:#7D8998;--accent:#1A5AA8;--legal:#7A2E6B;--legal-soft:#F8EBF5;--ok:#1F6F43;--cause:#B3202A;--unknown:#566170}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:1rem/1.42 ${FONT};color:var(--text);background:#EDF0F4;font-variant-numeric:tabular-nums;overflow-wrap:break-word;hyphens:auto}
svg text{font-family:${FONT}}
a{color:inherit}
h2,.cover h1{letter-spacing:-.015em}
h2{font-size:2em;line-height:1.27;font-weight:700}
h3{font-size:1.2em;line-height:1.35;font-weight:600;margin:1.7em 0 .5em;break-after:avoid}
h4{font-size:1em;line-height:1.4;font-weight:600;margin:1.2em 0 .35em;break-after:avoid}
p{margin-top:.6em}p,li,dd{orphans:2;widows:2}p.lead{font-size:1.158em;line-height:1.5;margin-top:.35em}p.note{font-size:.842em;line-height:1.44;color:var(--text-2);margin-top:.9em}
.quiet{color:var(--text-2)}strong{font-weight:600}code{font:inherit}
.icon{display:inline-block;vertical-align:-.28em;line-height:0}.icon svg{display:block}
main{max-width:800px;margin:0 auto;padding:32px 16px 64px}
section,header.cover{background:#fff;border:1px solid var(--line);border-radius:8px;padding:48px 56px;margin-bottom:24px}
section.landscape{margin-left:calc((800px - min(1240px,100vw - 32px))/2);margin-right:calc((800px - min(1240px,100vw - 32px))/2)}
.cover{display:flex;flex-direction:column}
.cover .kind{font-size:1.158em;color:var(--text-2);border-top:2pt solid var(--text);padding-top:1.2em;margin-top:2em}
.cover h1{font-size:2.947em;line-height:1.18;font-weight:700;margin:.35em 0 1.1em}
.cover dl{max-width:34em}
.cover nav{margin-top:2.6em}.cover nav h2{font-size:1.2em;margin-bottom:.5em}.cover nav ol{list-style:none;columns:2;column-gap:2.4em}.cover nav li{margin:0;break-inside:avoid}
.cover nav a{display:flex;gap:1em;padding:.32em 0;border-top:1px solid var(--line);text-decoration:none}.cover nav a:hover{color:var(--accent)}.cover nav a span:first-child{width:1.4em;color:var(--text-2)}
a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
dl{display:grid;grid-template-columns:minmax(9em,auto) 1fr;gap:.3em 1.6em}dt{color:var(--text-2)}
ul{padding-left:1.2em;margin-top:.6em}li{margin-top:.25em}
.gauge{display:grid;grid-template-columns:minmax(11em,15.5em) 1fr;gap:0 1.8em;margin:1.5em 0 1.35em;padding:1.35em 0;border-top:2px solid var(--text);border-bottom:1px solid var(--line-strong)}
.gauge .label{font-size:.842em;line-height:1.2;color:var(--text-2)}.gauge .index{font-size:4.1em;line-height:1.12;font-weight:700;letter-spacing:-.03em}
.gauge .bandname{display:flex;align-items:center;gap:.6em;font-size:1.08em;font-weight:600}.gauge .scale{display:block;width:100%;max-width:388px;margin-top:.4em}
.facts{display:grid;grid-template-columns:1.4fr 1.05fr 1.1fr;gap:.6em .8em;margin-top:.7em;font-size:.92em;line-height:1.34}.facts strong,.facts span{display:block}.facts span{color:var(--text-2)}
.figures{display:grid;grid-template-columns:repeat(5,1fr);margin:.5em 0 1.7em}
.figures div{padding:0 .5em 0 .95em;border-left:1px solid var(--line-strong)}.figures div:first-child{padding-left:0;border:0}
.figures dd{font-size:1.4em;line-height:1.34;font-weight:600;white-space:nowrap}.figures dt{font-size:.842em;line-height:1.28;white-space:pre-line}.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.chart{display:block;width:100%;height:auto}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:0 2em;margin-top:1.6em}.columns h3:first-child{margin-top:0}.columns .table{margin-top:0}.columns dl{grid-template-columns:1fr 1.1fr;gap:.3em 1em}
.ranking h3{margin-top:0}.ranking ol{list-style:none;border-top:1px solid var(--line)}
.ranking li{display:grid;grid-template-columns:1.7em 1fr auto;gap:0 .6em;padding:.46em 0;border-bottom:1px solid var(--line);margin:0}.ranking li:last-child{border-bottom:0}
.ranking .n{font-weight:600;color:var(--accent)}.ranking.cause .n{color:var(--cause)}.ranking .v{font-weight:600;white-space:nowrap}.ranking.gain .v{color:var(--ok)}.ranking strong,.ranking .d{display:block}.ranking .d{font-size:.88em;line-height:1.36;color:var(--text-2)}
.callout{border-left:3px solid var(--line-strong);background:#F6F8FA;padding:.75em 1em;margin-top:1.3em;break-inside:avoid}.callout.legal{border-color:var(--legal);background:var(--legal-soft)}.callout.warning{border-color:var(--cause)}
.formula{margin-top:.8em;padding:.65em .95em;background:#F6F8FA;border:1px solid var(--line);border-radius:4px;break-inside:avoid}
.table{overflow-x:auto;margin-top:1em}.table+.table{margin-top:1.6em}
table{border-collapse:collapse;width:100%;hyphens:auto;font-size:.895em;line-height:1.353}
caption{text-align:left;font-weight:600;font-size:1.06em;padding-bottom:.5em}
table.fixed{table-layout:fixed}
th,td{text-align:left;vertical-align:top;padding:.38em .45em}th:first-child,td:first-child{padding-left:0}th:last-child,td:last-child{padding-right:0}
thead th{border-top:1.5px solid var(--text);border-bottom:1px solid var(--text);font-weight:600;vertical-align:bottom;font-size:.97em;padding-top:.45em;padding-bottom:.45em;white-space:pre-line}
tbody th{font-weight:400}tbody tr{border-bottom:1px solid var(--line)}tbody tr.sum{border-bottom:0}tbody tr.sum>*{border-top:1.5px solid var(--text);font-weight:600}tr.dismissed{color:var(--text-2)}
.form td,.form tbody th{height:3.2em;vertical-align:bottom}.form tbody tr{border-bottom-color:var(--line-strong)}.lines p{height:2.4em;margin:0;border-bottom:1px solid var(--line-strong)}
.end{text-align:right}td.end{white-space:nowrap}
figure{margin-top:1em}figure>.drawing{border:1px solid var(--line);padding:12px;background:#fff}figure svg{display:block;width:100%;height:auto;max-height:75vh}figcaption{font-size:.842em;line-height:1.44;color:var(--text-2);margin-top:.6em}figcaption .icon{margin:0 .3em 0 1em}figcaption .icon:first-child{margin-left:0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.b1{color:${BAND_COLOURS[1]}}.b2{color:${BAND_COLOURS[2]}}.b3{color:${BAND_COLOURS[3]}}.b4{color:${BAND_COLOURS[4]}}.b5{color:${BAND_COLOURS[5]}}.b0{color:var(--unknown)}
@media (max-width:640px){main{padding:0}.cover nav ol{columns:1}.cover h1{font-size:2em}section,header.cover{padding:24px 16px;border-radius:0;border-width:0 0 1px}.gauge,.columns{grid-template-columns:1fr}.figures{grid-template-columns:1fr 1fr;gap:1em 0}.figures div:nth-child(odd){padding-left:0;border:0}dl{grid-template-columns:1fr}section.landscape{margin-left:0;margin-right:0}}
@page{size:A4 portrait;margin:18mm 18mm 15mm 20mm}
@media print{
:root{font-size:9.5pt}body{background:#fff}main{max-width:none;padding:0}
section,section.landscape,header.cover{border:0;border-radius:0;padding:0;margin:0;break-before:page}header.cover{break-before:auto;min-height:250mm}
.cover .kind{margin-top:38mm}
a{text-decoration:none}
.table{overflow:visible}.table.short{break-inside:avoid}.formula+.table,p+.formula{break-before:avoid}thead{display:table-header-group}caption{break-after:avoid}tbody tr:first-child{break-before:avoid}tr,figure,.ranking li,.gauge,.figures{break-inside:avoid}
figure{margin-right:.75pt}figure svg{max-height:62mm}section.landscape figure svg{max-height:128mm}section.landscape.wide figure svg{max-height:210mm}
}`;
