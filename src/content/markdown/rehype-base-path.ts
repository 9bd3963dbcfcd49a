import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Puts links to other pages of the site under its base path, `/` or `/news/`; writers leave it out. */
export function rehypeBasePath(base: string) {
  const prefix = base.replace(/\/$/u, '');
  return (tree: Root): undefined => {
    if (prefix === '') return;
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('/')) {
        node.properties['href'] = prefix + href;
      }
    });
  };
}
