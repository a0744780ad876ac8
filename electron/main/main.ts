import { app } from 'electron';
import { parseArguments, refusedSwitch, type StartRequest } from './arguments';
import { closeContents, switchNetworkOff } from './offline';
import { registerScheme } from './protocol';
import { runTask } from './run-task';
import { runWindow } from './run-window';
import { keepDataInStandardFolder, keepDataInThrowAwayFolder } from './user-data';

/** What has to be settled before Electron is ready. */
function prepare(request: StartRequest): void {
  if (request.task === 'window') keepDataInStandardFolder();
  else keepDataInThrowAwayFolder();
  registerScheme();
  switchNetworkOff();
  // Together with the launcher's switch for root, this would end the process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
}

const refused = app.isPackaged ? refusedSwitch(process.argv) : null;
if (refused) {
  console.error(`Bruchlos does not start with ${refused}.`);
  app.exit(1);
} else {
  // An error nobody expected is written down; Electron's own answer would be a dialog full of code.
  process.on('uncaughtException', (error) => console.error(error));
  const request = parseArguments(process.argv, {
    defaultApp: process.defaultApp === true,
    cwd: process.cwd(),
    platform: process.platform,
  });
  prepare(request);
  if (request.task === 'window') runWindow(request);
  else void runTask(request);
}
