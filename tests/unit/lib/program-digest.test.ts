import { expect, test } from 'vitest';
import { digestProgram } from '#lib/program-digest.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

const PARTS = ['src', 'package-lock.json'];
const program = {
  'src/a.ts': '1',
  'src/b/c.astro': '2',
  'package-lock.json': '3',
  'docs/a.md': '4',
};

const digest = async (files: Readonly<Record<string, string>>): Promise<string> =>
  digestProgram(await createFolder(files), PARTS);

test.each([
  ['a template', { ...program, 'src/b/c.astro': '5' }],
  ['a dependency', { ...program, 'package-lock.json': '5' }],
  ['the name of a file', { 'src/z.ts': '1', 'src/b/c.astro': '2', 'package-lock.json': '3' }],
  ['the number of files', { ...program, 'src/d.ts': '' }],
])('the digest of a program is another when %s changed', async (_, changed) => {
  expect(await digest(changed)).not.toBe(await digest(program));
});

test('what is no part of it, and where it lies, changes nothing', async () => {
  expect(await digest({ ...program, 'docs/a.md': '5' })).toBe(await digest(program));
});
