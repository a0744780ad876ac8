import { build } from '../../../electron/dev/build.mjs';
import { openDisplay } from '../../../electron/dev/display.mjs';
import { getElectron } from '../../../electron/dev/get-electron.mjs';

/**
 * Once before all end-to-end tests: an Electron, a fresh build (unless BRUCHLOS_TEST_BUILT says that `dist` is one) and a
 * display, handed to the workers by the environment.
 */
export async function setup() {
  const electron = await getElectron();
  if (!process.env.BRUCHLOS_TEST_BUILT) await build();
  const display = await openDisplay();
  Object.assign(process.env, display.env, { BRUCHLOS_TEST_ELECTRON: JSON.stringify(electron) });
  return () => display.stop();
}
