import type { Story, StoryText } from './engine.ts';
import { foldWord, joinParts, markWord } from './matching.ts';
import type { Part } from './matching.ts';

/** A few lines of a story around the words found, and where they stand. */
export interface Passage {
  /** Id of the paragraph or heading, for the link; undefined before the first one. */
  readonly id: string | undefined;
  readonly parts: readonly Part[];
  /** The sentence of the first word found, for a text fragment; undefined if it is hardly one. */
  readonly sentence: Sentence | undefined;
}

/** A sentence by its first and last words, as they stand in the text; a short one by `start` alone. */
export interface Sentence {
  readonly start: string;
  readonly end?: string;
}

interface Block {
  readonly id: string | undefined;
  readonly from: number;
  readonly to: number;
}

interface Found extends Block {
  readonly hits: readonly number[];
}

const SENTENCE_END = /[.?!…。؟]['"”’»)\]]*$/u;
const FEWEST_WORDS = 3;
const WORDS_AT_EITHER_END = 4;
const MOST_PASSAGES = 3;
const LONGEST_PASSAGE = 200;
const ZERO_WIDTH_SPACE = '\u200B';
// Anchors inside a paragraph, such as a footnote's reference, are no place to land on.
const BLOCK = /^(?:p|h[1-6]|li|dt|dd|figure|blockquote|section|td|th)$/u;

/** The words of a story as its positions count them, and what stands between two of them. */
export function splitStory({ content }: StoryText): { words: readonly string[]; gap: string } {
  return content.includes(ZERO_WIDTH_SPACE)
    ? { words: content.split(ZERO_WIDTH_SPACE), gap: '' }
    : { words: content.split(/\s+/u), gap: ' ' };
}

/** The passages of a story with most of the words asked for: at most three, in reading order. */
export function findPassages(story: Story): Passage[] {
  const { words, gap } = splitStory(story);
  const variety = ({ hits }: Found): number =>
    new Set(hits.map((hit) => foldWord(words[hit] ?? ''))).size;
  return findBlocks(story, words.length)
    .sort((a, b) => variety(b) - variety(a) || b.hits.length - a.hits.length)
    .slice(0, MOST_PASSAGES)
    .sort((a, b) => a.from - b.from)
    .map((block) => ({
      id: block.id,
      parts: cutPassage(block, words, gap),
      sentence: findSentence(block, words, gap),
    }));
}

function findBlocks({ anchors, locations }: Story, end: number): Found[] {
  const starts = [
    { id: undefined, location: 0 },
    ...anchors.filter(({ element }) => BLOCK.test(element)).sort((a, b) => a.location - b.location),
  ];
  const hits = [...new Set(locations)].sort((a, b) => a - b);
  return starts
    .map(({ id, location }, index) => {
      const to = starts[index + 1]?.location ?? end;
      return { id, from: location, to, hits: hits.filter((hit) => hit >= location && hit < to) };
    })
    .filter((block) => block.hits.length > 0);
}

function cutPassage(block: Found, words: readonly string[], gap: string): Part[] {
  const { from, to } = findCut(block, words);
  const marked = new Set(block.hits);
  const parts = words.slice(from, to).flatMap((word, index): Part[] => {
    const between = { text: index === 0 ? '' : gap, marked: false };
    return [
      between,
      ...(marked.has(from + index) ? markWord(word) : [{ text: word, marked: false }]),
    ];
  });
  return joinParts([
    { text: from > block.from ? `…${gap}` : '', marked: false },
    ...parts,
    { text: to < block.to ? `${gap}…` : '', marked: false },
  ]);
}

/** Finds the stretch with most hits, then widens it on both sides while it stays short enough. */
function findCut({ hits, ...block }: Found, words: readonly string[]): Omit<Block, 'id'> {
  const fits = (from: number, to: number): boolean =>
    words.slice(from, to).join(' ').length <= LONGEST_PASSAGE;
  let densest: readonly number[] = [];
  for (const first of hits) {
    const group = hits.filter((hit) => hit === first || (hit > first && fits(first, hit + 1)));
    if (group.length > densest.length) densest = group;
  }
  let from = densest[0] ?? block.from;
  let to = (densest.at(-1) ?? from) + 1;
  let before = true;
  let after = true;
  while (before || after) {
    before = from > block.from && fits(from - 1, to);
    if (before) from -= 1;
    after = to < block.to && fits(from, to + 1);
    if (after) to += 1;
  }
  return { from, to };
}

function findSentence(
  { hits, from, to }: Found,
  words: readonly string[],
  gap: string,
): Sentence | undefined {
  const isEnd = (at: number): boolean => SENTENCE_END.test(words[at] ?? '');
  let first = hits[0] ?? from;
  let last = first;
  while (first > from && !isEnd(first - 1)) first -= 1;
  while (last < to - 1 && !isEnd(last)) last += 1;
  const sentence = words.slice(first, last + 1);
  if (sentence.length < FEWEST_WORDS) return undefined;
  if (sentence.length <= 2 * WORDS_AT_EITHER_END) return { start: sentence.join(gap) };
  return {
    start: sentence.slice(0, WORDS_AT_EITHER_END).join(gap),
    end: sentence.slice(-WORDS_AT_EITHER_END).join(gap),
  };
}
