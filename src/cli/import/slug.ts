import { toSlug } from '#content/schema/slug.ts';

const LONGEST_SLUG = 80;

/** The first words of a slug that is too long for an address somebody might read out. */
function shortenSlug(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug;
  const room = slug.slice(0, LONGEST_SLUG + 1);
  const end = room.lastIndexOf('-');
  return end > 0 ? room.slice(0, end) : toSlug(room.slice(0, LONGEST_SLUG));
}

/** The slug of a headline or a name, in its own script. A text without a letter or digit gets `fallback`. */
export function createSlug(text: string, fallback: string): string {
  return shortenSlug(toSlug(text)) || fallback;
}

/** The slug with the lowest number behind it that is not taken: `eu`, `eu-2`. */
export function findFreeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  let free = slug;
  for (let number = 2; isTaken(free); number += 1) free = `${slug}-${number}`;
  return free;
}
