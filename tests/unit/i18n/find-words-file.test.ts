import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findWordsFile, SPOKEN } from '#i18n/find-words-file.ts';

const folder = new URL('../../../src/i18n/', import.meta.url);

test.each([
  ['en', 'en.ts'],
  ['en-GB', 'en.ts'],
  ['ar', 'ar.ts'],
  ['ar-SY', 'ar.ts'],
])('%s finds its words in %s', (language, file) => {
  expect(findWordsFile(language).href).toBe(new URL(file, folder).href);
});

test.each(['fr', 'en_US:en', ''])('"%s" is refused with the languages there are', (language) => {
  expect(() => findWordsFile(language)).toThrow(
    `language: found "${language}", expected one of ${SPOKEN.join(', ')}. Write one of these, or give the interface its words in src/i18n/.`,
  );
});

test('every file that is named for a language is spoken', () => {
  const codes = readdirSync(folder).flatMap((file) => /^([a-z]{2,3})\.ts$/u.exec(file)?.[1] ?? []);
  expect(codes).toEqual([...SPOKEN]);
});
