import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Lets a keyboard reach a block of code, so that it can scroll it. */
export function rehypeCodeBlocks() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
    });
  };
}
