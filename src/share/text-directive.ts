import { foldText } from '#lib/text.ts';

import type { Excerpt } from './excerpts.ts';

/** Up to this many characters an excerpt is named whole; a longer one by its first and last words. */
const LONGEST_WHOLE = 80;
/** Words and what separates them: four words. */
const STEP = 8;

type Words = readonly string[];

/** The parts of a text directive (WICG, URL Fragment Text Directives). */
export interface TextDirective {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string | undefined;
  readonly suffix?: string;
}

// Commas, ampersands and hyphens are syntax there; chats end an address before other marks.
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[-_.!~*'()]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Writes a text directive for the end of an address: `:~:text=prefix-,start,end,-suffix`. */
export function formatTextDirective({
  prefix = '',
  start,
  end,
  suffix = '',
}: TextDirective): string {
  const parts = [
    prefix === '' ? '' : `${encode(prefix)}-,`,
    encode(start),
    end === undefined ? '' : `,${encode(end)}`,
    suffix === '' ? '' : `,-${encode(suffix)}`,
  ];
  return `:~:text=${parts.join('')}`;
}

const join = (words: Words): string => words.join('').replaceAll(/\s+/gu, ' ').trim();
const lastOf = (words: Words, count: number): Words =>
  words.slice(Math.max(0, words.length - Math.max(0, count)));
const firstOf = (words: Words, count: number): Words => words.slice(0, Math.max(0, count));

/**
 * The text directive for a selection from its first to its last excerpt, with as much of the text
 * around it as makes it unique on the page, because a browser goes to the first match. Empty if
 * nothing makes it unique.
 */
export function createTextDirective(first: Excerpt, last: Excerpt, pageText: string): string {
  // A browser matches text whatever its case and accents.
  const folded = foldText(pageText);
  const isUnique = (words: Words): boolean => folded.split(foldText(join(words))).length === 2;
  const isShort = first === last && join(first.text).length <= LONGEST_WHOLE;
  const directive =
    (isShort ? undefined : findEnds(first, last, isUnique)) ??
    (first === last ? findWhole(first, isUnique) : undefined);
  return directive === undefined ? '' : formatTextDirective(directive);
}

function findWhole(
  { before, text, after }: Excerpt,
  isUnique: (words: Words) => boolean,
): TextDirective | undefined {
  for (let size = 0; size < Math.max(before.length, after.length) + STEP; size += STEP) {
    const [prefix, suffix] = [lastOf(before, size), firstOf(after, size)];
    if (isUnique([...prefix, ...text, ...suffix]))
      return { prefix: join(prefix), start: join(text), suffix: join(suffix) };
  }
  return undefined;
}

function findEnds(
  first: Excerpt,
  last: Excerpt,
  isUnique: (words: Words) => boolean,
): TextDirective | undefined {
  // The ends must not overlap: a browser looks for the end only after the start.
  const room = first === last ? Math.floor(first.text.length / 2) : Infinity;
  for (let size = STEP; size <= room; size += STEP) {
    const start = firstOf(first.text, size);
    const end = lastOf(last.text, size);
    const prefix = lastOf(first.before, size - start.length);
    const suffix = firstOf(last.after, size - end.length);
    if (isUnique([...prefix, ...start]) && isUnique([...end, ...suffix]))
      return { prefix: join(prefix), start: join(start), end: join(end), suffix: join(suffix) };
    if (size > prefix.length + start.length && size > end.length + suffix.length) return undefined;
  }
  return undefined;
}
