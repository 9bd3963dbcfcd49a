import type { Part } from './answer.ts';
import { BREAK } from './words.ts';

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
