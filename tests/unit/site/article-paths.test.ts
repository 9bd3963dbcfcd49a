import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Article } from '#site/article.ts';
import { createArticlePaths } from '#site/article-paths.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';
import { article, subject } from './articles.ts';

const keyOf = async (
  one: Article,
  shown?: Parameters<typeof createArticlePaths>[1],
): Promise<string | undefined> => (await createArticlePaths([one], shown))[0]?.cacheKey;

const plain = { published: '2020-01-02', topics: [subject('syria')] };
const named = { ...subject('syria'), name: 'Syria, renamed' };

test.each<[string, Partial<Article>]>([
  ['its headline', { headline: 'Another' }],
  ['its text', { parts: ['<p>Another.</p>'] }],
  ['a word as search reads it', { blocks: [{ id: 'p1', text: 'One', searched: 'Two' }] }],
  ['the number of a paragraph', { labels: ['1', '2a'] }],
  ['the hour it was published', { published: '2020-01-02T10:00Z' }],
  ['its topics', { topics: [] }],
  ['the name of a topic', { topics: [named] }],
  ['its section', { section: subject('culture', 'sections') }],
  ['a correction', { corrections: [{ on: '2020-02-03', was: 'One.', is: 'Two.' }] }],
  ['what is linked to it from a former address', { aliases: ['/old/'] }],
])('a page has another key when %s changed', async (_, change) => {
  const before = await keyOf(article('a', plain));
  expect(await keyOf(article('a', plain))).toBe(before);
  expect(await keyOf(article('a', { ...plain, ...change }))).not.toBe(before);
});

test('a page has another key when what it shows beside its article changed', async () => {
  const one = article('a', plain);
  const [before, after] = [['World'], ['World', 'Culture']];
  expect(await keyOf(one, { onAll: before })).not.toBe(await keyOf(one, { onAll: after }));
  expect(await keyOf(one, { on: () => before })).not.toBe(await keyOf(one, { on: () => after }));
});

const drawing = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path fill="${colour}" d="M0 0h8v8z"/></svg>`;

test('a page has another key when a picture or a recording has other bytes', async () => {
  const folder = await createFolder({ 'a.svg': drawing('red'), 'b.mp3': 'ID3 one' });
  const shows = (file: string) =>
    article('a', { ...plain, file: join(folder, 'index.md'), files: [file] });
  for (const [file, bytes] of [
    ['a.svg', drawing('blue')],
    ['b.mp3', 'ID3 two'],
  ] as const) {
    const before = await keyOf(shows(`./${file}`));
    expect(await keyOf(shows(`./${file}`))).toBe(before);
    await writeFile(join(folder, file), bytes);
    expect(await keyOf(shows(`./${file}`))).not.toBe(before);
  }
});

test('a text that is kept elsewhere is told by its digest, and not read for a key', async () => {
  const keptAs = (digest: string): Article => ({
    ...article('a', plain),
    toJSON: () => ({ ...plain, text: digest }),
    get parts(): never {
      throw new Error('It was read.');
    },
  });
  expect(await keyOf(keptAs('1'))).toBe(await keyOf(keptAs('1')));
  expect(await keyOf(keptAs('1'))).not.toBe(await keyOf(keptAs('2')));
});
