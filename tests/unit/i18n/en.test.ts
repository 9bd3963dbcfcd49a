import { expect, test } from 'vitest';
import { proseWords, searchWords, words } from '#i18n/en.ts';

test.each([
  [0, '0 articles'],
  [1, '1 article'],
  [2, '2 articles'],
  [1204, '1,204 articles'],
])('%i articles are counted in English', (number, text) => {
  expect(words.articles(number)).toBe(text);
});

test.each([
  [1, 'One article, from 2010.'],
  [1204, '1,204 articles, since 2010.'],
])('an archive of %i articles is described in English', (number, text) => {
  expect(words.lists.archiveStandfirst(number, '2010')).toBe(text);
});

test('words that run the other way are kept in their order', () => {
  expect(searchWords.status.unknown(['حلب', 'rain'], [])).toBe(
    'No results for “\u2068حلب\u2069” or “rain”.',
  );
  expect(words.record.correction('עשר', 'ten')).toBe('“\u2068עשר\u2069” now reads “ten”.');
});

test('the pipeline numbers in English', () => {
  expect([
    proseWords.paragraph('5'),
    proseWords.removed(['5']),
    proseWords.removed(['5', '5a', '6']),
    proseWords.table(2),
    proseWords.backToReference(1, 1),
    proseWords.backToReference(1, 2),
  ]).toEqual([
    'Link to paragraph 5',
    'Paragraph 5 was removed.',
    'Paragraphs 5, 5a, and 6 were removed.',
    'Table 2',
    'Back to reference 1',
    'Back to reference 1-2',
  ]);
});
