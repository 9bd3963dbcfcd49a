import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Shows the boxes of a task list as signs: nobody can tick them on a page, and signs are read and copied. */
export function remarkTaskLists() {
  return (tree: Root): undefined => {
    visit(tree, 'listItem', (item) => {
      if (typeof item.checked !== 'boolean') return;
      const [first] = item.children;
      const value = item.checked ? '☑ ' : '☐ ';
      if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value });
      item.checked = null;
    });
  };
}
