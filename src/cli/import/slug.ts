import { transliterate } from 'transliteration';
import { isSlug, toSlug } from '#content/schema/slug.ts';

const LONGEST_SLUG = 80;

/** The first words of a slug that is too long for an address somebody might read out. */
function shortenSlug(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug;
  const room = slug.slice(0, LONGEST_SLUG + 1);
  return room.slice(0, room.lastIndexOf('-') > 0 ? room.lastIndexOf('-') : LONGEST_SLUG);
}

/**
 * The slug of a headline or a name, in Latin letters whatever its script: today addresses have no
 * others. A text without a letter or digit gets `fallback`.
 */
export function createSlug(text: string, fallback: string): string {
  return shortenSlug(toSlug(isSlug(text) ? text : transliterate(toLatin(text)))) || fallback;
}

// `toSlug` knows ß and ø, and takes marks off letters; what is left in other scripts is transcribed.
const toLatin = (text: string): string =>
  /[^\p{Script=Latin}\P{Letter}]/u.test(text) ? text : toSlug(text);

/** The slug with the lowest number behind it that is not taken: `eu`, `eu-2`. */
export function findFreeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  let free = slug;
  for (let number = 2; isTaken(free); number += 1) free = `${slug}-${number}`;
  return free;
}
