import type { ProblemCode } from '#models/contract/contract';

/** Something the disk would not do, with the reason in the words of the contract. */
export class DiskProblem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

const CODE_BY_ERRNO: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-found',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'locked',
  ETXTBSY: 'locked',
  EAGAIN: 'locked',
  EISDIR: 'refused',
  ELOOP: 'refused',
  ENXIO: 'unreachable',
  ENODEV: 'unreachable',
  ENOTCONN: 'unreachable',
  ECONNRESET: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENONET: 'unreachable',
  ESTALE: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EIO: 'unreachable',
};

export function problemCode(error: unknown): ProblemCode {
  if (error instanceof DiskProblem) return error.code;
  return CODE_BY_ERRNO[errno(error)] ?? 'failed';
}

/** The system's own name of an error, such as ENOSPC; empty when it has none. */
export function errno(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
