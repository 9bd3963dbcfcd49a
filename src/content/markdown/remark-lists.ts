import type { Root } from 'mdast';
import type {} from 'remark-definition-list';
import { visit } from 'unist-util-visit';

/**
 * Shows the boxes of a task list as signs: nobody can tick them on a page, and signs are read and
 * copied. Keeps the paragraphs of what explains a term apart.
 */
export function remarkLists() {
  return (tree: Root): undefined => {
    visit(tree, (node) => {
      if (node.type === 'defListDescription')
        node.spread ||= node.children.filter(({ type }) => type === 'paragraph').length > 1;
      if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return;
      const [first] = node.children;
      const value = node.checked ? '☑ ' : '☐ ';
      if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value });
      node.checked = null;
    });
  };
}
