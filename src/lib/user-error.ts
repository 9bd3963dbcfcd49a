/** Thrown when only the person who runs the program can help. Its message is the whole report, so it has no stack. */
export class UserError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UserError';
    this.stack = '';
  }
}

/** The code of a file system's error, such as `ENOENT`; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

const CAUSES: Readonly<Record<string, readonly [found: string, advice: string]>> = {
  ENOSPC: ['no space left on its disk', 'Free some space'],
  EDQUOT: ['no space left in this user’s quota', 'Free some space'],
  EROFS: ['a read-only file system', 'Mount it so that it can be written, or choose another place'],
  EACCES: ['a place this user may not write', 'Change its permissions, or choose another place'],
  EPERM: ['a place this user may not write', 'Change its permissions, or choose another place'],
  ENAMETOOLONG: ['a name that is too long for its file system', 'Choose a shorter one'],
  EMFILE: ['too many files open', 'Raise the limit (ulimit -n)'],
};

/**
 * What a failed attempt to write `place` means to the person who runs the program, as one sentence
 * with its advice; undefined if it was no file system that failed.
 */
export function explainFileError(error: unknown, place: string): string | undefined {
  const code = errorCode(error);
  if (!(error instanceof Error) || code === undefined || !('syscall' in error)) return undefined;
  const [found, advice] = CAUSES[code] ?? [error.message, 'Correct that, or choose another place'];
  return `${place}: found ${found}, expected to write the site there. ${advice}, and build again.`;
}
