import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { expect, onTestFinished, test } from 'vitest';
import { publish, requireSpace } from '#build/publish.ts';
import { MARK, writeMark } from '#build/site-mark.ts';
import { findStamp } from '#build/build-stamp.ts';
import { readFiles, writeFiles } from '../../fixtures/temporary-folder.ts';

const OLD = { 'index.html': '<h1>Old</h1>', 'gone/index.html': 'an address that is no more' };

/** A real Astro project of one page; it lies below this repository's packages, so that it finds Astro. */
async function createProject(): Promise<string> {
  const cache = resolve(import.meta.dirname, '../../../node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const root = await mkdtemp(join(cache, 'publish-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFiles(root, {
    'package.json': '{}',
    'src/pages/index.astro': '<h1>New</h1>',
  });
  await writeFiles(join(root, 'dist'), OLD);
  await writeMark(join(root, 'dist'), Object.keys(OLD));
  return root;
}

/** The texts of the site in `dist`, but for the mark. */
async function readSite(root: string): Promise<Readonly<Record<string, string>>> {
  const texts = Object.entries(await readFiles(join(root, 'dist')));
  return Object.fromEntries(texts.filter(([file]) => file !== MARK));
}

const run = (root: string, ...integrations: AstroIntegration[]): Promise<void> =>
  build({ root, integrations, configFile: false, logLevel: 'silent' });

const failing: AstroIntegration = {
  name: 'failing',
  hooks: {
    'astro:build:done': () => {
      throw new Error('The search index could not be written.');
    },
  },
};

test('a build that succeeds takes the place of the last one, and leaves its stamp', async () => {
  const root = await createProject();
  await run(root, publish());
  expect(await readSite(root)).toEqual({
    'index.html': '<!DOCTYPE html><h1>New</h1>',
  });
  expect(await findStamp(root, join(root, 'dist'))).toMatch(/^[0-9a-f]{64}$/u);
}, 30_000);

test('a build that fails after its pages were written leaves the last one as it was', async () => {
  const root = await createProject();
  await expect(run(root, failing, publish())).rejects.toThrow(
    'The search index could not be written.',
  );
  expect(await readSite(root)).toEqual(OLD);
}, 30_000);

test('a build in which something runs after publish is refused', async () => {
  const root = await createProject();
  await expect(run(root, publish(), failing)).rejects.toThrow(
    'publish() must be the last of the integrations in astro.config.mjs.',
  );
  expect(await readSite(root)).toEqual(OLD);
}, 30_000);

test('what somebody puts into the folder while a build runs is refused and kept', async () => {
  const root = await createProject();
  const meddling: AstroIntegration = {
    name: 'meddling',
    hooks: {
      'astro:build:done': () => writeFiles(root, { 'dist/CNAME': 'news.example' }),
    },
  };
  await expect(run(root, meddling, publish())).rejects.toThrow('Pressmark did not write: CNAME,');
  expect(await readSite(root)).toEqual({ ...OLD, CNAME: 'news.example' });
}, 30_000);

test('a folder with what no build wrote is refused before anything is built', async () => {
  const root = await createProject();
  await writeFiles(root, { 'dist/CNAME': 'news.example' });
  await expect(run(root, failing, publish())).rejects.toThrow('Pressmark did not write: CNAME,');
  expect(await readSite(root)).toEqual({ ...OLD, CNAME: 'news.example' });
}, 30_000);

test('a build into its own source is refused, and the source is whole', async () => {
  const root = await createProject();
  await expect(
    build({
      root,
      outDir: 'src/pages',
      integrations: [publish()],
      configFile: false,
      logLevel: 'silent',
    }),
  ).rejects.toThrow('OUT_DIR: found "src/pages", which lies in src/,');
  expect(await readFiles(join(root, 'src'))).toEqual({ 'pages/index.astro': '<h1>New</h1>' });
}, 30_000);

test('a disk without room for another site of the last one’s size is reported before a build', async () => {
  const root = await createProject();
  await expect(requireSpace(root, 0)).resolves.toBeUndefined();
  await expect(requireSpace(root, 1e18)).rejects.toThrow(
    /: found \d+ MB free on its disk, expected 2000000000000 MB to build the site in\. Free some space, and build again\.$/u,
  );
}, 30_000);
