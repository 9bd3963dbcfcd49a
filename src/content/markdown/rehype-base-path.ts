import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { putUnder } from '#content/addresses.ts';

/** Puts links to other pages of the site under its base path, `/` or `/news/`; writers leave it out. */
export function rehypeBasePath(base: string) {
  return (tree: Root): undefined => {
    if (base === '/') return;
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('/')) {
        node.properties['href'] = putUnder(base, href);
      }
    });
  };
}
