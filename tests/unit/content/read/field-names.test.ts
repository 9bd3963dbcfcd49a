import { expect, test } from 'vitest';
import { isOfElsewhere, refuseField } from '#content/read/field-names.ts';

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
  ['last_modified_at', article, 'updated'],
  ['feature-image', ['figure'], 'figure'],
  ['status', ['draft'], 'draft'],
])('%s, however its words are joined, is one of them', (word, known, meant) => {
  expect(refuseField(word, known, true).expected).toBe(meant);
});

test.each([
  ['layout', 'post', true],
  ['weight', 10, true],
  ['og_title', 'A', true],
  ['eleventyNavigation', {}, true],
  ['showToc', true, true],
  ['comment_status', 'open', true],
  // These may be meant for readers, or be a slip of this newsroom’s own.
  ['zebra', 1, false],
  ['title', 'A', false],
  ['sectoin', 'world', false],
  ['__proto__', {}, false],
  // And these keep an article back, but for what says that they do not.
  ['status', 'draft', false],
  ['status', 'publish', true],
  ['publish', true, true],
  ['publish', false, false],
  ['visibility', 'members', false],
  ['private', true, false],
])('%s: %j of another system is passed over: %s', (word, value, isPassedOver) => {
  expect(isOfElsewhere(word, value, [...article, 'draft'])).toBe(isPassedOver);
});

test.each([
  ['a word that is far from all', 'zebra', true],
  ['the word of an article that a section does not have', 'tags', true],
  ['a foreign word within a field', 'title', false],
  ['a word that JavaScript knows', 'constructor', true],
])('%s is answered with where to look', (_, word, top) => {
  expect(refuseField(word, section, top)).toEqual({
    kind: 'unknown fields',
    found: 'an unknown field',
    expected: 'a field of this newsroom',
    advice: 'Remove it, or look in docs/writing.md for the field that is meant.',
  });
});
