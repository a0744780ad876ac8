import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright';
import { killTree } from './process-tree';

type Wishes = {
  /** BPMN files to give on the command line. */
  readonly files?: readonly string[];
  /** Further switches, such as `--example`. */
  readonly args?: readonly string[];
  /** A profile to come back to; without one the app gets a fresh one that is removed when it closes. */
  readonly profile?: string;
};

/** A running app and what a test needs to play its user. */
export type RunningApp = {
  readonly window: Page;
  readonly electron: ElectronApplication;
  readonly profile: string;
  /** Every address anything in the app asked for so far. */
  readonly requests: readonly string[];
  /** What the page complained about: errors nobody caught and error lines of its console. */
  readonly complaints: readonly string[];
  /** The next open dialogs answer with these files; none means cancelled. */
  readonly chooseForOpen: (...files: readonly string[]) => Promise<void>;
  /** The next save dialogs answer with this file; null means cancelled. */
  readonly chooseForSave: (file: string | null) => Promise<void>;
  /** Chooses from the system's menu, which macOS users see. */
  readonly command: (id: string) => Promise<void>;
  /** Ends all its processes at once, as a power cut would. The profile stays. */
  readonly kill: () => Promise<void>;
  /** Closes the window as its user would, without saving, and checks that nothing went out to a network. */
  readonly close: () => Promise<void>;
};

const LOCAL = /^(app|blob|data|devtools):/;

/** A folder that goes when all tests are done; for profiles that outlive one app, and for files to save to. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(process.env.BRUCHLOS_TEST_FOLDER ?? tmpdir(), 'test-'));
}

/** How the built app is started here: the binary, and what comes first on its command line. */
export function electronHere(): { readonly executable: string; readonly args: readonly string[] } {
  const { executable, args } = JSON.parse(process.env.BRUCHLOS_TEST_ELECTRON ?? '{}');
  return { executable, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args] };
}

export async function launch({ files = [], args = [], profile }: Wishes = {}): Promise<RunningApp> {
  const folder = profile ?? temporaryFolder();
  const here = electronHere();
  const app = await electron.launch({
    executablePath: here.executable,
    args: [...here.args, `--user-data-dir=${folder}`, ...args, ...files],
    env: environment(),
    // The theme is the app's to choose.
    colorScheme: null,
  });
  const requests: string[] = [];
  const complaints: string[] = [];
  app.context().on('request', (request) => void requests.push(request.url()));
  // Nothing the app does takes longer; a test that waits in vain should say so soon.
  app.context().setDefaultTimeout(10_000);
  const window = await app.firstWindow();
  window.on('pageerror', (error) => void complaints.push(error.message));
  window.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));

  // Not before: a session that gets listeners while its first page comes may never answer that page's request.
  await window.waitForLoadState('load');
  await watchSession(app);

  const pid = app.process().pid ?? 0;
  return {
    window,
    electron: app,
    profile: folder,
    requests,
    complaints,
    chooseForOpen: (...chosen) =>
      app.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
        },
        [...chosen],
      ),
    chooseForSave: (file) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
      }, file),
    command: (id) =>
      app.evaluate(({ Menu }, command) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(command);
        if (!item) throw new Error(`The menu has no item ${command}.`);
        item.click();
      }, id),
    kill: () => killTree(pid),
    close: async () => {
      requests.push(...(await refusedRequests(app)));
      const closed = app.waitForEvent('close');
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      const leave = window.getByRole('alertdialog').getByRole('button', { name: /^(Nicht sichern|Don’t save)$/ });
      await Promise.race([closed, leave.click().catch(() => {})]);
      await closed;
      if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      const foreign = requests.filter((address) => !LOCAL.test(address));
      if (foreign.length > 0) throw new Error(`The app asked for ${foreign.join(', ')}. It must not talk to any network.`);
    },
  };
}

/** The test runner's own switches are none of the app's business. */
function environment(): Record<string, string> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The session cancels what is not local before a page's tools see it, so it is counted where it ends. */
async function watchSession(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ app, session }) => {
    await app.whenReady();
    const seen: string[] = [];
    Object.assign(globalThis, { __requests: seen });
    for (const each of [session.defaultSession, session.fromPartition('print')]) {
      each.webRequest.onErrorOccurred(({ url }) => void seen.push(url));
      each.webRequest.onCompleted(({ url }) => void seen.push(url));
    }
  });
}

function refusedRequests(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { __requests: string[] }).__requests);
}
