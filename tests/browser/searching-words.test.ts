import { describe, expect } from 'vitest';
import { many, publication, test } from './reader.ts';
import { asking, hear, passages, results, stories, told } from './search-desk.ts';

/** What search says of the first story, and which words it marks; none where it shows no story. */
const ANSWERS: readonly (readonly [query: string, sentence: string, marks: readonly string[]])[] = [
  ['aleppo', '1 story with “aleppo”.', ['Aleppo']],
  ['ALEPPO', '1 story with “ALEPPO”.', ['Aleppo']],
  [
    'alepo',
    'No story has “alepo”. Showing “Aleppo” — search for “alepo” exactly. 1 story with “Aleppo”.',
    ['Aleppo'],
  ],
  [
    '"joint implementation center"',
    '1 story with the phrase “joint implementation center”.',
    ['joint', 'implementation', 'center'],
  ],
  ['kerry trust', '1 story with “kerry” and “trust”.', ['Kerry', 'trust']],
  [
    'ceasefire september 2016',
    'No story has “ceasefire”. 1 story with “september” and “2016”. There is a topic of that name: Ceasefire.',
    ['September', '2016'],
  ],
  ['قاعدة', 'No story has “\u2068قاعدة\u2069”.', []],
  ['Алеппо', 'No story has “Алеппо”.', []],
  ['阿勒颇', 'No story has “阿勒颇”.', []],
  ['zzzz', 'No story has “zzzz”.', []],
  ['zzzz aleppo', 'No story has “zzzz”. 1 story with “aleppo”.', ['Aleppo']],
  [
    '"aleppo agreement"',
    'No story has the phrase “aleppo agreement”, so its words were looked for. 1 story with “aleppo” and “agreement”. “agreements” counts as the same.',
    ['Agreement', 'agreement', 'agreements'],
  ],
  [
    'the battle of aleppo',
    'No story has “battle”. 1 story with “aleppo”. “the” and “of” are too common to search for, and were set aside.',
    ['Aleppo'],
  ],
  [
    'the aleppo',
    '1 story with “aleppo”. “the” is too common to search for, and was set aside.',
    ['Aleppo'],
  ],
  ['the of', '1 story with “the” and “of”.', ['The', 'the', 'Of', 'of']],
  [
    'agreements',
    '1 story with “agreements”. “agreement” counts as the same.',
    ['Agreement', 'agreement', 'agreements'],
  ],
  ['trusting', '1 story with “trusting”. “trust” counts as the same.', ['trust']],
  ['kerry -lavrov', 'No story has “kerry” without “lavrov”.', []],
  ['-kerry', 'Only words to leave out were named: add one to look for.', []],
  ['a', '1 story with “a”.', ['A', 'a']],
  ['!?', 'There is no word or number in “!?”.', []],
  ['😀', 'There is no word or number in “😀”.', []],
  ['250,000', '1 story with “250,000”.', ['250,000']],
  ['250000', '1 story with “250000”.', ['250,000']],
  ['hard-to-reach', '1 story with “hard-to-reach”.', ['hard-to-reach']],
  ['june 29 2017', '1 story with “june”, “29”, and “2017”.', ['June', '29', '2017']],
  ["assad's", "1 story with “assad's”.", ["Assad's", 'al-Assad']],
  ['assad’s', "1 story with “assad's”.", ["Assad's", 'al-Assad']],
];

describe('the first story is searched', () => {
  test.for(ANSWERS)(
    'for %s with the answer “%s”',
    async ([query, sentence, marks], { sitDown }) => {
      const page = await sitDown();
      await page.goto(publication(asking(query)));
      await hear(page, sentence);
      expect(await stories(page).count()).toBe(marks.length > 0 ? 1 : 0);
      const marked = new Set(await results(page).locator('mark').allInnerTexts());
      expect(marked).toEqual(new Set(marks));
      expect(await page.getByText('Try fewer words').isVisible()).toBe(marks.length === 0);
    },
  );

  test('for just what was typed, if the reader asks for that', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(asking('alepo')));
    await hear(page, /^No story has “alepo”\. Showing/u);
    await told(page).getByRole('link', { name: 'search for “alepo” exactly' }).click();
    await hear(page, 'No story has “alepo”.');
    expect(page.url()).toBe(publication(asking('alepo', { exact: '1' })));
    await page.goBack();
    await hear(page, /^No story has “alepo”\. Showing/u);
  });

  test('for a whole page of words, of which it looks at the first', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(asking('aleppo '.repeat(100))));
    await hear(page, 'Only the first 200 characters were looked at. 1 story with “aleppo”.');
  });

  test('for a word half typed, and says what it is taken for', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/'));
    await page.getByRole('combobox').pressSequentially('alepp');
    await hear(page, '1 story with “alepp…”. “alepp…” stands for “Aleppo”.');
  });

  test('for a word that goes on in others, and says which', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/'));
    await page.getByRole('combobox').pressSequentially('russia');
    await hear(
      page,
      '1 story with “russia…”. “russia…” stands for “russia” or “Russian”. There is a topic of that name: Russia.',
    );
    await page.getByRole('combobox').press('Enter');
    await hear(page, '1 story with “russia”. There is a topic of that name: Russia.');
  });
});

describe('many stories are searched', () => {
  test.for([
    ['العبارة', '1 story with “\u2068العبارة\u2069”.', 'العبارة'],
    ['cafe', '1 story with “cafe”.', 'café'],
  ] as const)('for %s, and %s', async ([query, sentence, mark], { sitDown }) => {
    const page = await sitDown();
    await page.goto(many(asking(query)));
    await hear(page, sentence);
    expect(await passages(page).locator('mark').first().innerText()).toBe(mark);
  });

  test('for words of which each story has some, and each says which it has not', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await page.goto(many(asking('telephone embankment notice العبارة')));
    await hear(
      page,
      /^No story has “embankment”\. No story has all of these words; \d+ have some: /u,
    );
    expect(await stories(page).getByText('Not in it: ').first().isVisible()).toBe(true);
  });
});
