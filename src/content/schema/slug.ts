import { z } from 'zod';
import { finding, expectation } from './expectation.ts';

/** File systems take 255 bytes; some of them are for what stands behind a name. */
const MOST_BYTES = 200;

// A letter or digit, then letters, marks and digits; between two letters also the mark that keeps them
// from joining (U+200C), which Persian and others need. Nothing else that cannot be seen.
const WORD = String.raw`(?:(?!\p{DI})[\p{L}\p{Nd}])(?:(?!\p{DI})[\p{L}\p{M}\p{Nd}]|(?<=[\p{L}\p{M}])\u200C(?=\p{L}))*`;
const SLUG = new RegExp(`^${WORD}(?:-${WORD})*$`, 'u');
const WORDS = new RegExp(WORD, 'gu');

/** Names of pages that the site itself puts below an address, and names that Windows gives to devices. */
const RESERVED = /^(?:cite|index|con|prn|aux|nul|com\d|lpt\d)$/u;

const sizeOf = (word: string): number => new TextEncoder().encode(word).length;

/**
 * Whether a word can be part of an address: letters, marks and digits of any script, joined by single
 * hyphens, composed (NFC), in lower case where the script has it, and no reserved name.
 */
export function isSlug(word: string): boolean {
  return (
    SLUG.test(word) &&
    word === word.toLowerCase().normalize() &&
    sizeOf(word) <= MOST_BYTES &&
    !RESERVED.test(word)
  );
}

/** The first words that are short enough, or of a word that is too long alone as much as is. */
function shorten(slug: string): string {
  if (sizeOf(slug) <= MOST_BYTES) return slug;
  const words = slug.split('-');
  while (words.length > 1 && sizeOf(words.join('-')) > MOST_BYTES) words.pop();
  let short = words.join('-');
  while (sizeOf(short) > MOST_BYTES) short = short.replace(/.\p{M}*$/u, '');
  return short;
}

/** The nearest word that can be part of an address; empty if the text has no letter or digit. */
export function toSlug(text: string): string {
  const words = text
    .replaceAll('İ', 'i')
    .normalize('NFKC')
    .toLowerCase()
    .normalize()
    .replaceAll(/['’]|(?!\u200C)\p{DI}/gu, '')
    .match(WORDS);
  const slug = shorten((words ?? []).join('-'));
  return RESERVED.test(slug) ? `${slug}-1` : slug;
}

/**
 * What two slugs have in common if a file system, or a reader, could take one for the other: case and
 * the way letters are composed.
 */
export function foldSlug(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase().normalize();
}

/** A field that is part of an address, or the name of a file without its ending. */
export function kebab(example: string) {
  const expected = `lower-case words joined by hyphens, such as ${example}`;
  return z
    .string(expectation(expected, 'Write it in this form, in quotes.'))
    .normalize()
    .superRefine(
      finding((word) => {
        if (isSlug(word)) return undefined;
        const near = toSlug(word);
        return expectation(expected, near ? `Write ${near}.` : 'Write it in this form.');
      }),
    );
}
