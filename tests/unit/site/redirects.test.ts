import { expect, test } from 'vitest';
import { createEdition } from '#site/edition.ts';
import { createRedirects } from '#site/redirects.ts';
import { story } from './stories.ts';

test('each former address of a public story leads to it for good', () => {
  const stories = [
    story('renamed', { aliases: ['/old/', '/older/'] }),
    story('draft', { aliases: ['/secret/'], draft: true }),
  ];
  const edition = createEdition({ stories, pages: [] }, new Date('2025-01-01'));
  expect(createRedirects(edition)).toEqual([
    { from: '/old/', to: '/2020/01/02/renamed/', status: 301 },
    { from: '/older/', to: '/2020/01/02/renamed/', status: 301 },
  ]);
});
