import { describe, expect, test } from 'vitest';
import { createArchivePage } from '#site/archive-page.ts';
import { createEdition } from '#site/edition.ts';
import { createFrontPage } from '#site/front-page.ts';
import {
  createMonthPages,
  createSectionPages,
  createTopicPages,
  createTopicsPage,
  createYearPages,
  type ListPage,
} from '#site/list-page.ts';
import type { Article } from '#site/article.ts';
import { article, subject } from './articles.ts';

const now = new Date('2025-01-01T00:00:00Z');
/** A text without the marks that keep it on one line. */
const plain = (text = ''): string => text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '');
const editionOf = (count: number) =>
  createEdition(
    {
      articles: Array.from({ length: count }, (_, index) =>
        article(`s${index}`, { published: `20${10 + (index % 3)}-0${1 + (index % 2)}-01` }),
      ),
      pages: [],
    },
    now,
  );

describe('the front page', () => {
  test('without articles has no lead', () => {
    expect(createFrontPage(editionOf(0))).toMatchObject({ lead: undefined, seconds: [], rest: [] });
  });

  test('with one article gives it its opening paragraphs', () => {
    const page = createFrontPage(editionOf(1));
    expect(page.leadParagraphs).toEqual(['The first paragraph.', 'The second.']);
    expect([page.seconds, page.rest, page.archive]).toEqual([[], [], undefined]);
  });

  test('with many leads, seconds, lists and points to the archive', () => {
    const page = createFrontPage(editionOf(40));
    expect(page.leadParagraphs).toEqual([]);
    expect([page.seconds.length, page.rest.length]).toEqual([3, 18]);
    expect(page.archive).toEqual({ href: '/archive/', text: 'More articles' });
  });
});

describe('the article that leads', () => {
  const leads: [string, Partial<Article>[], string][] = [
    ['the newest', [{ published: '2024-05-10' }, { published: '2024-05-09' }], 's0'],
    [
      'one that asks to, of the last seven days',
      [{ published: '2024-05-10' }, { published: '2024-05-04T00:30:00+10:00', lead: true }],
      's1',
    ],
    [
      'not one that asks to but is older',
      [{ published: '2024-05-10' }, { published: '2024-05-03T23:30:00-10:00', lead: true }],
      's0',
    ],
    [
      'the newest of several that ask to',
      [
        { published: '2024-05-10' },
        { published: '2024-05-08', lead: true },
        { published: '2024-05-09', lead: true },
      ],
      's2',
    ],
  ];

  test.each(leads)('is %s', (_, all, slug) => {
    const articles = all.map((facts, index) => article(`s${index}`, facts));
    const page = createFrontPage(createEdition({ articles, pages: [] }, now));
    expect(plain(page.lead?.headline)).toBe(`Headline of ${slug}`);
    const others = [...page.seconds, ...page.rest].map(({ href }) => href);
    expect(new Set([page.lead?.href, ...others]).size).toBe(all.length);
  });
});

describe('a topic', () => {
  const pagesOf = (...all: Partial<Article>[]) => {
    const articles = all.map((facts, index) =>
      article(`s${index}`, { topics: [subject('tides')], ...facts }),
    );
    const [subjectList] = createEdition({ articles, pages: [] }, now).topics;
    return subjectList ? createTopicPages(subjectList) : [];
  };

  test('is a chronology of the days its articles are about; one that names none stands at its own', () => {
    const [page] = pagesOf(
      { published: '2017-06-29', events: { from: '2016-09-09', to: '2016-09-12' } },
      { published: '2016-10-01' },
      { published: '2024-01-01', events: { from: '2016-09-10', to: '2016-09-10' } },
      { published: '2015-01-01', events: { from: '1987-03-01', to: '1987-03-01' } },
    );
    expect(
      page?.groups.map(({ heading, teasers }) => [
        heading,
        teasers.map(({ headline, dates }) => [headline, ...dates.map(({ text }) => plain(text))]),
      ]),
    ).toEqual([
      [
        '2016',
        [
          ['Headline of s1', 'October 1, 2016'],
          ['Headline of s2', 'September 10, 2016', 'Published January 1, 2024'],
          ['Headline of s0', 'September 9–12, 2016', 'Published June 29, 2017'],
        ],
      ],
      ['1987', [['Headline of s3', 'March 1, 1987', 'Published January 1, 2015']]],
    ]);
  });

  test('of more than fifty articles goes on in that order on further pages', () => {
    const pages = pagesOf(
      ...Array.from({ length: 51 }, (_, index) => ({
        published: '2024-01-01',
        events: { from: `${1900 + index}-01-01`, to: `${1900 + index}-01-01` },
      })),
    );
    expect(pages.map(({ path }) => path)).toEqual(['topics/tides', 'topics/tides/2']);
    expect(pages[1]?.groups.map(({ heading }) => heading)).toEqual(['1900']);
    // Each page has links to every year, wherever it stands.
    for (const { jumps } of pages) {
      expect(jumps).toHaveLength(51);
      expect(jumps[0]).toEqual({ href: '/topics/tides/#y1950', name: '1950' });
      expect(jumps.at(-1)).toEqual({ href: '/topics/tides/2/#y1900', name: '1900' });
    }
  });
});

