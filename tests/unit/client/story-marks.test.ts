import { describe, expect, test } from 'vitest';
import { findMarks, markShortText } from '#client/story-marks.ts';
import type { Story } from '#search/engine.ts';
import { term } from './asked-terms.ts';

const TEXT =
  'A “joint implementation center” would fight al-Qaeda. The center, Kerry’s own, implements it. Joint implementation center!';

const story = (locations: readonly number[]): Story => ({
  url: '/story/',
  content: TEXT,
  meta: {},
  language: 'en',
  direction: 'ltr',
  anchors: [],
  locations,
});

describe('what is marked in a story', () => {
  test('is each form of a word, spelled as there', () => {
    expect(findMarks(story([2, 9, 11]), [term('implement')])).toEqual([
      'implementation',
      'Kerry’s',
      'implements',
    ]);
  });

  test('is a phrase as a whole, and its words elsewhere only if asked for too', () => {
    const phrase = term('Joint implementation center', { kind: 'phrase' });
    const all = [1, 2, 3, 14, 15, 16];
    expect(findMarks(story(all), [phrase])).toEqual([
      'joint implementation center',
      'Joint implementation center',
    ]);
    expect(findMarks(story([...all, 8]), [phrase, term('center')])).toEqual([
      'joint implementation center',
      'Joint implementation center',
      'center',
    ]);
  });
});

describe('a short text is marked', () => {
  const marked = (text: string, ...marks: string[]): string =>
    markShortText(text, marks)
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join('');

  test.each([
    ['US, Russia Enter Agreement', ['russia'], 'US, [Russia] Enter Agreement'],
    ['A warning of war', ['war'], 'A warning of [war]'],
    ['The ray of hope', ['ray of hope'], 'The [ray] [of] [hope]'],
    ['A ray, no hope', ['ray of hope'], 'A ray, no hope'],
    ['Café “Łódź”', ['cafe'], '[Café] “Łódź”'],
    ['Nothing', [], 'Nothing'],
    ['Nothing', ['—'], 'Nothing'],
  ])('%s for %j as %s', (text, marks, expected) => {
    expect(marked(text, ...marks)).toBe(expected);
  });
});
