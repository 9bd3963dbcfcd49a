import type { Part, Passage } from './answer.ts';
import { BREAK, isUnspaced } from './words.ts';

/** Where something stands in a text, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const LONGEST_PASSAGE = 200;

/** Cuts a text at its marks, without what is not to be seen. */
export function markText(text: string, spans: readonly Span[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    parts.push(
      { text: text.slice(at, from), marked: false },
      { text: text.slice(from, to), marked: true },
    );
    at = to;
  }
  parts.push({ text: text.slice(at), marked: false });
  return parts
    .map((part) => ({ ...part, text: part.text.replaceAll(BREAK, '') }))
    .filter((part) => part.text !== '');
}

/** The stretch of a text with most marks, widened on both sides to whole words while it stays short enough. */
export function cutPassage(text: string, spans: readonly Span[]): Part[] {
  if (text.length <= LONGEST_PASSAGE) return markText(text, spans);
  let densest: readonly Span[] = spans.slice(0, 1);
  for (const [at, first] of spans.entries()) {
    const group = spans.slice(at).filter(({ to }) => to - first.from <= LONGEST_PASSAGE);
    if (group.length > densest.length) densest = group;
  }
  const start = densest[0]?.from ?? 0;
  const end = densest.at(-1)?.to ?? start;
  const room = Math.max(0, LONGEST_PASSAGE - (end - start));
  const after = Math.min(room, text.length - end);
  const before = Math.min(start, Math.max(room / 2, room - after));
  const from = findStart(text, Math.floor(start - before), start);
  const to = findEnd(text, Math.floor(end + room - (start - from)), end);
  const cut = spans
    .filter((span) => span.from >= from && span.to <= to)
    .map((span) => ({ from: span.from - from, to: span.to - from }));
  const gap = text.includes(' ') ? ' ' : '';
  return [
    ...(from > 0 ? [{ text: `…${gap}`, marked: false }] : []),
    ...markText(text.slice(from, to).trimEnd(), cut),
    ...(to < text.length ? [{ text: `${gap}…`, marked: false }] : []),
  ];
}

// A text without spaces is cut between characters.
function findStart(text: string, from: number, most: number): number {
  if (from <= 0) return 0;
  const space = text.indexOf(' ', from - 1) + 1;
  if (space > 0 && space <= most) return space;
  return /[\uDC00-\uDFFF]/u.test(text[from] ?? '') ? from + 1 : from;
}

function findEnd(text: string, to: number, least: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(' ', to);
  if (space >= least) return space;
  return /[\uDC00-\uDFFF]/u.test(text[to] ?? '') ? to - 1 : to;
}

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
