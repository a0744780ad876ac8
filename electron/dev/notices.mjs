import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './project.mjs';

/**
 * Collects the licences of every package that really ends up in a build, so that the list shown in the app can be
 * neither too short nor out of date.
 */
export function notices() {
  const folders = new Set();
  return {
    plugin: {
      name: 'notices',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
            const folder = packageFolder(id);
            if (folder) folders.add(folder);
          }
        }
      },
    },
    write: (file) => writeFile(file, text([...folders])),
  };
}

function packageFolder(id) {
  const file = id.replace(/^\0/, '').split('?')[0];
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? null;
}

function text(folders) {
  const own = path.join(ROOT, 'NOTICE');
  const parts = folders.map(entry).sort((a, b) => (a < b ? -1 : 1));
  return [...(existsSync(own) ? [readFileSync(own, 'utf8').trim()] : []), ...new Set(parts)].join(`\n\n${'─'.repeat(72)}\n\n`);
}

function entry(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((candidate) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(candidate));
  return `${name} ${version}\n${license}\n\n${file ? readFileSync(path.join(folder, file), 'utf8').trim() : 'The package contains no licence text of its own.'}`;
}
