import tokens from '../../styles/tokens.css?raw';

/** The colours of the light theme by their names, read from the one place that states them. */
function lightTokens(css: string): ReadonlyMap<string, string> {
  const root = /:root\s*\{([^}]*)\}/.exec(css.replace(/\/\*[\s\S]*?\*\//g, ''))?.[1] ?? '';
  return new Map([...root.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));
}

const LIGHT = lightTokens(tokens);

/** Replaces what only a style sheet could resolve by what every viewer of SVG understands. */
export function inLightColours(value: string): string {
  return value
    .replace(/color-mix\(in srgb, (rgb\([^)]*\)) var\(--own-colour\), var\(--text\)\)/g, '$1')
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => LIGHT.get(name) ?? '#16202c');
}
