import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { writeSearchIndex } from '#integrations/search-index.ts';
import { facetAttributes } from '#search/facets.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-index-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(path: string, body: string): Promise<void> {
  await mkdir(join(folder, path), { recursive: true });
  await writeFile(
    join(folder, path, 'index.html'),
    `<!doctype html><html lang="en"><body>${body}</body></html>`,
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
      published: '2017-06-29',
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
      word_count: 6,
      filters: {
        section: ['world'],
        topic: ['syria', 'russia'],
        year: ['2017'],
        eventYear: ['2016'],
        language: ['en'],
      },
      meta: { title: 'Hope?', dateline: 'Dated June 29 · in the source' },
      anchors: [
        { element: 'section', id: 'note', text: '', location: 0 },
        { element: 'p', id: 'p1', text: 'One & two.', location: 2 },
        { element: 'p', id: 'p2', text: 'Three.', location: 5 },
      ],
    },
  ]);
  const scripts = (await readdir(join(folder, 'pagefind'))).filter((name) => name.endsWith('.js'));
  expect(scripts.toSorted()).toEqual(['pagefind-worker.js', 'pagefind.js']);
});

test('a site without a story has no index', async () => {
  await write('', '<h1>Front page</h1>');
  await writeSearchIndex(folder);
  expect(await readdir(folder)).toEqual(['index.html']);
});
