import { expect, test } from 'vitest';

import { isStopWord } from '#search/stop-words.ts';

test.each([
  ['the', 'en', true],
  ['the', 'en-gb', true],
  ['us', 'en', false],
  ['في', 'ar', true],
  ['the', 'fr', false],
])('%s is set aside in %s: %s', (word, language, aside) => {
  expect(isStopWord(word, language)).toBe(aside);
});
