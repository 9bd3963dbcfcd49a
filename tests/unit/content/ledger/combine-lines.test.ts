import { execFileSync } from 'node:child_process';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { combineLines } from '#content/ledger/combine-lines.ts';
import { formatLedger, formatLine, parseLedger } from '#content/ledger/ledger-file.ts';
import { recordParagraphs } from '#content/ledger/record-paragraphs.ts';
import type { LedgerEntry, RecordedParagraph } from '#content/ledger/recorded.ts';
import { createFolder } from '../../../fixtures/temporary-folder.ts';

const FILE = 'content/permalinks.jsonl';

const first = [
  'The ferry left the quay at nine with forty passengers and a crew of six on board.',
  'The council had measured the old bridge in the spring and found it sound in every part.',
];
const corrected = [first[0] ?? '', `${first[1] ?? ''} It was painted.`];
const added = [first[0] ?? '', 'A new paragraph about the weather of that morning.', first[1] ?? ''];
const addedElsewhere = [...first, 'Another one about the price of coal in those years.'];
const addedInstead = [first[0] ?? '', 'Nobody had asked the mayor of the town before.', first[1] ?? ''];

const recorded = recordParagraphs([], first);
const later = (texts: readonly string[]): readonly RecordedParagraph[] =>
  recordParagraphs(recorded, texts);

const text = (address: string, paragraphs: readonly RecordedParagraph[]): [string, LedgerEntry] => [
  address,
  { kind: 'text', paragraphs },
];
const moved = (address: string, to: string): [string, LedgerEntry] => [
  address,
  { kind: 'moved', to },
];
const combine = (entries: readonly (readonly [string, LedgerEntry])[]) =>
  combineLines([parseLedger(entries.map((one) => formatLine(...one)).join('\n'), FILE)]);

const [a, b, c] = ['/2020/05/01/a/', '/2020/05/01/b/', '/2020/05/01/c/'];

describe('two lines for an address', () => {
  test.each([
    ['the same twice', [text(a, recorded), text(a, recorded)], [text(a, recorded)]],
    ['one with a paragraph more', [text(a, recorded), text(a, later(added))], [text(a, later(added))]],
    [
      'one where a paragraph was removed and one came',
      [text(a, recorded), text(a, later(added.slice(0, 2)))],
      [text(a, later(added.slice(0, 2)))],
    ],
    [
      'a text that was renamed',
      [text(a, recorded), moved(a, b), text(b, recorded)],
      [moved(a, b), text(b, recorded)],
    ],
    [
      'one that was renamed twice',
      [moved(a, b), moved(a, c), text(b, recorded), moved(b, c), text(c, recorded)],
      [moved(a, c), moved(b, c), text(c, recorded)],
    ],
  ])('hold both: %s, in either order', (_, entries, kept) => {
    for (const order of [entries, entries.toReversed()]) {
      const { ledger, problems } = combine(order);
      expect(problems).toEqual([]);
      expect(formatLedger(ledger)).toBe(formatLedger(new Map(kept)));
    }
  });

  test('hold both where a paragraph was corrected, and count the same in either order', () => {
    const entries = [text(a, recorded), text(a, later(corrected))];
    const { ledger, problems } = combine(entries);
    expect(problems).toEqual([]);
    expect(formatLedger(combine(entries.toReversed()).ledger)).toBe(formatLedger(ledger));
    // Whichever counts, the text has the numbers that it had.
    const entry = ledger.get(a);
    expect(
      recordParagraphs(entry?.kind === 'text' ? entry.paragraphs : [], corrected),
    ).toEqual(later(corrected));
  });

  test.each([
    ['each has a paragraph of its own', [text(a, later(added)), text(a, later(addedElsewhere))]],
    ['one number is two paragraphs', [text(a, later(added)), text(a, later(addedInstead))]],
    ['it led to two places', [moved(a, b), moved(a, c)]],
    ['it is a text, and led to what led back', [text(a, recorded), moved(a, b), moved(b, a)]],
  ])('are a problem that names both, where %s', (_, entries) => {
    const { problems } = combine(entries);
    expect(problems).toEqual([
      {
        file: FILE,
        line: 2,
        found: `another record of ${a} than on line 1`,
        expected: 'one, since the two cannot both hold',
        advice:
          'Remove the one that was never published, or either if neither was, and run npm run record.',
      },
    ]);
  });

  test('name the file too, where they stand in two', () => {
    const parts = [moved(a, b), moved(a, c)].map((one, index) =>
      parseLedger(formatLine(...one), `${index}.jsonl`),
    );
    expect(combineLines(parts).problems).toMatchObject([
      { file: '1.jsonl', found: `another record of ${a} than on 0.jsonl:1` },
    ]);
  });
});

test('two branches that each add an article and one that corrects one beside them merge in Git', async () => {
  const folder = await createFolder({});
  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
  const write = (entries: readonly (readonly [string, LedgerEntry])[]): Promise<void> =>
    writeFile(join(folder, 'permalinks.jsonl'), formatLedger(new Map(entries)));
  const root = new URL('../../../../.gitattributes', import.meta.url);
  git('init', '--quiet', '--initial-branch=main');
  await copyFile(root, join(folder, '.gitattributes'));
  await write([text(a, recorded)]);
  git('add', '.');
  git('commit', '--quiet', '--message=first');
  for (const [branch, entries] of [
    ['one', [text(a, recorded), text(b, recorded)]],
    ['two', [text(a, later(added)), text(c, recorded)]],
  ] as const) {
    git('checkout', '--quiet', '-b', branch, 'main');
    await write(entries);
    git('commit', '--quiet', '--all', `--message=${branch}`);
  }
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', 'one');
  git('merge', '--quiet', '--no-edit', 'two');
  const merged = await readFile(join(folder, 'permalinks.jsonl'), 'utf8');
  const { ledger, problems } = combineLines([parseLedger(merged, FILE)]);
  expect(problems).toEqual([]);
  expect(formatLedger(ledger)).toBe(
    formatLedger(new Map([text(a, later(added)), text(b, recorded), text(c, recorded)])),
  );
});
