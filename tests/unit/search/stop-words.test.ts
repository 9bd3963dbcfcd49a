import { expect, test } from 'vitest';

import { stopWordsOf } from '#search/stop-words.ts';

test.each([
  ['the', 'en', true],
  ['the', 'en-gb', true],
  ['us', 'en', false],
  ['في', 'ar', true],
  ['the', 'fr', false],
])('%s is set aside in %s: %s', (word, language, aside) => {
  expect(stopWordsOf(language).split(' ').includes(word)).toBe(aside);
});

test('words with marks are set aside as questions are compared, without them', () => {
  expect(stopWordsOf('ar').split(' ')).toContain('الى');
});
