import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { IMPORT_TABLE, type ImportRow, ONE_DOOR } from './import-table';
import { filesUnder, importsOf, packageOf, read } from './sources';

const SOURCE = /\.(ts|tsx|mjs)$/;
const ZONES = ['models', 'renderer', 'electron', 'test'] as const;
const FILES = ZONES.flatMap((zone) => filesUnder(zone, SOURCE));

const bare = (file: string) => file.replace(/\?.*$/, '').replace(/\.(d\.ts|ts|tsx|mjs)$/, '');
const within = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);
const zoneOf = (file: string) => file.split('/')[0] ?? '';

function rowOf(file: string): ImportRow | undefined {
  return IMPORT_TABLE.filter((row) => within(bare(file), row.from)).sort((a, b) => b.from.length - a.from.length)[0];
}

/** Path from the project's root of what `specifier` in `file` names; null for a package. */
function target(file: string, specifier: string): string | null {
  if (specifier.startsWith('#models/')) return bare(specifier.slice(1));
  if (specifier.startsWith('.')) return bare(path.posix.join(path.posix.dirname(file), specifier));
  return null;
}

/** A view may use its own folder, whatever the row of all views says. */
function ownFolder(file: string): string {
  return file.split('/').slice(0, 3).join('/');
}

describe('imports', () => {
  it.each(FILES)('%s', (file) => {
    const row = rowOf(file);
    expect(row, `${file} lies in no folder of the import table: every folder has a row saying what it may know`).toBeDefined();
    if (!row) return;
    for (const specifier of importsOf(file)) {
      const to = target(file, specifier);
      if (to === null) {
        expect(row.packages, `${file} imports ${specifier}. ${row.because}`).toContain(packageOf(specifier));
        continue;
      }
      const allowed = row.folders.some((folder) => within(to, folder)) || (row.from === 'renderer/views' && within(to, ownFolder(file)));
      expect(allowed, `${file} imports ${specifier}. ${row.because}`).toBe(true);
      if (specifier.startsWith('#models/')) {
        expect(zoneOf(file), `${file} imports ${specifier}: inside a zone the path is relative`).not.toBe('models');
      } else if (zoneOf(file) !== 'test' && !file.startsWith('electron/dev/')) {
        expect(zoneOf(to), `${file} imports ${specifier}: a crossing between zones is written #models/…, so that it shows`).toBe(
          zoneOf(file),
        );
      } else {
        expect(zoneOf(to), `${file} imports ${specifier}: write #models/…`).not.toBe('models');
      }
    }
  });

  it.each(ONE_DOOR)('%s is imported by at most one file of the domain', (name) => {
    const importers = FILES.filter((file) => zoneOf(file) === 'models' && importsOf(file).some((each) => packageOf(each) === name));
    expect(importers.length, importers.join(', ')).toBeLessThanOrEqual(1);
  });

  it('has no row for a folder that is not there', () => {
    const folders = IMPORT_TABLE.map((row) => row.from).filter((from) => !FILES.some((file) => within(bare(file), from)));
    expect(folders).toEqual([]);
  });
});

describe('the domain', () => {
  /** Names that only exist in a browser, in Node, or that make two runs differ. */
  const FORBIDDEN = [
    /\bDate\.now\b/,
    /\bnew Date\(\)/,
    /\bMath\.random\b/,
    /\bfetch\(/,
    /\bdocument\.(?:querySelector|createElement|body)/,
    /\bwindow\.[a-z]/,
    /\bprocess\.(?:env|cwd|argv|platform)\b/,
    /\bperformance\.now\b/,
  ];

  it.each(filesUnder('models', /\.ts$/))('%s has no clock, no chance and no machine', (file) => {
    const code = read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    for (const pattern of FORBIDDEN)
      expect(pattern.exec(code)?.[0], `${file}: the domain gives the same answer everywhere and always`).toBeUndefined();
  });
});
