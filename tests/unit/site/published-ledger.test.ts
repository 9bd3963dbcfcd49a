import { expect, test } from 'vitest';
import { createEdition } from '#site/edition.ts';
import { createPublishedLedger } from '#site/published-ledger.ts';
import { article } from './articles.ts';

test('a site publishes the lines of what is public, and of no article dated later', () => {
  const line = (address: string) => JSON.stringify({ address, paragraphs: [] });
  const articles = ['2017-06-29', '2026-12-24'].map((published) =>
    article(published, {
      published,
      address: `/${published}/`,
      aliases: [`/old-${published}/`],
      ledgerLine: line(`/${published}/`),
    }),
  );
  const edition = createEdition({ articles, pages: [] }, new Date('2026-11-27T12:00:00Z'));
  expect(createPublishedLedger(edition)).toBe(
    `{"version":1,"permalinks":[\n${line('/2017-06-29/')},\n{"address":"/old-2017-06-29/","to":"/2017-06-29/"}\n]}\n`,
  );
});
