import type { Root } from 'hast';
import GithubSlugger from 'github-slugger';
import { visit } from 'unist-util-visit';
import { plainText } from './plain-text.ts';

/** Gives each heading of the body an id: `h-` and its words, so that it never meets `p5` or an id of the page. */
export function rehypeHeadingIds() {
  return (tree: Root): undefined => {
    const slugger = new GithubSlugger();
    visit(tree, 'element', (node) => {
      if (!/^h[1-6]$/u.test(node.tagName) || node.properties['id'] !== undefined) return;
      node.properties['id'] = `h-${slugger.slug(plainText([node]))}`;
    });
  };
}
