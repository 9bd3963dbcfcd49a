import { describe, expect, test } from 'vitest';
import { createEdition } from '#site/edition.ts';
import { createFrontPage } from '#site/front-page.ts';
import { createSearchPage } from '#site/search-page.ts';
import type { Article } from '#site/article.ts';
import { article, subject } from './articles.ts';

const editionOf = (count: number) =>
  createEdition(
    {
      articles: Array.from({ length: count }, (_, index) =>
        article(`s${index}`, { published: `20${10 + (index % 3)}-01-01`, language: 'ar' }),
      ),
      pages: [],
    },
    new Date('2025-01-01T00:00:00Z'),
  );

describe('the search page', () => {
  test('knows how many articles there are, and since when', () => {
    expect(createSearchPage(editionOf(12))).toMatchObject({ articles: 12, since: '2010' });
    expect(createSearchPage(editionOf(0))).toMatchObject({ articles: 0, headlines: [] });
  });

  test.each([
    [1, 1],
    [50, 50],
    [51, 0],
  ])('of %i articles lists %i headlines for readers without scripts', (count, listed) => {
    const { headlines } = createSearchPage(editionOf(count));
    expect(headlines).toHaveLength(listed);
    expect(headlines.slice(0, 1)).toEqual(
      listed === 0 ? [] : [expect.objectContaining({ language: { lang: 'ar', dir: 'rtl' } })],
    );
  });

  test('names the sections and topics that have articles', () => {
    const { sections, topics } = createSearchPage(editionOf(1));
    expect(sections).toEqual([{ slug: 'world', name: 'WORLD', href: '/sections/world/' }]);
    expect(topics.every(({ href }) => href.startsWith('/topics/'))).toBe(true);
  });
});

describe('with an empty field', () => {
  const tides = subject('tides');
  const lamps = subject('lamps');
  const offersOf = (...articles: Article[]) =>
    createSearchPage(
      createEdition({ articles, pages: [] }, new Date('2025-01-01T00:00:00Z')),
    ).offers.map(({ name, links }) => [name, links.map((link) => [link.name, link.count ?? ''])]);

  test('are offered topics and years with how many articles each has, the topics with most first', () => {
    const articles = [
      article('a', { published: '2012-01-01', topics: [lamps, tides], headline: 'Two words' }),
      article('b', { published: '2010-01-01', topics: [tides], headline: 'Two words' }),
    ];
    expect(offersOf(...articles)).toEqual([
      [
        'Topics',
        [
          ['TIDES', '2'],
          ['LAMPS', '1'],
        ],
      ],
      [
        'Years',
        [
          ['2012', '1'],
          ['2010', '1'],
        ],
      ],
    ]);
  });

  test('are offered queries that find something: a phrase, one word without another, a name', () => {
    const paragraphs = ['The tides were high.'];
    const [examples] = offersOf(
      article('a', {
        headline: 'At noon, the old harbour froze',
        topics: [tides, lamps],
        paragraphs,
        byline: ['Ada Fixture'],
      }),
    );
    expect(examples).toEqual([
      'For example',
      [
        ['"the old harbour"', ''],
        ['tides -lamps', ''],
        ['Ada Fixture', ''],
      ],
    ]);
  });

  test('is no query offered that would find nothing', () => {
    const both = {
      topics: [tides, lamps],
      paragraphs: ['Tides and lamps.'],
      headline: 'Two words',
    };
    expect(offersOf(article('a', both)).map(([name]) => name)).toEqual(['Topics', 'Years']);
  });
});

test.each([
  ['the front page', createFrontPage(editionOf(1)).head.links],
  ['the search page', createSearchPage(editionOf(1)).head.links],
])('%s shows browsers how to add this search', (_, links) => {
  expect(links).toContainEqual({
    rel: 'search',
    type: 'application/opensearchdescription+xml',
    href: '/opensearch.xml',
    title: 'Pressmark',
  });
});
