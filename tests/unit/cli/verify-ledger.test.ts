import { describe, expect, test } from 'vitest';
import { verifyLedger } from '#cli/verify-ledger.ts';
import { formatLine, formatPublishedLedger } from '#content/ledger/ledger-file.ts';
import type { Ledger } from '#content/ledger/recorded.ts';
import { recordParagraphs } from '#content/ledger/record-paragraphs.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

const before = recordParagraphs([], ['The bridge opened on Monday.', 'It took nine years.']);

/** As `npm run record` writes it: of the article’s paragraphs the second was removed and one put in. */
const ledger: Ledger = new Map([
  [
    '/2017/06/29/bridge/',
    {
      kind: 'text',
      paragraphs: recordParagraphs(before, [
        'An engineer looked at the rivets first.',
        'The bridge opened on Monday.',
      ]),
    },
  ],
  ['/old/bridge/', { kind: 'moved', to: '/2017/06/29/bridge/' }],
]);

const article = '2017/06/29/bridge/index.html';
const page = '<p id="p0a">An engineer…</p><p id="p1">The bridge…</p><p id="p2">Removed.</p>';
const site = {
  [article]: page,
  'permalinks.json': formatPublishedLedger([
    formatLine('/old/bridge/', { kind: 'moved', to: '/2017/06/29/bridge/' }),
  ]),
};
const REBUILD = 'Build again: npm run build.';
const place = { found: 'nothing', expected: 'the place that the ledger promises', advice: REBUILD };
const lost = { found: 'nothing', expected: 'the page that the ledger promises', advice: REBUILD };

describe('a built site and the ledger', () => {
  test.each([
    ['agree', site, []],
    [
      'agree of an article that was withdrawn',
      { ...site, [article]: '<p>This article was withdrawn.</p>' },
      [],
    ],
    [
      'differ where a paragraph is in no place, one put in or one removed',
      { ...site, [article]: '<p id="p1">The bridge opened on Monday.</p>' },
      [
        { file: article, where: 'p0a', ...place },
        { file: article, where: 'p2', ...place },
      ],
    ],
    [
      'differ where an address leads nowhere',
      { [article]: page },
      [{ file: 'old/bridge/index.html', ...lost }],
    ],
    [
      'differ where an article is missing',
      { 'permalinks.json': site['permalinks.json'] },
      [{ file: article, ...lost }],
    ],
  ])('%s', async (_, files, faults) => {
    expect(await verifyLedger(await createFolder(files), ledger)).toEqual(faults);
  });

  test('agree where nothing was ever recorded', async () => {
    expect(await verifyLedger(await createFolder({}), undefined)).toEqual([]);
  });
});
