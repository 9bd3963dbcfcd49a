import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';

import { listFiles } from '#integrations/built-files.ts';
import { writeSearchIndex } from '#integrations/search-index.ts';
import { facetAttributes } from '#search/facets.ts';
import { readStoryFiles } from '#search/story-files.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-index-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(path: string, body: string, language = 'en'): Promise<void> {
  await mkdir(join(folder, path), { recursive: true });
  await writeFile(
    join(folder, path, 'index.html'),
    `<!doctype html><html lang="${language}"><body>${body}</body></html>`,
  );
}

/** The stories of the index, as the browser gets them. */
async function readStories(): Promise<unknown[]> {
  const fragments = join(folder, 'pagefind/fragment');
  const texts = (await readdir(fragments)).map(async (name) =>
    gunzipSync(await readFile(join(fragments, name)))
      .toString()
      .replace('pagefind_dcd', ''),
  );
  return (await Promise.all(texts)).map((text): unknown => JSON.parse(text));
}

test('the index holds the stories, with their names, facets and paragraphs, and no other page', async () => {
  await write('', '<h1>Front page</h1>');
  const facets = Object.entries(
    facetAttributes({
      section: 'world',
      topics: ['syria', 'russia'],
      year: '2017',
      eventYears: ['2016'],
      language: 'en',
    }),
  )
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
  await write(
    '2017/06/29/hope',
    `<article ${facets}>
    <h1 data-pagefind-meta="title">Hope?</h1><p data-pagefind-meta="dateline"><span>Dated June 29</span> · <span>in the source</span></p>
    <div data-pagefind-body><section id="note"><p>A note.</p></section>
    <p id="p1"><a class="anchor" href="#p1"></a>One &amp; two.</p><p id="p2">Three.</p>
    <section data-pagefind-ignore=""><p id="rights">Not stated.</p></section></div></article>`,
  );
  await writeSearchIndex(folder);
  expect(await readStories()).toEqual([
    {
      url: '/2017/06/29/hope/',
      content: 'A note. One & two. Three.',
      language: 'en',
      direction: 'ltr',
      meta: { title: 'Hope?', dateline: 'Dated June 29 · in the source' },
      anchors: [
        { element: 'section', id: 'note', location: 0 },
        { element: 'p', id: 'p1', location: 2 },
        { element: 'p', id: 'p2', location: 5 },
      ],
    },
  ]);
  const scripts = (await readdir(join(folder, 'pagefind'))).filter((name) => name.endsWith('.js'));
  expect(scripts).toEqual(['pagefind-worker.js']);
});

test('a site without a story has no index', async () => {
  await write('', '<h1>Front page</h1>');
  await writeSearchIndex(folder);
  expect(await readdir(folder)).toEqual(['index.html']);
});

/** Stories with many words and many facets, in two languages. */
async function writeMany(): Promise<void> {
  for (let story = 0; story < 40; story += 1) {
    const language = story % 4 === 0 ? 'ar' : 'en';
    const facets = facetAttributes({
      section: `section-${story % 5}`,
      topics: [`topic-${story % 7}`, `topic-${story % 3}`],
      year: String(2010 + (story % 8)),
      eventYears: [String(2009 + (story % 8))],
      language,
    });
    const attributes = Object.entries(facets).map(([name, value]) => `${name}="${value}"`);
    const words = Array.from({ length: 300 }, (_, word) => `w${(story * word * 31) % 4001}x`);
    await write(
      `story-${story}`,
      `<article ${attributes.join(' ')}><h1 data-pagefind-meta="title">Story ${story}</h1>
      <div data-pagefind-body><p id="p1">${words.join(' ')}</p></div></article>`,
      language,
    );
  }
}

const storySchema = z.object({ url: z.string() });

const entrySchema = z.object({
  languages: z.object({
    ar: z.unknown(),
    en: z.object({ hash: z.string(), words: z.object({ files: z.string() }) }),
  }),
});

/** Every file of the index with its content. */
async function readIndex(): Promise<ReadonlyMap<string, string>> {
  const names = await listFiles(join(folder, 'pagefind'));
  const files = names.map(
    async (name) => [name, await readFile(join(folder, 'pagefind', name), 'base64')] as const,
  );
  return new Map(await Promise.all(files));
}

test('the same stories give the same files, to the byte', async () => {
  await writeMany();
  await writeSearchIndex(folder);
  const once = await readIndex();
  await writeSearchIndex(folder);
  expect(await readIndex()).toEqual(once);
});

test('the list of an index names its files, and they tell what the stories are filed under', async () => {
  await writeMany();
  await writeSearchIndex(folder);
  const read = async (name: string): Promise<Uint8Array> =>
    gunzipSync(await readFile(join(folder, 'pagefind', name))).subarray('pagefind_dcd'.length);
  const entry = await readFile(join(folder, 'pagefind/pagefind-entry.json'), 'utf8');
  const { languages } = entrySchema.parse(JSON.parse(entry));
  expect(Object.keys(languages)).toEqual(['ar', 'en']);
  const { hash, words } = languages.en;
  const files = await readStoryFiles(await read(`pagefind.${hash}.pf_meta`), (name) =>
    read(`filter/${name}.pf_filter`),
  );
  const counts = [...files.facets.section].map(([value, ids]) => [value, ids.length]);
  expect(counts).toEqual([0, 1, 2, 3, 4].map((section) => [`section-${section}`, 6]));
  expect([...files.facets.eventYear.keys()][0]).toBe('2010');
  // Addresses begin with dates, so their order is that of the stories.
  const addresses = files.byDate.map(async (id) => {
    const story = Buffer.from(await read(`fragment/${id}.pf_fragment`)).toString();
    return storySchema.parse(JSON.parse(story)).url;
  });
  const inOrder = await Promise.all(addresses);
  expect(new Set(inOrder).size).toBe(30);
  expect(inOrder).toEqual(inOrder.toSorted());
  const names = [...(await readIndex()).keys()].filter((name) => name.startsWith('words/en/'));
  expect(
    words.files
      .split(' ')
      .map((name) => `words/en/${name}.txt`)
      .toSorted(),
  ).toEqual(names);
});

test('the index is cut into chunks of some 1,000 entries', async () => {
  await writeMany();
  await writeSearchIndex(folder);
  const chunks = [...(await readIndex()).keys()].filter((name) => name.startsWith('index/en_'));
  // Thirty stories of 300 words are 9,000 places and as many pages of words at most.
  expect(chunks.length).toBeGreaterThan(9);
});
