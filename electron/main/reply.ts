import { CONTRACT, type Channel, type ProblemCode, type Reply } from '#models/contract/contract';
import { problemCode } from '../disk/problem';

/** A problem with the name of the file it is about, for the window to put into words. */
export class ShellProblem extends Error {
  readonly code: ProblemCode;
  readonly fileName: string | null;

  constructor(code: ProblemCode, message: string, fileName: string | null = null) {
    super(message);
    this.code = code;
    this.fileName = fileName;
  }
}

/** Checks the question, asks the handler, checks its answer. Never throws. */
export async function reply(channel: Channel, handle: (request: unknown) => unknown, request: unknown): Promise<Reply<unknown>> {
  const { request: requestSchema, response: responseSchema } = CONTRACT[channel];
  const asked = requestSchema.safeParse(request);
  if (!asked.success) return problem('bad-request', `${channel} was asked for something it does not know.`);
  try {
    return { ok: true, value: responseSchema.parse(await handle(asked.data)) };
  } catch (error) {
    const code = error instanceof ShellProblem ? error.code : problemCode(error);
    if (code === 'failed') console.error(`${channel}:`, error);
    return problem(code, sentence(error), error instanceof ShellProblem ? error.fileName : null);
  }
}

export function problem(code: ProblemCode, message: string, name: string | null = null): Reply<never> {
  return { ok: false, problem: { code, message, name } };
}

/** System errors name paths, which are not the window's business. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'syscall' in error && 'code' in error ? `${error.code} (${error.syscall})` : error.message;
}
