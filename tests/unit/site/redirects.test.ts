import { describe, expect, test } from 'vitest';
import { createEdition } from '#site/edition.ts';
import { createRedirects, listFormerFiles, listFormerQueries } from '#site/redirects.ts';
import { article } from './articles.ts';

const now = new Date('2025-01-01');

test('each former address of a public article leads to it for good', () => {
  const articles = [
    article('renamed', { aliases: ['/old/', '/?p=1'] }),
    article('draft', { aliases: ['/secret/'], draft: true }),
  ];
  expect(createRedirects(createEdition({ articles, pages: [] }, now))).toEqual([
    { from: '/old/', to: '/2020/01/02/renamed/', status: 301 },
    { from: '/?p=1', to: '/2020/01/02/renamed/', status: 301 },
  ]);
});

test('addresses lead to where they are meant also with their letters taken apart', () => {
  const articles = [article('größe', { aliases: ['/über/'] })];
  expect(createRedirects(createEdition({ articles, pages: [] }, now))).toEqual([
    { from: '/über/', to: '/2020/01/02/größe/', status: 301 },
    { from: '/u\u0308ber/', to: '/2020/01/02/größe/', status: 301 },
    { from: '/2020/01/02/gro\u0308ße/', to: '/2020/01/02/größe/', status: 301 },
  ]);
});

test('a withdrawn article is gone for good, and how it was cited leads to the page that says so', () => {
  const withdrawn = article('error', { withdrawn: { on: '2024-01-01', reason: 'Wrong.' } });
  const edition = createEdition({ articles: [withdrawn], pages: [] }, now);
  expect(createRedirects(edition)).toEqual([
    { from: '/2020/01/02/error/cite/', to: '/2020/01/02/error/', status: 301 },
    { from: '/2020/01/02/error/', to: '/2020/01/02/error/index.html', status: 410 },
  ]);
});

describe('for hosts without rules', () => {
  const aliases = [
    '/old/',
    '/2015/name.html',
    '/سو/',
    '/story.php',
    '/?p=1',
    '/story.php?id=5',
    '/a%2Fb/',
    '/name.html/below/',
    '/2020/01/02/RENAMED/',
  ];
  const edition = createEdition({ articles: [article('renamed', { aliases })], pages: [] }, now);

  test('former addresses have a page, but for those that would be sent as something else', () => {
    expect(listFormerFiles(edition).map(({ file }) => file)).toEqual([
      'old/index.html',
      '2015/name.html',
      'سو/index.html',
    ]);
  });

  test.each([
    ['any', 3],
    ['cloudflare', 3],
    ['github-pages', 3],
    ['gitlab-pages', 3],
    ['netlify', 0],
    ['nginx', 0],
    ['caddy', 0],
    ['apache', 0],
  ])('%s gets %d pages at former addresses', (host, count) => {
    expect(listFormerFiles(edition, host)).toHaveLength(count);
  });

  test('those with a query are in a table', () => {
    expect(listFormerQueries(edition)).toEqual({
      '/': [['p=1', '/2020/01/02/renamed/']],
      '/story.php': [['id=5', '/2020/01/02/renamed/']],
    });
  });
});
