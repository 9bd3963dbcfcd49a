import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from './report.ts';

/** Refuses headings without words: an empty line of an outline. Their levels are read as they are meant. */
export function remarkHeadings() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'heading', ({ depth, children, position }) => {
      if (toString(children, { includeImageAlt: false }).trim() !== '') return;
      report(file, position, {
        rule: 'headings without words',
        found: 'a heading without words',
        expected: `${'#'.repeat(depth)} and a few words`,
        advice: 'Write the heading or remove the line.',
      });
    });
  };
}
