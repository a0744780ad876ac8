import { describe, expect, it } from 'vitest';
import { filesUnder, read } from './sources';

/**
 * Nothing the app ships may ask another machine for anything. The e2e test watches the wire; this one reads the sources, so that the
 * reason is found where it is written.
 */
const SHIPPED = ['models', 'renderer', 'electron/main', 'electron/preload', 'electron/disk', 'electron/cli'].flatMap((folder) =>
  filesUnder(folder, /\.(ts|tsx|mjs|css|html|svg|bpmn)$/),
);

/** Names that look like addresses, and one address that leads nowhere on purpose. */
const NAMESPACES: readonly { readonly start: string; readonly because: string }[] = [
  { start: 'http://www.omg.org/spec/', because: 'namespaces of BPMN 2.0 and its diagrams' },
  { start: 'http://www.w3.org/2000/svg', because: 'namespace of SVG' },
  { start: 'http://www.w3.org/1999/xhtml', because: 'namespace of XHTML' },
  { start: 'http://www.w3.org/1999/xlink', because: 'namespace of links in SVG' },
  { start: 'http://www.w3.org/2001/XMLSchema', because: 'namespace of types in XML' },
  { start: 'http://www.w3.org/XML/1998/namespace', because: 'namespace of xml:lang' },
  { start: 'http://www.w3.org/2000/xmlns', because: 'namespace of namespaces' },
  { start: 'http://bpmn.io/schema/', because: 'namespace of colours in BPMN files' },
  { start: 'http://127.0.0.1:1', because: 'the proxy nobody answers: what slips through every other lock ends there' },
];

const CALLS: readonly { readonly pattern: RegExp; readonly because: string }[] = [
  { pattern: /\bfetch\s*\(/, because: 'asks another machine, or pretends to' },
  { pattern: /\bXMLHttpRequest\b/, because: 'asks another machine' },
  { pattern: /\bWebSocket\b|\bEventSource\b|\bRTCPeerConnection\b|\bWebTransport\b/, because: 'keeps a line open to another machine' },
  { pattern: /\bsendBeacon\b/, because: 'reports to another machine' },
  { pattern: /\beval\s*\(|\bnew Function\s*\(/, because: 'runs text as code' },
  { pattern: /\bautoUpdater\b|\bcrashReporter\b/, because: 'calls home' },
  { pattern: /from 'node:(?:http|https|http2|net|dns|tls|dgram)'/, because: 'opens connections' },
];

describe('what is shipped', () => {
  it.each(SHIPPED)('%s names no address', (file) => {
    const found = [...read(file).matchAll(/(?:https?|wss?|ftp):\/\/[\w.-][^\s"'`<>)\\]*/g)].map((match) => match[0]);
    expect(found.filter((address) => !NAMESPACES.some(({ start }) => address.startsWith(start)))).toEqual([]);
  });

  it.each(SHIPPED.filter((file) => /\.(ts|tsx|mjs|html)$/.test(file)))('%s calls nobody', (file) => {
    const code = read(file)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '$1');
    expect(CALLS.filter(({ pattern }) => pattern.test(code)).map(({ pattern, because }) => `${pattern}: ${because}`)).toEqual([]);
  });

  it.each(SHIPPED.filter((file) => file.endsWith('.css')))('%s loads nothing', (file) => {
    expect(read(file)).not.toMatch(/url\(\s*['"]?(?:https?:)?\/\/|@font-face|@import\s+(?:url\()?['"]?https?:/);
  });
});
