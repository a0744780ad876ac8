import { describe, expect, test } from 'vitest';
import { cleanSvg } from '#models/report/formats/clean-svg';

const wrap = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${content}</svg>`;
const clean = (content: string) => cleanSvg(wrap(content), 'p-')?.markup ?? null;

describe('what a drawing may not bring into a report', () => {
  test.each([
    ['script', '<script>alert(1)</script><g/>'],
    ['script in CDATA', '<script><![CDATA[alert(1)]]></script><g/>'],
    ['handler', '<g onload="alert(1)"/>'],
    ['handler in capitals', '<g ONLOAD="alert(1)"/>'],
    ['foreign content', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><p>x</p></body></foreignObject><g/>'],
    ['link', '<a href="https://example.org"><g/></a>'],
    ['picture', '<image href="https://example.org/x.png"/>'],
    ['outside use', '<use href="https://example.org/x.svg#a"/>'],
    ['outside use, old spelling', '<use xlink:href="data:image/svg+xml,x"/>'],
    ['outside fill', '<rect fill="url(https://example.org/x#a)"/>'],
    ['outside style', '<rect style="fill: url(\'https://example.org/x#a\')"/>'],
    ['escaped style', '<rect style="fill: u\\72l(https://example.org/x)"/>'],
    ['style sheet', '<style>@import url(https://example.org/x.css);</style><g/>'],
    ['javascript address', '<use href="javascript:alert(1)"/>'],
    ['entity in an address', '<rect fill="&#117;rl(https://example.org/x)"/>'],
    ['animation', '<animate attributeName="href" to="javascript:alert(1)"/><set attributeName="onload" to="alert(1)"/>'],
  ])('%s', (_, content) => {
    expect(clean(content) ?? '').not.toMatch(/script|onload|foreignObject|example\.org|javascript|import|data:|animate|<set|href/i);
  });

  test.each([
    ['unclosed element', '<g>'],
    ['wrong end', '<g></rect>'],
    ['attribute without quotes', '<g fill=red/>'],
    ['second root', '</svg><svg viewBox="0 0 1 1">'],
    ['broken tag', '<g <g/>'],
  ])('refuses %s', (_, content) => {
    expect(clean(content)).toBeNull();
  });

  test.each(['', 'text', '<div/>', '<svg/>', '<svg viewBox="0 0 0 10"/>', '<svg viewBox="a b c d"/>'])(
    'refuses %j, which is no drawing',
    (text) => {
      expect(cleanSvg(text, '')).toBeNull();
    },
  );
});

describe('what stays', () => {
  test('shapes, texts and inner references, with ids of their own', () => {
    const content =
      '<defs><marker id="end"><path d="M0 0L1 1"/></marker></defs><g transform="matrix(1 0 0 1 5 6)" data-element-id="T1"><path d="M1 1" style="stroke: rgb(34, 36, 42); marker-end: url(&quot;#end&quot;)"/><text x="1"><tspan>Prüfen &amp; „entscheiden“ &lt;neu&gt;</tspan></text></g>';
    expect(clean(content)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><defs><marker id="p-end"><path d="M0 0L1 1"/></marker></defs><g transform="matrix(1 0 0 1 5 6)" data-element-id="T1"><path d="M1 1" style="stroke: rgb(34, 36, 42); marker-end: url(#p-end)"/><text x="1"><tspan>Prüfen &amp; „entscheiden“ &lt;neu&gt;</tspan></text></g></svg>',
    );
  });

  test('the size where there is no view box, and nothing before the root', () => {
    const drawing = cleanSvg(
      '<?xml version="1.0"?><!-- made by --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg width="20" height="10"/>',
      '',
    );
    expect(drawing?.viewBox).toEqual([0, 0, 20, 10]);
  });
});
