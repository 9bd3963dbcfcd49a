import type { Passage } from './passage.ts';

/** Up to so many characters a passage is named whole; a longer one by its first and last words. */
const LONGEST_WHOLE = 80;
/** Words and what stands between them: four words. */
const STEP = 8;

type Words = readonly string[];

const join = (words: Words): string => words.join('').replaceAll(/\s+/gu, ' ').trim();

/** A browser finds a text whatever its case and accents. */
const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/gu, ' ').toLowerCase();

/** Also the signs that end an address where a chat finds one in a sentence. */
const encode = (words: Words): string =>
  encodeURIComponent(join(words)).replaceAll(
    /[-_.!~*'()]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const prefix = (words: Words): string => (join(words) === '' ? '' : `${encode(words)}-,`);
const suffix = (words: Words): string => (join(words) === '' ? '' : `,-${encode(words)}`);

const lastOf = (words: Words, count: number): Words =>
  words.slice(Math.max(0, words.length - Math.max(0, count)));
const firstOf = (words: Words, count: number): Words => words.slice(0, Math.max(0, count));

/**
 * The text directive for what was selected, from its first paragraph to its last (WICG, URL
 * Fragment Text Directives): `:~:text=…`, with as much of what surrounds it as makes it the only
 * such text of the page, because a browser goes to the first. Empty where nothing does.
 */
export function createTextDirective(first: Passage, last: Passage, page: string): string {
  const folded = fold(page);
  const isUnique = (words: Words): boolean => folded.split(fold(join(words))).length === 2;
  const directive =
    (first === last && join(first.text).length <= LONGEST_WHOLE
      ? undefined
      : findEnds(first, last, isUnique)) ??
    (first === last ? findWhole(first, isUnique) : undefined);
  return directive === undefined ? '' : `:~:text=${directive}`;
}

function findWhole(
  { before, text, after }: Passage,
  isUnique: (words: Words) => boolean,
): string | undefined {
  for (let size = 0; size < Math.max(before.length, after.length) + STEP; size += STEP) {
    const [from, to] = [lastOf(before, size), firstOf(after, size)];
    if (isUnique([...from, ...text, ...to])) return prefix(from) + encode(text) + suffix(to);
  }
  return undefined;
}

function findEnds(
  first: Passage,
  last: Passage,
  isUnique: (words: Words) => boolean,
): string | undefined {
  // Neither end may reach into the other, or the browser, which goes on from the first, misses the last.
  const room = first === last ? Math.floor(first.text.length / 2) : Infinity;
  for (let size = STEP; size <= room; size += STEP) {
    const start = firstOf(first.text, size);
    const end = lastOf(last.text, size);
    const from = lastOf(first.before, size - start.length);
    const to = firstOf(last.after, size - end.length);
    if (isUnique([...from, ...start]) && isUnique([...end, ...to]))
      return `${prefix(from)}${encode(start)},${encode(end)}${suffix(to)}`;
    if (size > from.length + start.length && size > end.length + to.length) return undefined;
  }
  return undefined;
}
