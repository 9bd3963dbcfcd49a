import { expect, test } from 'vitest';
import { refuseField } from '#content/read/field-names.ts';

const article = ['headline', 'slug', 'published', 'updated', 'topics', 'section', 'byline'];
const section = ['name', 'standfirst'];

test.each([
  ['title', article, 'headline'],
  ['Title', article, 'headline'],
  ['title', section, 'name'],
  ['date', article, 'published'],
  ['pubDate', article, 'published'],
  ['tags', article, 'topics'],
  ['author', article, 'byline'],
  ['description', section, 'standfirst'],
  ['Headline', article, 'headline'],
  ['sectoin', article, 'section'],
])('%s is answered with the word to use', (word, known, meant) => {
  expect(refuseField(word, known, true)).toEqual({
    kind: 'unknown fields',
    found: 'an unknown field',
    expected: meant,
    advice: `Write ${meant} instead of ${word}.`,
  });
});

test.each([
  ['a word that is far from all', 'zebra', true],
  ['the word of an article that a section does not have', 'tags', true],
  ['a foreign word within a field', 'title', false],
  ['a word that JavaScript knows', 'constructor', true],
])('%s is answered with all words', (_, word, top) => {
  expect(refuseField(word, section, top)).toEqual({
    kind: 'unknown fields',
    found: 'an unknown field',
    expected: 'one of name, standfirst',
    advice: 'Use one of these, or remove it.',
  });
});
