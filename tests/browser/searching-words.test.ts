import { describe, expect } from 'vitest';
import { many, publication, test } from './reader.ts';
import { searchFor, waitForStatus, passages, results, items, status } from './search.ts';

/** What search says of the first article, and which words it marks; none where there is no result. */
const ANSWERS: readonly (readonly [query: string, sentence: string, marks: readonly string[]])[] = [
  ['aleppo', '1 article with “aleppo”.', ['Aleppo']],
  ['ALEPPO', '1 article with “ALEPPO”.', ['Aleppo']],
  [
    'alepo',
    'No results for “alepo”. Showing results for Aleppo. Search only for “alepo”. 1 article with “Aleppo”.',
    ['Aleppo'],
  ],
  [
    '"joint implementation center"',
    '1 article with the phrase “joint implementation center”.',
    ['joint implementation center'],
  ],
  ['kerry trust', '1 article with “kerry” and “trust”.', ['Kerry', 'trust']],
  [
    'ceasefire september 2016',
    'No results for “ceasefire”. 1 article with “september” and “2016”. See the topic Ceasefire.',
    ['September', '2016'],
  ],
  ['قاعدة', 'No results for “\u2068قاعدة\u2069”.', []],
  ['Алеппо', 'No results for “Алеппо”.', []],
  ['阿勒颇', 'No results for “阿勒颇”.', []],
  ['zzzz', 'No results for “zzzz”.', []],
  ['zzzz aleppo', 'No results for “zzzz”. 1 article with “aleppo”.', ['Aleppo']],
  [
    '"aleppo agreement"',
    'No results for the phrase “aleppo agreement”. Showing results for its words. 1 article with “aleppo” and “agreement”. “agreements” matches too.',
    ['Agreement', 'agreement', 'agreements'],
  ],
  [
    'the battle of aleppo',
    'No results for “battle”. 1 article with “aleppo”. “the” and “of” are very common and were left out.',
    ['Aleppo'],
  ],
  ['the aleppo', '1 article with “aleppo”. “the” is very common and was left out.', ['Aleppo']],
  ['the of', '1 article with “the” and “of”.', ['The', 'the', 'Of', 'of']],
  [
    'agreements',
    '1 article with “agreements”. “agreement” matches too.',
    ['Agreement', 'agreement', 'agreements'],
  ],
  ['trusting', '1 article with “trusting”. “trust” matches too.', ['trust']],
  ['kerry -lavrov', 'No results for “kerry” without “lavrov”.', []],
  ['-kerry', 'The minus sign excludes words. Add a word to search for.', []],
  ['a', '1 article with “a”.', ['A', 'a']],
  ['!?', 'There is no word or number in “!?”.', []],
  ['😀', 'There is no word or number in “😀”.', []],
  ['250,000', '1 article with “250,000”.', ['250,000']],
  ['250000', '1 article with “250000”.', ['250,000']],
  ['hard-to-reach', '1 article with “hard-to-reach”.', ['hard-to-reach']],
  ['june 29 2017', '1 article with “june”, “29”, and “2017”.', ['June', '29', '2017']],
  ["assad's", "1 article with “assad's”.", ["Assad's", 'Assad']],
  ['assad’s', '1 article with “assad’s”.', ["Assad's", 'Assad']],
];

describe('the first article is searched', () => {
  test.for(ANSWERS)(
    'for %s with the answer “%s”',
    async ([query, sentence, marks], { sitDown }) => {
      const page = await sitDown();
      await page.goto(publication(searchFor(query)));
      await waitForStatus(page, sentence);
      expect(await items(page).count()).toBe(marks.length > 0 ? 1 : 0);
      const marked = new Set(await results(page).locator('mark').allInnerTexts());
      expect(marked).toEqual(new Set(marks));
      expect(await page.getByText('Try fewer words').isVisible()).toBe(marks.length === 0);
    },
  );

  test('for just what was typed, if the reader asks for that', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(searchFor('alepo')));
    await waitForStatus(page, /^No results for “alepo”\. Showing/u);
    await status(page).getByRole('link', { name: 'Search only for “alepo”' }).click();
    await waitForStatus(page, 'No results for “alepo”.');
    expect(page.url()).toBe(publication(searchFor('alepo', { exact: '1' })));
    await page.goBack();
    await waitForStatus(page, /^No results for “alepo”\. Showing/u);
  });

  test('for a whole page of words, of which it looks at the first', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(searchFor('aleppo '.repeat(100))));
    await waitForStatus(
      page,
      'Only the first 200 characters were searched for. 1 article with “aleppo”.',
    );
  });

  test('for a word half typed, and says what it is taken for', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/'));
    await page.getByRole('combobox').pressSequentially('alepp');
    await waitForStatus(page, '1 article with “alepp…”. “alepp…” matches “Aleppo”.');
  });

  test('for a word that goes on in others, and says which', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/'));
    await page.getByRole('combobox').pressSequentially('russia');
    await waitForStatus(
      page,
      '1 article with “russia…”. “russia…” matches “russia” or “Russian”. See the topic Russia.',
    );
    await page.getByRole('combobox').press('Enter');
    await waitForStatus(page, '1 article with “russia”. See the topic Russia.');
  });
});

describe('many articles are searched', () => {
  test.for([
    ['العبارة', /^1 article with “\u2068العبارة\u2069”\./u, 'العبارة'],
    ['cafe', /^1 article with “cafe”\./u, 'café'],
  ] as const)('for %s, and %s', async ([query, sentence, mark], { sitDown }) => {
    const page = await sitDown();
    await page.goto(many(searchFor(query)));
    await waitForStatus(page, sentence);
    expect(await passages(page).locator('mark').first().innerText()).toBe(mark);
  });

  test('for words of which each article has some, and each says which it misses', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await page.goto(many(searchFor('telephone embankment notice العبارة')));
    await waitForStatus(
      page,
      /^No results for “embankment”\. No article has all of these words; \d+ have some: /u,
    );
    expect(await items(page).getByText('Missing: ').first().isVisible()).toBe(true);
  });
});
