import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createStamp, findStamp, removeStamp, saveStamp } from '#build/build-stamp.ts';
import { createFolder, writeFiles } from '../../fixtures/temporary-folder.ts';

const sourcesIn = (root: string, base = '/') => ({
  root,
  paths: ['content', 'package.json', 'missing'],
  settings: { base },
});

const createSources = (): Promise<string> =>
  createFolder({ 'content/a/index.md': 'a', 'content/b.md': 'b', 'package.json': '{}' });

describe('the stamp of a build', () => {
  test.each([
    ['longer', (root: string) => writeFile(join(root, 'content/b.md'), 'bb')],
    ['of another time', (root: string) => utimes(join(root, 'content/b.md'), 1, 1)],
    ['added', (root: string) => writeFiles(root, { 'content/a/c.md': 'c' })],
    ['deleted', (root: string) => rm(join(root, 'content/a/index.md'))],
    ['renamed', (root: string) => rename(join(root, 'content/b.md'), join(root, 'content/c.md'))],
    ['made where none was', (root: string) => writeFiles(root, { missing: '' })],
  ])('is another one when a file is %s', async (_, change) => {
    const root = await createSources();
    const before = await createStamp(sourcesIn(root));
    await change(root);
    expect(await createStamp(sourcesIn(root))).not.toBe(before);
  });

  test('is another one under other settings', async () => {
    const root = await createSources();
    const before = await createStamp(sourcesIn(root));
    expect(await createStamp(sourcesIn(root, '/news/'))).not.toBe(before);
  });

  test('is the same when only what a build does not read has changed', async () => {
    const root = await createSources();
    const before = await createStamp(sourcesIn(root));
    await writeFiles(root, { 'notes.txt': 'x' });
    expect(await createStamp(sourcesIn(root))).toBe(before);
  });

  test('is kept for each folder, until it is removed', async () => {
    const root = await createFolder({});
    const [dist, other] = [join(root, 'dist'), '/elsewhere/dist'];
    expect(await findStamp(root, dist)).toBeUndefined();
    await saveStamp(root, dist, 'one');
    await saveStamp(root, other, 'two');
    await removeStamp(root, dist);
    expect(await findStamp(root, dist)).toBeUndefined();
    expect(await findStamp(root, other)).toBe('two');
  });
});
