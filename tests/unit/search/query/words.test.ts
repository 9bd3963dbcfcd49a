import { expect, test } from 'vitest';

import { formOf, innerKeys, keyOf, toIndex, wordsOf } from '#search/query/words.ts';

test.each([
  ['white space', 'en', 'a truce\u00A0in\nAleppo', ['a', 'truce', 'in', 'Aleppo']],
  [
    'dashes, ellipses and strokes',
    'en',
    'fell—then…north/south 9/11',
    ['fell', 'then', 'north', 'south', '9', '11'],
  ],
  [
    'quotation marks and brackets',
    'en',
    '“Nothing (fell).” [he] said',
    ['Nothing', 'fell', 'he', 'said'],
  ],
  ['hyphens', 'en', 'MiG-29 U.S.-led mid-1990s', ['MiG', '29', 'U.S', 'led', 'mid', '1990s']],
  [
    'points, but not of initials or figures',
    'en',
    'goo.gl U.S.A. 3.5 250,000 end.Next',
    ['goo', 'gl', 'U.S.A', '3.5', '250,000', 'end', 'Next'],
  ],
  [
    'apostrophes that elide',
    'fr',
    "L’armée d'Assad aujourd’hui qu’il",
    ['L', 'armée', 'd', 'Assad', 'aujourd’hui', 'qu', 'il'],
  ],
  ['no other apostrophes', 'en', 'he’d O’Brien Zawahiri’s', ['he’d', 'O’Brien', 'Zawahiri’s']],
  ['apostrophes before initials', 'fr', 'l’O.N.U. presqu’île', ['l', 'O.N.U', 'presqu', 'île']],
  ['Turkish suffixes', 'tr', "Ankara’da İstanbul'un", ['Ankara', 'da', 'İstanbul', 'un']],
  ['half spaces between Persian letters', 'fa', 'کتاب‌ها', ['کتاب', 'ها']],
  ['no vowel signs or joiners of Hindi', 'hi', 'दिल्ली में।', ['दिल्ली', 'में']],
  ['no Hebrew abbreviations', 'he', 'צה"ל ז׳נבה', ['צה"ל', 'ז׳נבה']],
  ['footnote marks', 'en', 'Lieberman\u2060 again', ['Lieberman', 'again']],
  ['soft hyphens not', 'en', 'cease\u00ADfire', ['cease\u00ADfire']],
  ['signs of scripts without spaces', 'km', 'កំពុង', ['កំ', 'ពុ', 'ង']],
  ['signs of another script in a text', 'en', 'the 北京 sign', ['the', '北', '京', 'sign']],
  [
    'not what Pagefind cuts',
    'zh',
    '程序员用Windows，司机过桥',
    ['程序员用', 'Windows', '司机过桥'],
  ],
])('words are parted by %s', (_, language, text, words) => {
  expect(wordsOf(text, language).map((word) => word.text)).toEqual(words);
});

test('a word knows where it stands, what joins it to the one before, and whether it is elided', () => {
  expect(wordsOf('l’anti-war', 'fr')).toEqual([
    { text: 'l', from: 0, to: 1, joint: undefined, isElided: true },
    { text: 'anti', from: 2, to: 6, joint: '’', isElided: false },
    { text: 'war', from: 7, to: 10, joint: '-', isElided: false },
  ]);
});

test.each([
  ['Zawahiri’s', 'Zawahiri', 'zawahiri', 'zawahiri'],
  ['WikiLeaks', 'WikiLeaks', 'wikileaks', 'wikileaks'],
  ['Łódź', 'Lódź', 'lodz', 'lodz'],
  ['œuvre', 'oeuvre', 'oeuvre', 'oeuvre'],
  ['ﬂight', 'flight', 'flight', 'flight'],
  ['Straße', 'Strasse', 'strasse', 'strasse'],
  ['cease\u00ADfire', 'ceasefire', 'ceasefire', 'ceasefire'],
  ['U.S', 'U.S', 'us', 'us'],
  ['Ёлка', 'Ёлка', 'елка', 'елка'],
  ['κυβέρνηση', 'κυβέρνηση', 'κυβερνηση', 'κυβερνηση'],
  ['القاهرة', 'القاهرة', 'القاهرة', 'القاهره'],
  ['کتاب', 'كتاب', 'كتاب', 'كتاب'],
  ['दिल्ली', 'दिल्ली', 'दिल्ली', 'दिल्ली'],
  ['서울', '서울', '서울', '서울'],
  ['ＡＢＣ', 'ABC', 'abc', 'abc'],
  ['km²', 'km2', 'km2', 'km2'],
  ['٢٠١٧', '2017', '2017', '2017'],
  ['1990s', '1990', '1990', '1990'],
])('%s is fed as %s, asked for as %s and compared as %s', (word, fed, form, key) => {
  expect([toIndex(word), formOf(word), keyOf(word)]).toEqual([fed, form, key]);
});

test.each([
  ['ar', 'والقاهره', ['قاهره']],
  ['ar', 'للسلام', ['سلام']],
  ['ar', 'الله', []],
  ['he', 'והבית', ['הבית', 'בית', 'ית']],
  ['ko', '서울에서', ['서울']],
  ['ko', '나이', []],
  ['en', 'theword', []],
])('in %s inside %s are %j', (language, key, inner) => {
  expect(innerKeys(key, language)).toEqual(inner);
});
