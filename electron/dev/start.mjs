import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { ensurePackages, packagesToStart } from './debian-packages.mjs';
import { openDisplay } from './display.mjs';
import { getElectron } from './get-electron.mjs';
import { isRoot, ROOT, run, Stop } from './project.mjs';

/** `npm start`: gets what is missing, builds, and opens the app with an example. Further arguments (files, switches) go to the app. */
await run(async (args) => {
  ensurePackages(packagesToStart());
  const electron = await getElectron();
  await build();
  const display = await openDisplay();
  // Chromium's sandbox refuses to run as root. Users never get this switch.
  const switches = isRoot ? ['--no-sandbox'] : [];
  // The engine complains at length about desktop services that a bare machine does not have and the app does not use.
  switches.push('--log-level=3');
  const app = spawn(electron.executable, [...switches, ...electron.args, '--example', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...display.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal));
  const { code, signal, error } = await new Promise((resolve) => {
    app.once('error', (error) => resolve({ error }));
    app.once('exit', (code, signal) => resolve({ code, signal }));
  });
  display.stop();
  if (error) throw new Stop(`Electron could not be started: ${error.message}`);
  // The engine ends itself like this when the kernel denies it a sandbox, as Ubuntu's AppArmor does from 23.10 on.
  if (signal === 'SIGTRAP' || signal === 'SIGABRT') {
    throw new Stop(
      'Electron ended itself. If the system forbids user namespaces, its sandbox cannot work: see kernel.apparmor_restrict_unprivileged_userns.',
    );
  }
  return code ?? 0;
});
