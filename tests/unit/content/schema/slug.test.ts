import { describe, expect, test } from 'vitest';
import { foldSlug, isSlug, toSlug } from '#content/schema/slug.ts';

test.each([
  ['a-ray-of-hope', true],
  ['2017', true],
  ['a', true],
  ['größe', true],
  ['старт-2024', true],
  ['سوريا-اليوم', true],
  ['叙利亚停火', true],
  ['한국', true],
  ['नमस्ते-दुनिया', true],
  ['٢٠١٦', true],
  ['می\u200Cخواهم', true],
  ['console', true],
  ['a'.repeat(200), true],
  ['', false],
  ['-a', false],
  ['a-', false],
  ['a--b', false],
  ['A', false],
  ['Größe', false],
  ['ΑΘΗΝΑ', false],
  ['gro\u0308sse', false],
  ['a_b', false],
  ['a.b', false],
  ['a b', false],
  ['a\u00A0b', false],
  ['a\n', false],
  ['\u0301a', false],
  ['\u200Cخواهم', false],
  ['می\u200C', false],
  ['می-\u200Cخواهم', false],
  ['می\u200C\u200Cخواهم', false],
  ['a\u200Db', false],
  ['a\uFE0F', false],
  ['a\u00ADb', false],
  ['\u3164', false],
  ['\u202Ea', false],
  ['½', false],
  ['👍', false],
  ['cite', false],
  ['index', false],
  ['con', false],
  ['lpt1', false],
  ['a'.repeat(201), false],
  ['叙'.repeat(67), false],
])('%j can be part of an address: %s', (word, expected) => {
  expect(isSlug(word)).toBe(expected);
});

describe('what is near a text', () => {
  test.each([
    ['A Ray Of Hope For Syria?', 'a-ray-of-hope-for-syria'],
    ["Syria's Été", 'syrias-été'],
    ['Die Größe der Łódź', 'die-größe-der-łódź'],
    ['gro\u0308sse', 'grösse'],
    ['İstanbul', 'istanbul'],
    ['Старт 2024', 'старт-2024'],
    ['叙利亚：停火', '叙利亚-停火'],
    ['می\u200Cخواهم \u200Cرفت', 'می\u200Cخواهم-رفت'],
    ['ﬁne ＡＢＣ', 'fine-abc'],
    ['a\u200B\u00ADb', 'ab'],
    ['index', 'index-1'],
    ['CON', 'con-1'],
    ['?!', ''],
  ])('%j is %j', (text, word) => {
    expect(toSlug(text)).toBe(word);
  });

  test('is always a slug, however long', () => {
    for (const text of ['wort '.repeat(60), '叙'.repeat(90), 'क्षि'.repeat(60), `a ${'ö'.repeat(150)}`]) {
      const slug = toSlug(text);
      expect([text.slice(0, 9), isSlug(slug)]).toEqual([text.slice(0, 9), true]);
      expect(slug.length).toBeGreaterThan(0);
    }
  });
});

test.each([
  ['Größe', 'gro\u0308ße'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['STRASSE', 'straße'],
])('%j and %j could be taken for one another', (one, other) => {
  expect(foldSlug(one)).toBe(foldSlug(other));
});
