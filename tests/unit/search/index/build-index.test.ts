import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { listFiles } from '#lib/list-files.ts';
import type { KeptStore } from '#lib/kept-store.ts';
import { buildIndex } from '#search/index/build-index.ts';
import type { Manifest } from '#search/query/manifest.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-index-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const write = (number: number, language: string, text: string): IndexedArticle => ({
  url: `/2017/06/29/a-${number}/`,
  language,
  headline: `Article ${number}`,
  dateline: '',
  date: '2017-06-29T00:00:00.000Z',
  facets: { section: ['world'], topic: [], year: ['2017'], eventYear: [] },
  blocks: [{ id: 'p1', text }],
});

/** Forty articles with many words, in two languages. */
const many = Array.from({ length: 40 }, (_, number) =>
  write(
    number,
    number % 4 === 0 ? 'ar' : number % 2 === 0 ? 'en' : 'en-GB',
    Array.from({ length: 300 }, (__, word) => `w${(number * word * 31) % 4001}x`).join(' '),
  ),
);

/** Every file with its content. */
async function readAll(): Promise<ReadonlyMap<string, string>> {
  const files = (await listFiles(folder)).map(
    async (file) => [file, await readFile(join(folder, file), 'base64')] as const,
  );
  return new Map(await Promise.all(files));
}

async function readManifest(): Promise<Manifest> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return manifest;
}

test('without an article there is no index', async () => {
  await buildIndex(folder, []);
  await expect(listFiles(folder)).rejects.toThrow('ENOENT');
});

test('there is one index for each language, and the manifest tells what a first search fetches', async () => {
  await buildIndex(folder, many);
  const { languages } = await readManifest();
  expect(Object.entries(languages).map(([language, { articles }]) => [language, articles])).toEqual(
    [
      ['en', 30],
      ['ar', 10],
    ],
  );
  const files = await listFiles(folder);
  for (const [language, entry] of Object.entries(languages)) {
    expect(entry.folder).toMatch(new RegExp(`^${language}-[0-9a-f]{10}/$`, 'u'));
    expect(entry.files.map((file) => file.replace(/_[0-9a-f]+/u, ''))).toEqual([
      'pagefind-worker.js',
      `wasm.${language}.pagefind`,
      `pagefind.${language}.pf_meta`,
    ]);
    expect(files).toEqual(expect.arrayContaining(entry.files.map((file) => entry.folder + file)));
    expect(entry.filters).toEqual(['section', 'year']);
    expect(entry.words).toMatch(new RegExp(`^${language}-words-[0-9a-f]{10}/$`, 'u'));
    const shards = files.filter((file) => file.startsWith(entry.words));
    expect(shards).toEqual(
      entry.shards
        .split(' ')
        .map((shard) => `${entry.words}${shard}.txt`)
        .toSorted(),
    );
  }
});

test('nothing is there of Pagefind’s own interfaces', async () => {
  await buildIndex(folder, many.slice(0, 1));
  const scripts = (await listFiles(folder)).filter((file) => /\.(?:js|css)$/u.test(file));
  expect(scripts.map((file) => file.split('/')[1])).toEqual(['pagefind-worker.js', 'pagefind.js']);
});

test('an index is cut into chunks of some 1,000 entries', async () => {
  await buildIndex(folder, many);
  const chunks = (await listFiles(folder)).filter((file) => file.includes('/index/en_'));
  // Thirty articles of 300 words are 9,000 places and as many pages of words at most.
  expect(chunks.length).toBeGreaterThan(9);
});

test('the same articles give the same files, in whatever order they come', async () => {
  await buildIndex(folder, many);
  const once = await readAll();
  await buildIndex(folder, many.toReversed());
  expect(await readAll()).toEqual(once);
});

test('only the index of a language whose articles change gets another name', async () => {
  await buildIndex(folder, many);
  const { languages: before } = await readManifest();
  await buildIndex(folder, [...many, write(41, 'ar', 'كلمة')]);
  const { languages: after } = await readManifest();
  expect(after['en']).toEqual(before['en']);
  expect(after['ar']?.folder).not.toBe(before['ar']?.folder);
});

describe('the parts of an index', () => {
  const months = ['2017-05', '2017-06'].map((month, number) => ({
    ...write(number, 'en', `Words of ${month}`),
    date: `${month}-01T00:00:00.000Z`,
  }));
  const small = { largest: 1, part: 1 };

  /** Builds with a store that gives what `find` gives. Answers with what was kept there. */
  async function buildWith(find: KeptStore['find']): Promise<readonly Buffer<ArrayBuffer>[]> {
    const kept: Buffer<ArrayBuffer>[] = [];
    const keep: KeptStore['keep'] = (_, value) => kept.push(Buffer.from(value));
    const store = { find, has: () => false, keep, save: () => undefined, close: () => undefined };
    await buildIndex(folder, months, { ...small, kept: { store, version: '1' } });
    return kept;
  }

  test('are made in another way where Pagefind gives two articles one id, and then no id is there twice', async () => {
    const [oldest] = await buildWith(() => undefined);
    const answers = [oldest, oldest];
    await buildWith(() => answers.shift());
    const fragments = (await listFiles(folder)).filter((file) => file.endsWith('.pf_fragment'));
    const ids = new Set(fragments.map((file) => basename(file)));
    expect([fragments.length, ids.size]).toEqual([2, 2]);
  });
});
