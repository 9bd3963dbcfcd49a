import { expect, test } from 'vitest';
import { createEdition } from '#site/edition.ts';
import { createRedirects } from '#site/redirects.ts';
import { article } from './articles.ts';

test('each former address of a public article leads to it for good, and to how it is cited', () => {
  const articles = [
    article('renamed', { aliases: ['/old/', '/older/'] }),
    article('draft', { aliases: ['/secret/'], draft: true }),
  ];
  const edition = createEdition({ articles, pages: [] }, new Date('2025-01-01'));
  expect(createRedirects(edition)).toEqual([
    { from: '/old/', to: '/2020/01/02/renamed/', status: 301 },
    { from: '/older/', to: '/2020/01/02/renamed/', status: 301 },
    { from: '/old/cite/', to: '/2020/01/02/renamed/cite/', status: 301 },
    { from: '/older/cite/', to: '/2020/01/02/renamed/cite/', status: 301 },
  ]);
});

test('a withdrawn article is gone for good, and how it was cited leads to the page that says so', () => {
  const withdrawn = article('error', { withdrawn: { on: '2024-01-01', reason: 'Wrong.' } });
  const edition = createEdition({ articles: [withdrawn], pages: [] }, new Date('2025-01-01'));
  expect(createRedirects(edition)).toEqual([
    { from: '/2020/01/02/error/cite/', to: '/2020/01/02/error/', status: 301 },
    { from: '/2020/01/02/error/', to: '/2020/01/02/error/index.html', status: 410 },
  ]);
});
