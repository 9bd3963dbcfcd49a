import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, listFolder } from '#lib/list-files.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

test('files are listed by their sorted paths, hidden ones and those in folders too, and links apart', async () => {
  const folder = await createFolder({ 'b.txt': '', 'a/c.txt': '', 'a/.hidden': '', 'a-b.txt': '' });
  await symlink(join(folder, 'b.txt'), join(folder, 'a/link'));
  const files = ['a-b.txt', 'a/.hidden', 'a/c.txt', 'b.txt'];
  expect(await listFolder(folder)).toEqual({ files, links: ['a/link'] });
  expect(await listFiles(folder)).toEqual(files);
});

test('a folder that is not there is an error, not an empty list', async () => {
  const folder = await createFolder({ 'a.txt': '' });
  await expect(listFiles(join(folder, 'missing'))).rejects.toThrow('ENOENT');
});
