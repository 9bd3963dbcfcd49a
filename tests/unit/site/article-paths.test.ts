import { expect, test } from 'vitest';
import type { Article } from '#site/article.ts';
import { createArticlePaths } from '#site/article-paths.ts';
import { article, subject } from './articles.ts';

const keyOf = async (one: Article, shown?: unknown): Promise<string | undefined> =>
  (await createArticlePaths([one], () => shown))[0]?.cacheKey;

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
  expect(await keyOf(one, ['World'])).not.toBe(await keyOf(one, ['World', 'Culture']));
});
