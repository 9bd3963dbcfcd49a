import { describe, expect, test } from 'vitest';
import { createEdition } from '#site/edition.ts';
import { createRelatedLinks } from '#site/related-links.ts';
import type { Article } from '#site/article.ts';
import { article, subject } from './articles.ts';

const now = new Date('2100-01-01T00:00:00Z');
const syria = subject('syria');
const truce = subject('truce');

/** What is offered after the article with this slug: slugs and reasons. */
function relatedOf(slug: string, articles: readonly Article[]): string[] {
  const findLinks = createRelatedLinks(createEdition({ articles, pages: [] }, now));
  return articles
    .filter((one) => one.slug === slug)
    .flatMap(findLinks)
    .map(({ headline, reason }) => `${headline.replace('Headline of ', '')}: ${reason}`);
}

describe('after an article', () => {
  test('that is alone nothing is offered', () => {
    expect(relatedOf('a', [article('a', { topics: [syria] })])).toEqual([]);
  });

  test('stand the next and the one before, each only if there is one', () => {
    const articles = [
      article('a', { published: '2020-01-01' }),
      article('b', { published: '2020-01-02' }),
      article('c', { published: '2020-01-03' }),
    ];
    expect(relatedOf('a', articles)).toEqual(['b: The next article']);
    expect(relatedOf('b', articles)).toEqual(['c: The next article', 'a: The article before']);
    expect(relatedOf('c', articles)).toEqual(['b: The article before']);
  });

  test('stand three related ones: most topics in common first, then the nearest in time', () => {
    const articles = [
      article('far-both', { published: '2020-01-01', topics: [syria, truce] }),
      article('far', { published: '2020-01-02', topics: [syria] }),
      article('near', { published: '2020-01-03', topics: [truce] }),
      article('unrelated', { published: '2020-01-04', topics: [subject('lamps')] }),
      article('this', { published: '2020-01-05', topics: [syria, truce] }),
      article('next', { published: '2020-01-06' }),
      article('soon', { published: '2020-01-07', topics: [syria] }),
    ];
    expect(relatedOf('this', articles)).toEqual([
      'far-both: Also on SYRIA and TRUCE',
      'soon: Also on SYRIA',
      'near: Also on TRUCE',
      'next: The next article',
      'unrelated: The article before',
    ]);
  });

  test('none is offered twice: a neighbour is not also a related article', () => {
    const articles = [
      article('a', { published: '2020-01-01', topics: [syria] }),
      article('b', { published: '2020-01-02', topics: [syria] }),
    ];
    expect(relatedOf('a', articles)).toEqual(['b: The next article']);
  });

  test('a headline in another language says so', () => {
    const articles = [article('a'), article('b', { language: 'ar' })];
    const edition = createEdition({ articles, pages: [] }, now);
    const links = edition.articles.flatMap(createRelatedLinks(edition));
    expect(links.map(({ language }) => language)).toEqual([{ lang: 'ar', dir: 'rtl' }, {}]);
  });
});

/** How often any field of any article is read while what stands after each of `count` is decided. */
function countReads(count: number): number {
  let reads = 0;
  const counting: ProxyHandler<Article> = {
    get: (target, field, receiver) => {
      reads += 1;
      const value: unknown = Reflect.get(target, field, receiver);
      return value;
    },
  };
  const articles = Array.from({ length: count }, (_, index) => {
    const year = 1900 + Math.floor(index / 300);
    const published = `${year}-${String(1 + (index % 12)).padStart(2, '0')}-01`;
    const topics = [syria, subject(`t${index % 40}`)];
    return new Proxy(article(`s${index}`, { published, topics }), counting);
  });
  const edition = createEdition({ articles, pages: [] }, now);
  reads = 0;
  const links = edition.articles.map(createRelatedLinks(edition));
  expect(links).toHaveLength(count);
  return reads;
}

test('after each of 4,000 articles with a topic in common, the work is twice that of 2,000', () => {
  const [half, whole] = [countReads(2000), countReads(4000)];
  expect(whole / half).toBeCloseTo(2, 1);
  expect(whole).toBeLessThan(4000 * 60);
});
