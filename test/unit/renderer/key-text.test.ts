import { describe, expect, it } from 'vitest';
import { keyText } from '../../../renderer/parts/key-text';

describe('keys as people read them', () => {
  it.each([
    { key: 'CmdOrCtrl+S', de: 'Strg+S', en: 'Ctrl+S', mac: '⌘S' },
    { key: 'CmdOrCtrl+Shift+S', de: 'Strg+Umschalt+S', en: 'Ctrl+Shift+S', mac: '⌘⇧S' },
    { key: 'CmdOrCtrl+Plus', de: 'Strg++', en: 'Ctrl++', mac: '⌘+' },
    { key: 'F11', de: 'F11', en: 'F11', mac: 'F11' },
    { key: null, de: null, en: null, mac: null },
  ])('$key', ({ key, de, en, mac }) => {
    expect(keyText(key, 'de', 'linux')).toBe(de);
    expect(keyText(key, 'en', 'win32')).toBe(en);
    expect(keyText(key, 'de', 'darwin')).toBe(mac);
  });

  it('stands apart on a key cap', () => {
    expect(keyText('CmdOrCtrl+F', 'de', 'linux', ' ')).toBe('Strg F');
  });
});
