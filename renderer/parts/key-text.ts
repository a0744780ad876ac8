import { app } from '#models/text/app';
import type { Language } from '#models/text/language';

/** A key of the command table as people read it: "Strg+S", on a Mac "⌘S". */
export function keyText(key: string | null, language: Language, platform: string, joiner = '+'): string | null {
  if (key === null) return null;
  const words: Readonly<Record<string, string>> = app[language].key;
  const mac = platform === 'darwin';
  const parts = key.split('+').map((part) => {
    if (mac && part === 'CmdOrCtrl') return '⌘';
    if (mac && part === 'Shift') return '⇧';
    if (mac && part === 'Alt') return '⌥';
    return words[part] ?? part;
  });
  return parts.join(mac ? '' : joiner);
}
