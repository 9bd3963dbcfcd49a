import { textDirection } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';

/** What a phone shows of the publication on its home screen (https://www.w3.org/TR/appmanifest/). */
export function formatManifest(): string {
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
    background_color: '#fdfcf9',
    theme_color: '#fdfcf9',
    icons: [{ src: hrefFor(addresses.favicon), sizes: 'any', type: 'image/svg+xml' }],
  })}\n`;
}
