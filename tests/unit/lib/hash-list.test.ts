import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { formatHashes, isHashed, parseHashes } from '#lib/hash-list.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

const file = '2017/06/29/hope/index.txt';

test('a list of hashes is what sha256sum -c checks a copy by', async () => {
  const list = formatHashes(new Map([[file, fingerprintOf('Words.\n')]]));
  const check = (folder: string): string =>
    execFileSync('sha256sum', ['-c', 'hashes.txt'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(check(await createFolder({ [file]: 'Words.\n', 'hashes.txt': list }))).toBe(
    `${file}: OK\n`,
  );
  const changed = await createFolder({ [file]: 'Other words.\n', 'hashes.txt': list });
  expect(() => check(changed)).toThrow();
});

test('a list of hashes reads as it was written, other lines passed over', () => {
  const hashes = new Map([[file, fingerprintOf('Words.\n')]]);
  expect(parseHashes(`# A comment\n${formatHashes(hashes)}short  name\n`)).toEqual(hashes);
});

test.each([
  [file, true],
  ['2017/06/29/hope/index.html', true],
  ['2017/06/29/hope/index.html.br', false],
  ['2017/06/29/hope/map.svg', false],
  ['2017/06/index.html', false],
  ['index.html', false],
])('%s is listed: %s', (path, listed) => {
  expect(isHashed(path)).toBe(listed);
});
