import { type Disk, NODE_DISK } from '../../../electron/disk/write-file';

/** Called before each step of writing, with its name; throwing makes that step fail. */
type BeforeStep = (step: string) => void;

/** The real disk, with something happening before each step. A handle is closed even where closing it is said to fail. */
export function watchedDisk(before: BeforeStep): Disk {
  const watched = <A extends unknown[], R>(step: string, action: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      if (step !== 'close') before(step);
      const result = await action(...args);
      if (step === 'close') before(step);
      return result;
    };
  };
  return {
    stat: watched('stat', NODE_DISK.stat),
    rename: watched('rename', NODE_DISK.rename),
    unlink: NODE_DISK.unlink,
    open: watched('open', async (file, flags, mode) => {
      const draft = await NODE_DISK.open(file, flags, mode);
      return {
        writeFile: watched('write', (data: Parameters<typeof draft.writeFile>[0]) => draft.writeFile(data)),
        stat: watched('look', () => draft.stat()) as typeof draft.stat,
        chown: watched('chown', (user: number, group: number) => draft.chown(user, group)),
        chmod: watched('chmod', (rights: Parameters<typeof draft.chmod>[0]) => draft.chmod(rights)),
        sync: watched('flush', () => draft.sync()),
        close: watched('close', () => draft.close()),
      };
    }),
  };
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: told to`), { code, syscall: 'test' });
}
