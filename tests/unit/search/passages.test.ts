import { describe, expect, test } from 'vitest';

import type { Anchor, Story } from '#search/engine.ts';
import { findPassages } from '#search/passages.ts';

type Block = readonly [element: string, id: string, text: string];

/** A story as the index gives it: `*` after a word says that it was found. */
function createStory(blocks: readonly Block[]): Story {
  const anchors: Anchor[] = [];
  const words: string[] = [];
  for (const [element, id, text] of blocks) {
    anchors.push({ element, id, location: words.length });
    words.push(...text.split(' ').filter(Boolean));
  }
  const content = words.map((word) => word.replace('*', '')).join(' ');
  return {
    url: '/2017/06/29/a-ray-of-hope-for-syria/',
    content,
    meta: {},
    language: 'en',
    direction: 'ltr',
    anchors,
    locations: [...words.keys()].filter((index) => words[index]?.endsWith('*')),
  };
}

const show = (story: Story): string[] =>
  findPassages(story).map(
    ({ id, parts }) =>
      `#${id ?? ''} ${parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`,
  );

const many = (word: string, count: number): string =>
  Array.from({ length: count }, () => word).join(' ');

describe('the passages of a story', () => {
  test('are the paragraphs with words found, each with its own id, in reading order', () => {
    const story = createStory([
      ['section', 'note-date', ''],
      ['h2', 'about-the-date', 'About the date'],
      ['p', 'p1', 'A truce in Aleppo,* says Kerry.'],
      ['p', 'p2', 'Nothing here.'],
      ['p', 'p3', '"Aleppo"* again.'],
    ]);
    expect(show(story)).toEqual(['#p1 A truce in [Aleppo], says Kerry.', '#p3 "[Aleppo]" again.']);
  });

  test('count a paragraph without an id to the heading before it', () => {
    const story = createStory([['h2', 'about-the-date', 'About the date Of September* 2016.']]);
    expect(show(story)).toEqual(['#about-the-date About the date Of [September] 2016.']);
  });

  test('have no id before the first anchor', () => {
    const story = createStory([['p', 'p1', 'Kerry* spoke.']]);
    expect(show({ ...story, anchors: [] })).toEqual(['# [Kerry] spoke.']);
  });

  test('are not cut off at an anchor inside a paragraph', () => {
    const story = createStory([
      ['p', 'p1', 'Kerry spoke'],
      ['a', 'fnref-1', 'of trust.*'],
    ]);
    expect(show(story)).toEqual(['#p1 Kerry spoke of [trust].']);
  });

  test.each([
    [
      'most different words',
      ['kerry* kerry* kerry*', 'kerry* trust*', 'trust* kerry*', 'trust* kerry*'],
      ['#p2 [kerry] [trust]', '#p3 [trust] [kerry]', '#p4 [trust] [kerry]'],
    ],
    [
      'most words, if they are the same',
      ['kerry*', 'kerry* kerry*', 'kerry* Kerry*', 'kerry* kerry*'],
      ['#p2 [kerry] [kerry]', '#p3 [kerry] [Kerry]', '#p4 [kerry] [kerry]'],
    ],
  ])('are the three with %s', (_, paragraphs, passages) => {
    const blocks = paragraphs.map((text, index): Block => ['p', `p${index + 1}`, text]);
    expect(show(createStory(blocks))).toEqual(passages);
  });

  test('are cut at word boundaries, with the word in the middle', () => {
    const story = createStory([['p', 'p1', `${many('before', 40)} kerry* ${many('behind', 40)}`]]);
    expect(show(story)).toEqual([`#p1 … ${many('before', 14)} [kerry] ${many('behind', 13)} …`]);
  });

  test('keep to the end of the paragraph when the word is there', () => {
    const story = createStory([['p', 'p1', `${many('before', 40)} kerry.*`]]);
    expect(show(story)).toEqual([`#p1 … ${many('before', 27)} [kerry].`]);
  });

  test('are cut where most of the words stand close together', () => {
    const story = createStory([
      ['p', 'p1', `kerry* ${many('between', 60)} kerry* trust* ${many('behind', 60)}`],
    ]);
    expect(show(story)).toEqual([
      `#p1 … ${many('between', 13)} [kerry] [trust] ${many('behind', 12)} …`,
    ]);
  });

  test('show text that looks like HTML as text', () => {
    const story = createStory([['p', 'p1', 'O’Hare* < 5 & "x" &lt;b&gt;']]);
    expect(show(story)).toEqual(['#p1 [O’Hare] < 5 & "x" &lt;b&gt;']);
  });

  test('join words without spaces where the script has none', () => {
    const story = {
      ...createStory([['p', 'p1', '']]),
      content: '美国\u200B和\u200B俄罗斯\u200B <达成>\u200B停火\u200B协议。',
      locations: [4],
    };
    expect(show(story)).toEqual(['#p1 美国和俄罗斯 <达成>[停火]协议。']);
  });

  test('are none where only the headline has the words', () => {
    expect(show(createStory([['p', 'p1', 'Nothing here.']]))).toEqual([]);
  });
});
