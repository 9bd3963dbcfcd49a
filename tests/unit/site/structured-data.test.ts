import { beforeAll, describe, expect, test } from 'vitest';
import {
  createBreadcrumbs,
  createGraph,
  createNewsArticle,
  createWebSite,
} from '#site/structured-data.ts';
import { findSchemaFaults } from '../../fixtures/schema-org.ts';
import { citedArticles } from '../citations/cited-articles.ts';
import { article } from './articles.ts';

const evidence = [{ title: 'A transcript', url: 'https://example.org/transcript' }];

const full = article('full', {
  published: '2017-06-29T23:30:00-07:00',
  updated: '2017-07-01',
  events: { from: '2016-09-09', to: '2016-09-12' },
  byline: ['Ann Lee', 'Example Wire'],
  authors: [{ name: 'Ann Lee' }, { name: 'Example Wire', organisation: true }],
  standfirst: 'A line.',
  source: {
    file: 'source.txt',
    publisher: 'Example Wire',
    url: 'https://example.org/original',
    rights: 'Example Wire',
  },
  notes: [{ about: 'date', on: '2020-01-01', text: 'A note.', evidence }],
  corrections: [{ on: '2020-02-03', was: 'ten', is: 'twelve' }],
});

const described = (of: Parameters<typeof createNewsArticle>[0]): object =>
  JSON.parse(JSON.stringify(createNewsArticle(of, '/about/')));

const graphOf = (of: Parameters<typeof createNewsArticle>[0]): object =>
  createGraph(described(of), createBreadcrumbs(of));

test('an article gives machines all that its record has', () => {
  expect(described(full)).toMatchObject({
    datePublished: '2017-06-29T23:30:00-07:00',
    dateModified: '2020-02-03',
    temporalCoverage: '2016-09-09/2016-09-12',
    author: [
      { '@type': 'Person', name: 'Ann Lee' },
      { '@type': 'Organization', name: 'Example Wire' },
    ],
    publisher: { '@type': 'Organization', name: 'Example Wire' },
    image: 'https://pressmark.example/2017/06/29/full/card.png',
    isBasedOn: 'https://example.org/original',
    copyrightNotice: 'Example Wire',
    citation: [
      { '@type': 'CreativeWork', name: 'A transcript', url: 'https://example.org/transcript' },
    ],
    correction: [
      {
        '@type': 'CorrectionComment',
        text: '“ten” now reads “twelve”.',
        datePublished: '2020-02-03',
      },
    ],
    publishingPrinciples: 'https://pressmark.example/about/',
  });
});

test('what the record does not know is not there at all', () => {
  expect(Object.keys(described(citedArticles['a date that its events contradict']))).toEqual([
    '@type',
    '@id',
    'url',
    'mainEntityOfPage',
    'headline',
    'description',
    'image',
    'datePublished',
    'temporalCoverage',
    'inLanguage',
    'articleSection',
    'keywords',
    'sdPublisher',
    'publishingPrinciples',
    'isAccessibleForFree',
  ]);
});

test.each([
  ['an update', { updated: '2020-03-04' }, '2020-03-04'],
  [
    'an update after a correction',
    { updated: '2020-03-04', corrections: full.corrections },
    '2020-03-04',
  ],
  [
    'a correction after an update',
    { updated: '2020-02-01', corrections: full.corrections },
    '2020-02-03',
  ],
])('the last change is %s', (_, facts, day) => {
  expect(createNewsArticle(article('s', facts))).toMatchObject({ dateModified: day });
});

describe('schema.org’s vocabulary', () => {
  const graphs = [
    ...[full, ...Object.values(citedArticles)].map(graphOf),
    createGraph(createWebSite()),
  ];
  const article = described(full);
  const unknown = [
    { ...article, byline: 'Ann Lee' },
    { ...article, '@type': 'NewsStory' },
    { ...article, isAccessibleForFree: { '@type': 'Person', name: 'Ann Lee' } },
    { ...article, correction: [{ '@type': 'CorrectionComment', said: 'ten' }] },
  ];
  let faults: readonly (readonly string[])[] = [];
  beforeAll(() => {
    faults = findSchemaFaults([...graphs, ...unknown.map((one) => createGraph(one))]);
  }, 120_000);

  test('has every type and property that our pages use, and their values', () => {
    expect(faults.slice(0, graphs.length)).toEqual(graphs.map(() => []));
  });

  test('is missed by what is not in it', () => {
    expect(faults.slice(graphs.length).map((found) => found.length)).toEqual([1, 1, 1, 1]);
  });
});
