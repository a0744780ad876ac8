import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCode } from '../../../electron/disk/problem';
import { writeFileSafely } from '../../../electron/disk/write-file';
import { systemError, watchedDisk } from './failing-disk';
import { temporaryFolder } from './temporary-folder';

const OLD = 'old '.repeat(20_000);
const NEW = 'new '.repeat(30_000);
const ERRORS = ['ENOSPC', 'EIO', 'EPERM', 'EACCES', 'EROFS', 'EBUSY'];
const pass = async () => {};

/** Replaces a file while one step fails, and says how it went. */
async function replaceWith(fails: (nth: number, step: string) => void) {
  const folder = temporaryFolder();
  const file = path.join(folder, 'a.bpmn');
  writeFileSync(file, OLD);
  const steps: string[] = [];
  const disk = watchedDisk((step) => {
    steps.push(step);
    fails(steps.length - 1, step);
  });
  const code = await writeFileSafely(file, Buffer.from(NEW), pass, disk).then(() => 'none', problemCode);
  return { steps, code, content: readFileSync(file, 'utf8'), names: readdirSync(folder) };
}

/** Replacing a file, step by step: the draft, its place, the folder. */
const STEPS = ['stat', 'open', 'write', 'look', 'chmod', 'flush', 'look', 'close', 'rename', 'open', 'flush', 'close'];

describe('a disk that fails', () => {
  it('is asked for these steps in this order', async () => {
    const { steps, content } = await replaceWith(() => {});
    expect([steps, content === NEW]).toEqual([STEPS, true]);
  });

  const cases = STEPS.flatMap((step, nth) => ERRORS.map((error) => ({ step, nth, error })));
  it.each(cases)('$error at step $nth ($step) leaves the whole old or the whole new file and no draft', async ({ nth, error }) => {
    const { code, content, names } = await replaceWith((at) => {
      if (at === nth) throw systemError(error);
    });
    expect(names).toEqual(['a.bpmn']);
    expect([OLD, NEW].includes(content)).toBe(true);
    // A save that is said to have failed has not happened, and one that is said to have worked has.
    expect(code === 'none').toBe(content === NEW);
  });

  it('notices when less arrived than was written', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.bpmn');
    writeFileSync(file, OLD);
    const whole = watchedDisk(() => {});
    const short: typeof whole = {
      ...whole,
      open: async (...args) => {
        const draft = await whole.open(...args);
        return { ...draft, writeFile: () => draft.writeFile(Buffer.from(NEW.slice(1))) };
      },
    };
    await expect(writeFileSafely(file, Buffer.from(NEW), pass, short)).rejects.toThrow('arrived');
    expect([readFileSync(file, 'utf8') === OLD, readdirSync(folder)]).toEqual([true, ['a.bpmn']]);
  });
});
