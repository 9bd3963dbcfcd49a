import { expect, test } from 'vitest';
import { findHidden, removeHidden } from '#lib/hidden-characters.ts';

const codes = (text: string): readonly string[] => findHidden(text).map(({ name }) => name);

test.each([
  ['a left-to-right mark', 'a\u200Eb'],
  ['an Arabic letter mark', '\u061C1'],
  ['a joiner', '👩\u200D🚒'],
  ['a non-joiner', 'می\u200Cخواهم'],
  ['a soft hyphen', 'a\u00ADb'],
  ['a grapheme joiner', 'ch\u034Fa'],
  ['the flags of England, Scotland and Wales', '🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
  ['an emoji and its form', '❤\uFE0F'],
  ['a keycap', '1\uFE0F\u20E3'],
  ['an ideograph and its form', '葛\u{E0100}'],
  ['Mongolian and its forms', 'ᠠ\u180Bᠡ\u180Eᠠ'],
  ['old Hangul', 'ᄀ\u1160\u115Fᅡ'],
  ['Thai words', 'ภาษา\u200Bไทย'],
  ['Khmer words', 'ភាសា\u200Bខ្មែរ'],
  ['Lao words', 'ພາສາ\u200Bລາວ'],
  ['Burmese words', 'မြန်မာ\u200Bဘာသာ'],
  ['a Thai word that stays on its line', 'ไทย\u2060ไทย'],
  ['Thai beside Latin', 'ไทย\u200BABC\u200Bไทย'],
  ['Tibetan words', 'བོད་\u200Bཡིག'],
  ['Thai behind a quotation', '“ไทย”\u200Bไทย \u200B'],
  ['Thai beside a number', 'ไทย 100\u200B%'],
  ['Thai behind a mark', '**ไทย**\u200B[ไทย](/a/)'],
])('%s stays', (_, text) => {
  expect(codes(text)).toEqual([]);
  // Of two characters of one kind behind each other only the first could be needed.
  const kept = text.replace('\u1160\u115F', '\u1160');
  expect(removeHidden(text).text).toBe(kept);
});

test.each([
  ['an override', 'a\u202Eb', 'U+202E'],
  ['an isolate', 'a\u2069b', 'U+2069'],
  ['a deprecated sign', 'a\u206Fb', 'U+206F'],
  ['an invisible comma', 'a\u2063b', 'U+2063'],
  ['an annotation', 'a\uFFFAb', 'U+FFFA'],
  ['a language tag', 'a\u{E0001}b', 'U+E0001'],
  ['letters in tags', 'a\u{E0068}b', 'U+E0068'],
  ['letters in tags behind a flag', '🏴\u{E0068}', 'U+E0068'],
  ['half a character', 'a\uD800b', 'U+D800'],
  ['a noncharacter', 'a\uFDD0b', 'U+FDD0'],
  ['one of another plane', 'a\u{1FFFE}b', 'U+1FFFE'],
  ['NUL', 'a\0b', 'U+0000'],
  ['C1', 'a\u009Bb', 'U+009B'],
])('%s is found', (_, text, name) => {
  expect(codes(text)).toEqual([name]);
});

test.each([
  ['a zero-width space', 'a\u200Bb', 'ab'],
  ['a word joiner', 'a\u2060b', 'ab'],
  ['a byte order mark', 'a\uFEFFb', 'ab'],
  ['one after a space', 'a \u200Bb', 'a b'],
  ['all but one in a script that needs it', 'ไทย\u200B\u2060\u200Bไทย', 'ไทย\u200Bไทย'],
  ['one in Chinese', '中\u200B文', '中文'],
  ['a Mongolian sign among Latin letters', 'a\u180Eb', 'ab'],
  ['a Hangul filler alone', 'a \u3164 b', 'a  b'],
  ['Khmer vowels without Khmer', 'a\u17B4b', 'ab'],
  ['a form of no sign', 'a\uFE0Fb \uFE0F', 'ab '],
  ['a second form of an emoji', '❤\uFE0F\uFE0F', '❤\uFE0F'],
  ['a text in forms', '😀\u{E0130}\u{E0131}\u{E0132}', '😀\u{E0130}'],
])('%s is removed', (_, text, cleaned) => {
  expect(removeHidden(text).text).toBe(cleaned);
  expect(removeHidden(cleaned)).toEqual({ text: cleaned, removed: [] });
});

test('what is removed is counted, in the order of first places', () => {
  expect(removeHidden('a\u200Bb\uFEFF\u200B').removed).toEqual([
    { name: 'U+200B', index: 1, count: 2 },
    { name: 'U+FEFF', index: 3, count: 1 },
  ]);
});

test('a neighbour beside the text counts too', () => {
  expect(removeHidden('\u200B', { before: 'ไ' }).text).toBe('\u200B');
  expect(removeHidden('\u200B', { behind: '**ไ' }).text).toBe('\u200B');
});
