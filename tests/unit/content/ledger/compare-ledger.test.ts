import { describe, expect, test } from 'vitest';
import { combineLines } from '#content/ledger/combine-lines.ts';
import { compareLedger } from '#content/ledger/compare-ledger.ts';
import { formatLine, parseLedger } from '#content/ledger/ledger-file.ts';
import type { Published, PublishedPage } from '#content/ledger/published.ts';
import { recordParagraphs } from '#content/ledger/record-paragraphs.ts';

const FILE = 'content/permalinks.jsonl';
const now = new Date('2026-11-27T12:00:00Z');

const page = (address: string, text: string): PublishedPage => ({
  address,
  file: `content${address}index.md`,
  line: 1,
  former: [],
  record: () => recordParagraphs([], [text]),
});

/** A ledger of texts, whose addresses are also their words. */
const ledgerOf = (...addresses: readonly string[]) =>
  combineLines([
    parseLedger(
      addresses
        .map((address) =>
          formatLine(address, { kind: 'text', paragraphs: recordParagraphs([], [address]) }),
        )
        .join('\n'),
      FILE,
    ),
  ]);

const compare = (
  kept: ReturnType<typeof ledgerOf>,
  pages: readonly PublishedPage[],
  drafts: Published['drafts'] = [],
) => compareLedger(kept, FILE, { pages, drafts }, now);

const [sample, other] = ['/2017/06/29/sample/', '/2017/06/30/other/'];
const mine = page('/2026/11/26/mine/', 'My own words.');
const about = page('/about/', '/about/');

describe('a ledger of which no article is there any more', () => {
  test.each([
    [
      [sample],
      `nothing at ${sample}, the only article it records`,
      `If this site never published it, as with the sample, delete ${FILE}. Otherwise bring it back.`,
    ],
    [
      [sample, other],
      `none of the 2 articles it records, such as ${sample}`,
      `If this site never published them, as with the sample, delete ${FILE}. Otherwise bring them back.`,
    ],
  ])('of %j is one problem, which says that the file may be deleted', (recorded, found, advice) => {
    for (const pages of [[mine], [mine, about]])
      expect(compare(ledgerOf(...recorded, '/about/'), pages).broken).toEqual([
        {
          kind: 'broken promises of the ledger',
          file: FILE,
          line: 1,
          found,
          expected: 'every address that was published to lead somewhere',
          advice,
        },
      ]);
  });

  test('is taken for one of a newsroom of its own where one was renamed, or is a draft', () => {
    const renamed = page('/2017/06/29/renamed/', sample);
    expect(compare(ledgerOf(sample, other), [renamed]).broken).toMatchObject([
      { file: renamed.file, field: 'slug' },
      { file: FILE, line: 2, found: `nothing at ${other}` },
    ]);
    const draft = { address: sample, file: 'draft.md', line: 3 };
    expect(compare(ledgerOf(sample), [mine], [draft]).broken).toMatchObject([
      { file: 'draft.md', field: 'draft' },
    ]);
  });
});

test('what is not recorded is no problem, and told by its addresses', () => {
  const { broken, behind } = compare(ledgerOf(sample), [page(sample, 'Corrected.'), mine]);
  expect(broken).toEqual([]);
  expect(behind).toEqual([sample, mine.address]);
});
