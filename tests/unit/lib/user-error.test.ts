import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { explainFileError, UserError } from '#lib/user-error.ts';

const failure = (code: string): Error =>
  Object.assign(new Error(`${code}: it failed, open '/x'`), { code, syscall: 'open' });

test.each([
  ['ENOSPC', 'no space left on its disk', 'Free some space'],
  ['EDQUOT', 'no space left in this user’s quota', 'Free some space'],
  [
    'EROFS',
    'a read-only file system',
    'Mount it so that it can be written, or choose another place',
  ],
  ['EACCES', 'a place this user may not write', 'Change its permissions, or choose another place'],
  ['EIO', "EIO: it failed, open '/x'", 'Correct that, or choose another place'],
])('%s is reported in one sentence', (code, found, advice) => {
  expect(explainFileError(failure(code), '/srv/site')).toBe(
    `/srv/site: found ${found}, expected to write the site there. ${advice}, and build again.`,
  );
});

test('what a file system really throws is explained', async () => {
  const error: unknown = await readFile('/nowhere/at/all').catch((reason: unknown) => reason);
  expect(explainFileError(error, 'dist')).toContain(
    'dist: found ENOENT: no such file or directory',
  );
});

test('a fault of the program is not explained away', () => {
  expect(explainFileError(new TypeError('x is not a function'), 'dist')).toBeUndefined();
});

test('an error for the person who runs the program shows no stack', () => {
  expect(new UserError('dist: found …').stack).toBe('');
});
