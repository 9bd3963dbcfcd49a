import type { Problem } from '#lib/problems.ts';
import { quoteFound } from '#lib/problems.ts';
import type { Body } from '#content/markdown/body.ts';
import { decodePart } from '#lib/web-address.ts';
import { findNearest } from './nearest.ts';

/** Pages whose places are known, by address: every id that a link can lead to. */
export type OpenPlaces = ReadonlyMap<string, readonly string[]>;

const ANY_ORIGIN = 'https://example.org';
/** Paragraphs are looked at with the addresses. */
const PARAGRAPH = /^p\d+[a-z]*$/u;

/** Links to a heading or another place, in a page of this site, that the page does not have. */
export function findFragmentProblems(
  file: string,
  { internalLinks }: Body,
  places: OpenPlaces,
): Problem[] {
  return internalLinks.flatMap(({ href, line }) => {
    const target = URL.parse(href, ANY_ORIGIN);
    const known = places.get(target?.pathname ?? '');
    const id = decodePart(target?.hash.slice(1) ?? '');
    if (!known || id === '' || PARAGRAPH.test(id) || known.includes(id)) return [];
    const nearest = findNearest(id, known);
    return [
      {
        file,
        line,
        found: quoteFound(href),
        expected: 'a heading or paragraph of that page',
        advice: nearest
          ? `Write ${target?.pathname ?? ''}#${nearest}.`
          : 'Correct what stands after the #, or remove it.',
      },
    ];
  });
}
