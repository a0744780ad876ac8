import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder, ROOT, read } from './sources';

/** What stands at the top is what a newcomer reads first; each name there needs its reason. */
const TOP: Readonly<Record<string, string>> = {
  '.ci': 'what the build machine runs',
  '.gitattributes': 'line endings',
  '.gitignore': 'what builds leave behind',
  '.npmrc': 'exact versions',
  LICENSE: 'EUPL-1.2',
  NOTICE: 'what others wrote',
  'README.md': 'what it is and how to run it',
  'biome.json': 'format and lint',
  electron: 'the shell',
  models: 'the domain',
  'package-lock.json': 'exact versions of everything',
  'package.json': 'scripts and dependencies',
  renderer: 'the window',
  test: 'tests',
  'tsconfig.json': 'compiler options for all zones',
  'vitest.config.ts': 'the test projects',
};
const LEFT_BEHIND = new Set(['.git', '.DS_Store', 'node_modules', 'dist', 'coverage', 'test-results']);
const OURS = filesUnder('.', /\.(ts|tsx|mjs|js|json|md|css|html|bpmn|svg)$|(^|\/)(run|LICENSE|NOTICE)$/).filter(
  (file) => file !== 'package-lock.json',
);

describe('the repository', () => {
  it('has at its top only what is listed here', () => {
    expect(readdirSync(ROOT).filter((name) => !LEFT_BEHIND.has(name) && !Object.hasOwn(TOP, name))).toEqual([]);
  });

  it('names every dependency in one exact version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('has a lockfile that says where nothing came from but what it is', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
    };
    const installed = Object.entries(packages).filter(([name, entry]) => name !== '' && !entry.link);
    expect(installed.filter(([, entry]) => entry.resolved !== undefined).map(([name]) => name)).toEqual([]);
    expect(installed.filter(([, entry]) => !entry.integrity).map(([name]) => name)).toEqual([]);
  });

  it.each([
    { what: 'paths of one machine', pattern: /(?:^|[\s"'`(=])\/(?:home|Users|root|work|mnt|opt)\/[\w.-]+/m },
    { what: 'drive letters of one machine', pattern: /\b[A-Z]:\\Users\\/ },
  ])('knows no $what', ({ pattern }) => {
    expect(
      OURS.filter((file) => !file.startsWith('test/unit/') && file !== 'test/house/repository.test.ts' && pattern.test(read(file))),
    ).toEqual([]);
  });

  it('names its files in lower case with hyphens; only classes of the diagram library keep their capitals', () => {
    const named = OURS.filter((file) => /\.(ts|tsx|mjs)$/.test(file)).filter((file) => {
      const name = (file.split('/').pop() ?? '').replace(/(\.(test|d|config))?\.(ts|tsx|mjs)$/, '');
      const inCanvas = file.startsWith('renderer/canvas/');
      return !(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || (inCanvas && /^[A-Z][A-Za-z0-9]*$/.test(name)));
    });
    expect(named).toEqual([]);
  });

  it('keeps a source file to one idea: none is longer than 350 lines, words in two languages apart', () => {
    const long = OURS.filter((file) => /^(models|renderer|electron)\/(?!text\/).*\.(ts|tsx|mjs)$/.test(file)).filter(
      (file) => read(file).split('\n').length > 351,
    );
    expect(long).toEqual([]);
  });
});
