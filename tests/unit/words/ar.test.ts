import { describe, expect, test } from 'vitest';
import { tellAnswer } from '#client/tell-answer.ts';
import { proseWords, searchWords, words } from '#words/ar.ts';
import * as english from '#words/en.ts';

const FSI = '\u2068';
const PDI = '\u2069';

test.each([
  [0, 'لا مواد'],
  [1, 'مادة واحدة'],
  [2, 'مادتان'],
  [3, '3 مواد'],
  [10, '10 مواد'],
  [11, '11 مادة'],
  [99, '99 مادة'],
  [100, '100 مادة'],
  [102, '102 مادة'],
  [103, '103 مواد'],
  [1204, '1,204 مواد'],
])('%i stories are counted in Arabic', (number, text) => {
  expect(words.stories(number)).toBe(text);
});

test.each([
  [1, 'مادة واحدة، من عام 2010.'],
  [2, 'مادتان منذ عام 2010.'],
  [11, '11 مادة منذ عام 2010.'],
])('an archive of %i stories is told in Arabic', (number, text) => {
  expect(words.lists.archiveStandfirst(number, '2010')).toBe(text);
});

test.each([
  ['date', 'عن التاريخ'],
  ['second-edition', `ملاحظة (${FSI}second-edition${PDI})`],
])('a note about “%s” has a heading in Arabic', (about, heading) => {
  expect(words.note.heading(about)).toBe(heading);
});

test('a correction keeps the quotations in their own direction', () => {
  expect(words.record.correction('عشر', 'Süd (2)')).toBe(
    `ورد «عشر» والصواب «${FSI}Süd (2)${PDI}».`,
  );
});

test('the pipeline numbers in Arabic', () => {
  expect([
    proseWords.paragraph(5),
    proseWords.table(2),
    proseWords.backToReference(1, 1),
    proseWords.backToReference(1, 2),
  ]).toEqual(['الفقرة 5', 'الجدول 2', 'عودة إلى الإحالة 1', 'عودة إلى الإحالة 1-2']);
});

describe('an answer is told in Arabic', () => {
  const named = (...all: string[]) => ({ kind: 'words', words: all }) as const;
  const phrase = (...all: string[]) => ({ kind: 'phrase', words: all }) as const;
  test.each([
    [1, named('حلب'), [], 'مادة واحدة فيها «حلب».'],
    [2, named('aleppo'), [], `مادتان فيهما «${FSI}aleppo${PDI}».`],
    [5, named('حلب', 'دمشق'), [], '5 مواد فيها «حلب» و«دمشق».'],
    [12, named('ا', 'ب', 'ت', 'ث', 'ج'), [], '12 مادة فيها كل هذه الكلمات.'],
    [1, phrase('ضوء', 'هادئ'), [], 'مادة واحدة فيها العبارة «ضوء هادئ».'],
    [0, named('حلب', 'مطر'), [], 'لا مادة فيها «حلب» و«مطر» معًا.'],
    [0, named('ا', 'ب', 'ت', 'ث', 'ج'), [], 'لا مادة فيها كل هذه الكلمات.'],
    [0, phrase('ضوء', 'قوي'), [], 'لا مادة فيها العبارة «ضوء قوي».'],
    [0, undefined, ['ززز', 'سسس'], 'لا مادة فيها «ززز» أو «سسس».'],
  ])('%i %o %o', (number, wanted, unknown, told) => {
    const hits = Array.from({ length: number }, (_, id) => ({
      id: `${id}`,
      data: () => Promise.reject(new Error()),
    }));
    expect(tellAnswer({ hits, wanted, unknown }, searchWords)).toBe(told);
  });
});

/** Every sentence of a language, by its place; functions are asked with words that are none. */
function sentencesOf(spoken: object, place = ''): [string, string][] {
  return Object.entries(spoken).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = `${place}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value !== null ? sentencesOf(value, here) : [];
  });
}

describe('the Arabic words', () => {
  const spoken = { words, searchWords, proseWords };
  const inEnglish = new Map(sentencesOf({ ...english }));

  test('are none of the English ones', () => {
    const same = sentencesOf(spoken).filter(([place, text]) => inEnglish.get(place) === text);
    expect(same).toEqual([]);
  });

  test('have Latin letters only in the names of keys and of the checksum', () => {
    const latin = sentencesOf(spoken).filter(([, text]) => /\p{Script=Latin}/u.test(text));
    expect(latin.map(([place]) => place)).toEqual([
      '.words.pressToCopy',
      '.words.record.fingerprint',
    ]);
  });
});
