import path from 'node:path';
import { EXAMPLES } from '#models/examples/examples';
import { describe, expect, it } from 'vitest';
import { filesUnder, importsOf, read } from './sources';

/** Anything there are many of is one file each in a folder, and one explicit register names them all. */
const REGISTERS: readonly { readonly folder: string; readonly files: RegExp; readonly register: string; readonly because: string }[] = [
  {
    folder: 'models/readiness/rules',
    files: /\.ts$/,
    register: 'models/readiness/rules/register.ts',
    because: 'a rule nobody lists never fires',
  },
  {
    folder: 'models/readiness/patterns',
    files: /\.ts$/,
    register: 'models/readiness/patterns/register.ts',
    because: 'a pattern nobody lists is never found',
  },
  {
    folder: 'models/readiness/criteria',
    files: /\.ts$/,
    register: 'models/readiness/criteria/register.ts',
    because: 'a criterion nobody lists is never computed',
  },
  {
    folder: 'models/report/sections',
    files: /\.ts$/,
    register: 'models/report/compose.ts',
    because: 'a section nobody lists is never printed',
  },
  {
    folder: 'electron/main/handlers',
    files: /\.ts$/,
    register: 'electron/main/start-shell.ts',
    because: 'a handler nobody lists never answers',
  },
  {
    folder: 'models/examples',
    files: /\.bpmn$/,
    register: 'models/examples/examples.ts',
    because: 'an example nobody lists is never offered',
  },
];

describe.each(REGISTERS)('$register', ({ folder, files, register, because }) => {
  it(`names every file of its folder: ${because}`, () => {
    const named = new Set(
      importsOf(register).map((specifier) =>
        path.posix.join(path.posix.dirname(register), specifier).replace(/\?.*$/, '').replace(/\.ts$/, ''),
      ),
    );
    const missing = filesUnder(folder, files)
      .filter((file) => file !== register && path.posix.dirname(file) === folder)
      .filter((file) => !named.has(file.replace(/\.ts$/, '')));
    expect(missing).toEqual([]);
  });
});

describe('examples', () => {
  it.each(EXAMPLES)('$id carries its file', ({ id, xml, title }) => {
    expect(xml).toBe(read(`models/examples/${id}.bpmn`));
    expect(title.de).not.toBe('');
    expect(title.en).not.toBe('');
  });
});
