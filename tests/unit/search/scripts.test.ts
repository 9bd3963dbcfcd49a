import { expect, test } from 'vitest';

import { mayBeIn, shareScript } from '#search/scripts.ts';

test.each([
  ['ar', 'قاعدة', true],
  ['en', 'قاعدة', false],
  ['en', 'Aleppo قاعدة', true],
  ['ru', 'Россия', true],
  ['zh', '叙利亚', true],
  ['en', '2016', true],
  ['am', 'ሰላም', true],
  ['ja', 'ひらがな', true],
  ['no language', 'Aleppo', true],
])('stories in %s may have “%s”: %s', (language, text, may) => {
  expect(mayBeIn(language, text)).toBe(may);
});

test.each([
  ['en', 'fr', true],
  ['en', 'ar', false],
])('%s and %s are written in one script: %s', (one, other, same) => {
  expect(shareScript(one, other)).toBe(same);
});
