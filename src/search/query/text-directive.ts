import type { Passage } from './answer.ts';
import type { Span } from './passages.ts';
import { BREAK, isUnspaced } from './words.ts';

// Cells of a table stand in boxes of their own, and a footnote mark or a line break stands between two words.
const STOPS = new RegExp(`[.?!…。！？؟।]['"”’»)\\]]*(?=\\s|$)|[。！？]|${BREAK}| \\| `, 'gu');
const PARTED = new RegExp(`${BREAK}| \\| `, 'u');
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;
const FEWEST_WORDS = 3;
const WORDS_AT_EITHER_END = 4;
const LONGEST_UNSPACED = 60;

const collapse = (text: string): string => text.replaceAll(/\s+/gu, ' ').toLowerCase();

/**
 * Words for a text directive (WICG, URL Fragment Text Directives): of the sentence in which something was found, as they
 * stand in a row. Undefined if they are hardly a sentence, or stand in the page twice: a browser goes to the first.
 */
export function findDirective(
  text: string,
  found: Span | undefined,
  page: readonly string[],
): Passage['directive'] {
  // Words for a picture are in the page, but no browser finds them.
  if (!found || text.startsWith(BREAK)) return undefined;
  const stops = [...text.matchAll(STOPS)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }));
  const from = stops.findLast(({ to }) => to <= found.from)?.to ?? 0;
  const to = stops.find((stop) => stop.from >= found.to)?.from ?? text.length;
  const sentence = text.slice(from, to).replaceAll(EDGES, '');
  // What was found reaches across a footnote mark or from cell to cell.
  if (PARTED.test(sentence)) return undefined;
  const isOnce = (words: string): boolean =>
    page.map(collapse).join('\n').split(collapse(words)).length === 2;
  if (isUnspaced(sentence))
    return sentence.length <= LONGEST_UNSPACED && isOnce(sentence)
      ? { start: sentence }
      : undefined;
  const words = sentence.split(/\s+/u);
  if (words.length < FEWEST_WORDS) return undefined;
  if (words.length <= 2 * WORDS_AT_EITHER_END)
    return isOnce(sentence) ? { start: words.join(' ') } : undefined;
  const trim = (some: readonly string[]): string => some.join(' ').replaceAll(EDGES, '');
  const start = trim(words.slice(0, WORDS_AT_EITHER_END));
  const end = trim(words.slice(-WORDS_AT_EITHER_END));
  return isOnce(start) && isOnce(end) ? { start, end } : undefined;
}
