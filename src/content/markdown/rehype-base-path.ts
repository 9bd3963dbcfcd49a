import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { putUnder } from '#content/addresses.ts';
import { decodePath, encodeAddress } from '#lib/site-address.ts';

/** A link within the site with its path as the site’s own addresses are written, composed (NFC) and percent-encoded. */
function writePath(href: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(href) ?? [];
  return encodeAddress(decodePath(path)) + rest;
}

/** Puts links to other pages of the site under its base path, `/` or `/news/`; writers leave it out. */
export function rehypeBasePath(base: string) {
  return (tree: Root): undefined => {
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('/')) {
        node.properties['href'] = putUnder(base, writePath(href));
      }
    });
  };
}
