import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from './report.ts';

/** Refuses task lists: a box that nobody can tick says nothing to a reader. */
export function remarkTaskLists() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'listItem', ({ checked, position }) => {
      if (typeof checked !== 'boolean') return;
      report(file, position, {
        rule: 'task-list',
        found: `a task box [${checked ? 'x' : ' '}]`,
        expected: 'a plain list',
        advice: 'Remove the box.',
      });
    });
  };
}
