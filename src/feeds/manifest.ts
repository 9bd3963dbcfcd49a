import { textDirection } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';

/** What a phone shows of the publication on its home screen (https://www.w3.org/TR/appmanifest/). */
export function formatManifest(): string {
  const { light } = publication.colours.ground;
  return `${JSON.stringify({
    name: publication.name,
    description: publication.tagline,
    lang: publication.language,
    dir: textDirection(publication.language),
    id: hrefFor(addresses.front),
    start_url: hrefFor(addresses.front),
    scope: hrefFor(addresses.front),
    // The address is part of what a reader shares, so the browser keeps showing it.
    display: 'browser',
    background_color: light,
    theme_color: light,
    icons: [{ src: hrefFor(addresses.favicon), sizes: 'any', type: 'image/svg+xml' }],
  })}\n`;
}
