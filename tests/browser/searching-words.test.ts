import { describe, expect } from 'vitest';
import { many, publication, test } from './reader.ts';
import { asking, hear, passages, results, stories, told } from './search-desk.ts';

const ONE = 1;

/** What search says of the first story, how many stories it shows, and some words that it marks. */
const ANSWERS: readonly (readonly [
  query: string,
  sentence: string,
  shown: number,
  marks: readonly string[],
])[] = [
  ['aleppo', '1 story with “aleppo”.', ONE, ['Aleppo']],
  ['ALEPPO', '1 story with “ALEPPO”.', ONE, ['Aleppo']],
  [
    'alepo',
    'No story has “alepo”. Showing “aleppo” — search for “alepo” exactly. 1 story with “aleppo”.',
    ONE,
    ['Aleppo'],
  ],
  [
    '"joint implementation center"',
    '1 story with the phrase “joint implementation center”.',
    ONE,
    ['joint', 'implementation', 'center'],
  ],
  ['kerry trust', '1 story with “kerry” and “trust”.', ONE, ['Kerry', 'trust']],
  ['ceasefire september 2016', '', ONE, ['September', '2016']],
  ['قاعدة', 'No story has “\u2068قاعدة\u2069”.', 0, []],
];

describe('the first story is searched', () => {
  test.for(ANSWERS)(
    'for %s with the answer “%s”',
    async ([query, sentence, shown, marks], { sitDown }) => {
      const page = await sitDown();
      await page.goto(publication(asking(query)));
      await hear(page, sentence);
      expect(await stories(page).count()).toBe(shown);
      const marked = new Set(await results(page).locator('mark').allInnerTexts());
      expect(marked).toEqual(new Set(marks));
      const nothing = page.getByText('Try fewer words');
      expect(await nothing.isVisible()).toBe(shown === 0);
    },
  );
});