test('the index of topics has each topic with its standfirst and how many articles it has', () => {
  const tides = { ...subject('tides'), standfirst: 'What the sea did.' };
  const articles = [
    article('a', { topics: [tides, subject('lamps')] }),
    article('b', { topics: [tides] }),
  ];
  const { count, groups } = createTopicsPage(createEdition({ articles, pages: [] }, now).topics);
  expect(count).toBe('2 topics');
  expect(groups.flatMap(({ teasers }) => teasers)).toMatchObject([
    {
      href: '/topics/lamps/',
      headline: 'LAMPS',
      opening: undefined,
      dates: [{ text: '1 article' }],
    },
    {
      href: '/topics/tides/',
      headline: 'TIDES',
      opening: 'What the sea did.',
      dates: [{ text: '2 articles' }],
    },
  ]);
});

describe('a section', () => {
  test.each([
    [1, ['sections/world']],
    [50, ['sections/world']],
    [51, ['sections/world', 'sections/world/2']],
    [101, ['sections/world', 'sections/world/2', 'sections/world/3']],
  ])('of %i articles has the pages %j', (count, paths) => {
    const [subjectList] = editionOf(count).sections;
    const pages = subjectList ? createSectionPages(subjectList) : [];
    expect(pages.map((page) => page.path)).toEqual(paths);
    expect(pages.flatMap((page) => page.groups).flatMap((group) => group.teasers)).toHaveLength(
      count,
    );
  });

  test('links its pages to one another, newest first', () => {
    const [subjectList] = editionOf(101).sections;
    const pages = subjectList ? createSectionPages(subjectList) : [];
    expect(pages.map(({ newer, older }) => [newer?.href, older?.href])).toEqual([
      [undefined, '/sections/world/2/'],
      ['/sections/world/', '/sections/world/3/'],
      ['/sections/world/2/', undefined],
    ]);
  });
});

test('a year groups its articles by month and knows its neighbours', () => {
  const [, middle] = createYearPages(editionOf(12));
  expect(middle).toMatchObject({
    path: '2011',
    newer: { href: '/2012/', text: '2012' },
    older: { href: '/2010/', text: '2010' },
  });
  expect(middle?.groups.map(({ heading, href }) => [heading, href])).toEqual([
    ['February 2011', '/2011/02/'],
    ['January 2011', '/2011/01/'],
  ]);
});

test('the page of a section announces the section’s own feed, that of a topic none', () => {
  const edition = createEdition(
    { articles: [article('a', { topics: [subject('tides')] })], pages: [] },
    now,
  );
  const feedsOf = (pages: readonly ListPage[]) =>
    pages
      .flatMap(({ head }) => head.links)
      .flatMap(({ title, href }) => (title ? [[title, href]] : []));
  expect(feedsOf(edition.sections.flatMap((one) => createSectionPages(one)))).toEqual([
    ['WORLD · Pressmark', '/sections/world/feed.xml'],
  ]);
  expect(feedsOf(edition.topics.flatMap((one) => createTopicPages(one)))).toEqual([]);
});

describe('a long list', () => {
  /** So many articles, all of one month. */
  const monthOf = (count: number) =>
    createEdition(
      { articles: Array.from({ length: count }, (_, index) => article(`s${index}`)), pages: [] },
      now,
    );

  test.each([
    [100, 'The first paragraph.'],
    [101, undefined],
  ])('of %i articles in a month shows how they begin: %s', (count, opening) => {
    const [month] = createMonthPages(monthOf(count));
    expect(month?.groups[0]?.teasers.map((teaser) => teaser.opening)).toEqual(
      Array.from({ length: count }, () => opening),
    );
  });

  test.each([
    [2000, undefined, 2000],
    [2001, 'Choose a month for its headlines.', 0],
  ])('of %i articles in a year says %s and shows %i headlines', (count, standfirst, shown) => {
    const [year] = createYearPages(monthOf(count));
    expect(year?.standfirst).toBe(standfirst);
    expect(year?.groups.map(({ heading, teasers }) => [heading, teasers.length])).toEqual([
      ['January 2020', shown],
    ]);
    expect(year?.groups[0]?.count).toBe(`${count.toLocaleString('en')} articles`);
  });

  test.each([
    [2000, '2,000 articles, since 2020.', 2000],
    [2001, '2,001 articles, since 2020. Choose a year for its headlines.', 0],
  ])('of %i articles in the archive says %j and shows %i headlines', (count, standfirst, shown) => {
    const archive = createArchivePage(monthOf(count));
    expect(archive.standfirst).toBe(standfirst);
    expect(archive.years.map(({ year, href, entries }) => [year, href, entries.length])).toEqual([
      ['2020', '/2020/', shown],
    ]);
  });
});

test('a month that has articles has a page', () => {
  expect(createMonthPages(editionOf(3)).map((page) => page.path)).toEqual([
    '2012/01',
    '2011/02',
    '2010/01',
  ]);
});

describe('the archive', () => {
  test('has links to jump over its years, if there are several', () => {
    expect(createArchivePage(editionOf(3)).jumps).toEqual([
      { href: '#y2012', name: '2012' },
      { href: '#y2011', name: '2011' },
      { href: '#y2010', name: '2010' },
    ]);
    expect(createArchivePage(editionOf(1)).jumps).toEqual([]);
  });

  test.each([
    [0, 'No article has been published yet.'],
    [1, 'One article, from 2010.'],
    [3, '3 articles, since 2010.'],
  ])('of %i articles says so', (count, standfirst) => {
    expect(createArchivePage(editionOf(count)).standfirst).toBe(standfirst);
  });

  test('lists every headline under its year', () => {
    const { years } = createArchivePage(editionOf(7));
    expect(years.map(({ year, count, entries }) => [year, count, entries.length])).toEqual([
      ['2012', '2 articles', 2],
      ['2011', '2 articles', 2],
      ['2010', '3 articles', 3],
    ]);
  });
});
