import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildIfNeeded } from '#cli/build-if-needed.ts';
import { createStamp, saveStamp } from '#build/build-stamp.ts';
import { createFolder, writeFiles } from '../../fixtures/temporary-folder.ts';

const unchanged = async (): Promise<void> => {
  // The case in which nothing happened since the build.
};

test.each([
  ['is as it was', false, unchanged],
  ['has a new article', true, (root: string) => writeFiles(root, { 'content/new.md': '' })],
  ['has lost an article', true, (root: string) => rm(join(root, 'content/old.md'))],
  ['has lost its site', true, (root: string) => rm(join(root, 'dist'), { recursive: true })],
])('a newsroom that %s needs a build: %s', async (_, isNeeded, change) => {
  const root = await createFolder({ 'content/old.md': '', 'dist/index.html': '' });
  const sources = { root, paths: ['content'], settings: {} };
  await saveStamp(root, join(root, 'dist'), await createStamp(sources));
  await change(root);
  const runBuild = vi.fn(() => Promise.resolve(true));
  expect(await buildIfNeeded(sources, join(root, 'dist'), runBuild)).toBe(true);
  expect(runBuild).toHaveBeenCalledTimes(isNeeded ? 1 : 0);
});

test('a build that failed is reported as failed', async () => {
  const root = await createFolder({ 'dist/index.html': '' });
  const sources = { root, paths: ['content'], settings: {} };
  expect(await buildIfNeeded(sources, join(root, 'dist'), () => Promise.resolve(false))).toBe(
    false,
  );
});
