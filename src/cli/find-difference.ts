import type { Passage } from './page-text.ts';

/** The first place in which one text is not the other, in words. */
export interface Difference {
  readonly where: string;
  /** What stands there, quoted, or `nothing`. */
  readonly found: string;
  /** What should stand there, quoted, or `nothing`. */
  readonly expected: string;
}

/** How far ahead a passage is looked for that others have pushed away. */
const FAR = 20;
const WORDS_BEFORE = 3;
const WORDS_SHOWN = 9;

/** Some words of a text from a place on, quoted, with signs that it goes on. */
function excerpt(words: readonly string[], from: number): string {
  const to = from + WORDS_SHOWN;
  const shown = words.slice(from, to).join(' ');
  if (shown === '') return 'nothing more';
  return `"${from > 0 ? '… ' : ''}${shown}${to < words.length ? ' …' : ''}"`;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

const quote = (text: string): string => excerpt(wordsOf(text), 0);

function compareWords(where: string, found: string, expected: string): Difference {
  const [ours, theirs] = [wordsOf(expected), wordsOf(found)];
  const at = ours.findIndex((word, index) => word !== theirs[index]);
  const from = Math.max(0, (at === -1 ? ours.length : at) - WORDS_BEFORE);
  return { where, found: excerpt(theirs, from), expected: excerpt(ours, from) };
}

const isAhead = (passage: Passage, passages: readonly Passage[], from: number): boolean =>
  passages.slice(from, from + FAR).some(({ text }) => text === passage.text);

/** What is different in a passage that both texts have, at the same place of the order. */
function comparePassages(found: Passage, expected: Passage): Difference | undefined {
  if (found.text !== expected.text) return compareWords(expected.where, found.text, expected.text);
  if (found.where === expected.where) return undefined;
  return {
    where: expected.where,
    found: `${quote(found.text)} as ${found.where}`,
    expected: `it as ${expected.where}`,
  };
}

/** Finds where the passages of a copy first differ from those published; none if they are the same. */
export function findDifference(
  copy: readonly Passage[],
  published: readonly Passage[],
): Difference | undefined {
  for (let index = 0; index < Math.max(copy.length, published.length); index += 1) {
    const [found, expected] = [copy[index], published[index]];
    const isMissing = !found || (expected && isAhead(found, published, index + 1));
    if (expected && isMissing && found?.text !== expected.text)
      return { where: expected.where, found: 'nothing', expected: quote(expected.text) };
    const isExtra = !expected || (found && isAhead(expected, copy, index + 1));
    if (found && isExtra && found.text !== expected?.text)
      return { where: found.where, found: quote(found.text), expected: 'nothing' };
    const difference = found && expected && comparePassages(found, expected);
    if (difference) return difference;
  }
  return undefined;
}
