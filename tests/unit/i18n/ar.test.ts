// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { describeAnswer } from '#search/ui/answer-sentences.ts';
import { parseRequest } from '#search/ui/query-address.ts';
import { proseWords, searchPageWords, searchWords, words } from '#i18n/ar.ts';
import * as english from '#i18n/en.ts';
import {
  answerOf,
  completed,
  corrected,
  phrase,
  stopWord,
  term,
  unknown,
} from '../search/ui/answers.ts';

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
])('%i articles are counted in Arabic', (number, text) => {
  expect(words.articles(number)).toBe(text);
});

test.each([
  [1, 'مادة واحدة، من عام 2010.'],
  [2, 'مادتان منذ عام 2010.'],
  [11, '11 مادة منذ عام 2010.'],
])('an archive of %i articles is described in Arabic', (number, text) => {
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
    proseWords.paragraph('5'),
    proseWords.removed(['5']),
    proseWords.removed(['5', '5a']),
    proseWords.removed(['5', '5a', '6']),
    proseWords.table(2),
    proseWords.backToReference(1, 1),
    proseWords.backToReference(1, 2),
  ]).toEqual([
    'رابط الفقرة 5',
    'حُذفت الفقرة 5.',
    'حُذفت الفقرتان 5 و5a.',
    'حُذفت الفقرات 5 و5a و6.',
    'الجدول 2',
    'عودة إلى الإحالة 1',
    'عودة إلى الإحالة 1-2',
  ]);
});

describe('an answer is described in Arabic', () => {
  const request = parseRequest('?q=typed&year=2017');
  const german = { language: 'de', articles: 34 };
  test.each([
    [answerOf([term('حلب')], 1), 'مادة واحدة فيها «حلب».'],
    [answerOf([term('aleppo')], 2), `مادتان فيهما «${FSI}aleppo${PDI}».`],
    [answerOf([term('حلب'), term('دمشق')], 5), '5 مواد فيها «حلب» و«دمشق».'],
    [
      answerOf([term('حلب'), term('دمشق')], 5, 2),
      'مادتان فيهما «حلب» و«دمشق»، و3 مواد فيها بعض ذلك.',
    ],
    [
      answerOf([term('حلب'), term('مطر')], 2, 0),
      'لا مادة فيها كل هذه الكلمات. ما فيه بعضها: مادتان («حلب»: 1، «مطر»: 1).',
    ],
    [
      answerOf(
        ['ا', 'ب', 'ت', 'ث', 'ج'].map((word) => term(word)),
        12,
      ),
      '12 مادة فيها كل هذه الكلمات.',
    ],
    [answerOf([phrase('ضوء هادئ')], 1), 'مادة واحدة فيها العبارة «ضوء هادئ».'],
    [answerOf([term('حلب')]), 'لا نتائج عن «حلب» ضمن هذا الترشيح. ابحث في جميع المواد.'],
    [
      answerOf([phrase('ضوء قوي', { status: 'unknown', words: [] })]),
      'لا نتائج عن العبارة «ضوء قوي».',
    ],
    [answerOf([unknown('ززز'), unknown('سسس')]), 'لا نتائج عن «ززز» أو «سسس».'],
    [
      answerOf([corrected('حلبب', 'حلب')], 1),
      'لا نتائج عن «حلبب». المعروض نتائج «حلب». ابحث عن «حلبب» كما كُتب. مادة واحدة فيها «حلب».',
    ],
    [
      answerOf([completed('حل', 'حلب', 'حلم')], 1),
      'مادة واحدة فيها «حل…». يطابق «حل…»: «حلب» أو «حلم».',
    ],
    [answerOf([stopWord('في')]), 'كلمات شائعة جدًا لم يُبحث عنها: «في».'],
    [
      answerOf([term('حلب')], 1, 1, { notSearched: [german] }),
      'مادة واحدة فيها «حلب». ابحث أيضًا في: الألمانية (34 مادة).',
    ],
  ])('%j: %s', (answer, expected) => {
    document.documentElement.lang = 'ar';
    const sentences = describeAnswer({ answer, request, topics: [], forms: [] }, searchWords);
    const text = sentences.map((sentence) => sentence.map((part) => part.text).join('')).join(' ');
    expect(text).toBe(expected);
  });
});

/** Every sentence of a language, by its place; functions are called with words that are none. */
function sentencesOf(spoken: object, place = ''): [string, string][] {
  return Object.entries(spoken).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = `${place}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value !== null ? sentencesOf(value, here) : [];
  });
}

describe('the Arabic words', () => {
  const spoken = { words, searchPageWords, searchWords, proseWords };
  const inEnglish = new Map(sentencesOf({ ...english }));

  test('are none of the English ones', () => {
    const same = sentencesOf(spoken).filter(([place, text]) => inEnglish.get(place) === text);
    expect(same).toEqual([]);
  });

  test('have Latin letters only in names: of keys, styles, a paragraph’s address, checksums, the language', () => {
    const latin = sentencesOf(spoken).filter(([, text]) => /\p{Script=Latin}/u.test(text));
    expect(latin.map(([place]) => place)).toEqual([
      '.words.pressToCopy',
      '.words.cite.formats',
      '.words.record.fingerprint',
      '.words.record.textFingerprint',
      '.words.foot.typeface',
      '.words.foot.typefaceLicence',
      '.searchPageWords.keys',
      '.searchWords.status.noWebAssembly',
      '.proseWords.language',
    ]);
  });
});
