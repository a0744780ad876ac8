import { describe, expect, it } from 'vitest';
import { filesUnder, read } from './sources';

/** Colours are promises about contrast; they are computed here from the file that makes them (WCAG 2.2, relative luminance). */
type Theme = ReadonlyMap<string, string>;

function block(css: string, selector: RegExp): Theme {
  const body = selector.exec(css)?.[1];
  if (body === undefined) throw new Error(`Expected a block ${selector} in renderer/styles/tokens.css`);
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', (match[2] ?? '').trim()]));
}

const CSS = read('renderer/styles/tokens.css').replace(/\/\*[\s\S]*?\*\//g, '');
const LIGHT = block(CSS, /(?:^|\n):root\s*\{([^}]*)\}/);
const DARK = block(CSS, /\n:root\[data-theme=["']?dark["']?\]\s*\{([^}]*)\}/);
const THEMES = { light: LIGHT, dark: new Map([...LIGHT, ...DARK]) } as const;

function colour(theme: Theme, token: string): readonly number[] {
  const value = theme.get(token);
  const alias = value && /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (alias) return colour(theme, alias);
  const hex = value && /^#([0-9a-f]{6})$/i.exec(value)?.[1];
  if (!hex) throw new Error(`Expected --${token} to be a colour of six digits, got ${value}`);
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

function luminance(theme: Theme, token: string): number {
  const [red = 0, green = 0, blue = 0] = colour(theme, token).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, one: string, other: string): number {
  const [a, b] = [luminance(theme, one), luminance(theme, other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const SURFACES = ['bg-app', 'bg-panel', 'bg-subtle', 'bg-canvas', 'bg-hover', 'bg-selected', 'bg-field', 'shape'];
const READ = [
  'text',
  'text-2',
  'text-3',
  'accent',
  'ok',
  'media-a',
  'media-u',
  'media-s',
  'media-x',
  'sev-3',
  'sev-2',
  'sev-1',
  'legal',
  'ai',
];
const DRAWN = [
  'line-strong',
  'focus',
  'work-manual',
  'work-it',
  'work-part',
  'work-full',
  'work-unknown',
  'band-1',
  'band-2',
  'band-3',
  'band-4',
  'band-5',
  'shape-line',
];
const SOFT = ['accent', 'ok', 'media-a', 'media-u', 'media-s', 'media-x', 'sev-3', 'sev-2', 'sev-1', 'legal', 'ai'];
const FILLED: readonly (readonly [string, string])[] = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-sev', 'sev-3'],
  ['on-sev', 'sev-2'],
  ['on-sev', 'sev-1'],
  ['on-media', 'media-a'],
  ['on-media', 'media-u'],
  ['on-media', 'media-s'],
  ['on-media', 'media-x'],
  ['on-float', 'float'],
];

/** What the design promises on a panel and on a selected row, rounded to one decimal. A lower figure is a decision, made here. */
const PROMISED: readonly { readonly token: string; readonly light: readonly [number, number]; readonly dark: readonly [number, number] }[] =
  [
    { token: 'line-strong', light: [3.6, 3.0], dark: [4.2, 3.3] },
    { token: 'text', light: [16.4, 14.0], dark: [14.1, 11.0] },
    { token: 'text-2', light: [8.2, 7.0], dark: [9.1, 7.1] },
    { token: 'text-3', light: [5.9, 5.1], dark: [6.7, 5.2] },
    { token: 'accent', light: [6.8, 5.8], dark: [7.2, 5.6] },
    { token: 'ok', light: [6.2, 5.3], dark: [8.6, 6.7] },
    { token: 'media-a', light: [6.8, 5.8], dark: [8.0, 6.3] },
    { token: 'media-u', light: [7.4, 6.3], dark: [7.9, 6.2] },
    { token: 'media-s', light: [6.4, 5.4], dark: [8.1, 6.3] },
    { token: 'media-x', light: [6.3, 5.4], dark: [7.1, 5.5] },
  ];

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (name) => {
  const theme = THEMES[name];
  const below = (tokens: readonly string[], surfaces: readonly string[], least: number) =>
    tokens
      .flatMap((token) => surfaces.map((surface) => ({ token, surface, ratio: contrast(theme, token, surface) })))
      .filter(({ ratio }) => ratio < least);

  it('what is read has at least 4.5 on every surface', () => {
    expect(below(READ, SURFACES, 4.5)).toEqual([]);
  });

  it('what is drawn has at least 3 on every surface', () => {
    expect(below(DRAWN, SURFACES, 3)).toEqual([]);
  });

  it('what stands on a filled shape has at least 4.5', () => {
    expect(FILLED.map(([on, fill]) => ({ on, fill, ratio: contrast(theme, on, fill) })).filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });

  it('a soft surface carries its own colour and plain text', () => {
    const least = name === 'light' ? 5.0 : 5.6;
    const own = SOFT.map((token) => ({ token, ratio: contrast(theme, token, `${token}-soft`) })).filter(
      ({ ratio }) => ratio < least - 0.05,
    );
    const text = SOFT.map((token) => ({ token, ratio: contrast(theme, 'text', `${token}-soft`) })).filter(({ ratio }) => ratio < 10.95);
    expect({ own, text }).toEqual({ own: [], text: [] });
  });

  it.each(PROMISED)('--$token keeps the ratios of the design', (row) => {
    const [panel, selected] = row[name];
    expect(contrast(theme, row.token, 'bg-panel')).toBeGreaterThanOrEqual(panel - 0.06);
    expect(contrast(theme, row.token, 'bg-selected')).toBeGreaterThanOrEqual(selected - 0.06);
  });
});

describe('colour tokens', () => {
  it('are all overridden or deliberately shared in the dark theme', () => {
    const colours = [...LIGHT].filter(([, value]) => value.startsWith('#')).map(([token]) => token);
    expect(colours.filter((token) => !DARK.has(token))).toEqual([]);
  });

  const styled = filesUnder('renderer', /\.(css|ts|tsx)$/).map((file) => ({ file, text: read(file).replace(/\/\*[\s\S]*?\*\//g, '') }));

  it('are the only place that names a colour; paper is white in every theme', () => {
    const named = styled
      .filter(({ file }) => file.endsWith('.css') && file !== 'renderer/styles/tokens.css')
      .flatMap(({ file, text }) =>
        [...text.matchAll(/:[^;{}]*?(#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\([^)]*\))/gi)].map((match) => `${file}: ${match[1]}`),
      );
    expect(named.filter((each) => !each.endsWith('#ffffff'))).toEqual([]);
  });

  it('exist wherever one is used', () => {
    const setByReactAria = '--trigger-width';
    const known = new Set([
      setByReactAria,
      ...styled.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)['"]?\]?\s*:/g)].map((match) => match[1])),
    ]);
    const used = styled.flatMap(({ file, text }) =>
      [...text.matchAll(/var\((--[\w-]+)(?=[,)])/g)].map((match) => ({ file, token: match[1] })),
    );
    expect(used.filter(({ token }) => !known.has(token))).toEqual([]);
  });
});
