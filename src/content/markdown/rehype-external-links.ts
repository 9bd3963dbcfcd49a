import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Marks links that leave the site; they open where the reader wants them to. */
export function rehypeExternalLinks() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string') return;
      if (/^https?:/iu.test(href)) node.properties['rel'] = ['external'];
    });
  };
}
