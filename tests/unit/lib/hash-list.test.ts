import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { formatHashes, isHashed, parseHashes, type HashList } from '#lib/hash-list.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

const file = '2017/06/29/hope/index.txt';
const hashes: HashList = {
  files: new Map([[file, fingerprintOf('Words.\n')]]),
  recorded: new Map([['2017/06/29/hope/source.txt', fingerprintOf('A source.\n')]]),
};

test('a list of hashes is what sha256sum -c checks a copy by, without what is no file there', async () => {
  const list = formatHashes(hashes);
  const check = (folder: string): string =>
    execFileSync('sha256sum', ['--strict', '-c', 'hashes.txt'], {
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
  expect(parseHashes(`# A comment\n${formatHashes(hashes)}short  name\n`)).toEqual(hashes);
});

test('a list without records does not speak of them', () => {
  const list = formatHashes({ ...hashes, recorded: new Map() });
  expect(list).toBe(`${fingerprintOf('Words.\n')}  ${file}\n`);
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
