import { decodePart } from '#lib/web-address.ts';
import type { BodyPart } from '#content/markdown/body.ts';
import type { Edition } from '#site/edition.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';

const LINK = /\shref="([^"?#]*)/gu;

/** The newsroom’s own files that the texts of an edition link to, by their addresses, in order. */
export function listUploads({ articles, pages, topics }: Edition): readonly string[] {
  const start = hrefFor(addresses.uploads);
  const bodies: readonly (readonly BodyPart[])[] = [
    ...articles.map(({ parts }) => parts),
    ...pages.map(({ parts }) => parts),
    ...topics.flatMap(({ subject: { body } }) => (body ? [body.parts] : [])),
  ];
  const linked = bodies
    .flat()
    .filter((part) => typeof part === 'string')
    .flatMap((html) => [...html.matchAll(LINK)].map(([, href = '']) => href))
    .filter((href) => href.startsWith(start))
    .map(
      (href) => addresses.uploads + decodePart(href.slice(start.length).replaceAll('&#x26;', '&')),
    );
  return [...new Set(linked)].toSorted();
}
