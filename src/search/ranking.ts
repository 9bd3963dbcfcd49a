import type { Posting } from './word-index.ts';

// Found on the open queries of the TIME collection; how, and how much of it may be chance, is told
// in bench/README.md.
const SATURATION = 2;
const LENGTH_SHARE = 0.6;
/** A headline counts as so many times in the text, */
const HEADLINE = 2;
/** and a word in the line of dates only a little: all stories have one. */
const ELSEWHERE = 0.3;
const ALL_WORDS = 1.3;
const SHORT_QUERY = 4;
const SENTENCE = 7;
const RARITY_IN_SENTENCES = 1.5;

/** How much a form that begins with a word which stories have too counts beside the word itself. */
export const COMPLETION = 0.8;

/** How much it tells that a story has something which so many of all have (idf of BM25, never below 0). */
export function rarity(stories: number, all: number): number {
  return Math.log(1 + (all - stories + 0.5) / (stories + 0.5));
}

/** How much a word counts for a story (the tf of BM25): more times count ever less, long stories less. */
export function weigh({ times, inHeadline, length }: Posting): number {
  const counted = times + (inHeadline ? HEADLINE : 0) || ELSEWHERE;
  const norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
  return (counted * (SATURATION + 1)) / (counted + norm);
}

/**
 * The power that rarity is raised to in a query of so many words: a few words were chosen, in a
 * sentence the rare ones carry the matter.
 */
export function powerOfRarity(words: number): number {
  const share = (words - SHORT_QUERY) / (SENTENCE - SHORT_QUERY);
  return 1 + (RARITY_IN_SENTENCES - 1) * Math.min(1, Math.max(0, share));
}

/** What the score of a story is multiplied with. */
export const bonusForAll = (hasAll: boolean): number => (hasAll ? ALL_WORDS : 1);
