import { assertNever } from '#models/kit/assert-never';
import { cli } from '#models/text/cli';
import { parseCommand } from './arguments';
import { assessCommand } from './assess-command';
import { checkCommand } from './check-command';
import { convertCommand } from './convert-command';
import { EXIT, type Io } from './io';
import { reportCommand } from './report-command';

/** The command line: arguments in, exit code out. 0 done, 1 done and something to fail on was found, 2 not read or written, 64 wrong usage. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const command = parseCommand(args);
  const words = cli[command.language];
  try {
    switch (command.kind) {
      case 'help':
        io.out(words.help);
        return EXIT.done;
      case 'version':
        io.out(`${io.version}\n`);
        return EXIT.done;
      case 'wrong':
        io.err(`${command.message}\n${words.usage.seeHelp}`);
        return EXIT.usage;
      case 'assess':
        return await assessCommand(command, io);
      case 'check':
        return await checkCommand(command, io);
      case 'convert':
        return await convertCommand(command, io);
      case 'report':
        return await reportCommand(command, io);
      default:
        return assertNever(command, 'Every command has a branch');
    }
  } catch (error) {
    io.err(words.broken(error instanceof Error ? error.message : String(error)));
    return EXIT.failed;
  }
}
