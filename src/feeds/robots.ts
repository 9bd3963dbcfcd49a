import { addresses, permalinkFor } from '#site/permalinks.ts';

/** Robots may read everything, and learn where all of it is listed (RFC 9309). */
export function formatRobots(): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${permalinkFor(addresses.sitemap)}\n`;
}
