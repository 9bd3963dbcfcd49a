import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { quoteFound } from '#lib/problems.ts';
import { decodePart } from '#lib/web-address.ts';
import { report } from './report.ts';

/** Refuses links to a place that the text does not have. The last to check, when all ids are given. */
export function rehypeFragments() {
  return (tree: Root, file: VFile): undefined => {
    const ids = new Set<unknown>();
    visit(tree, 'element', ({ properties }) => {
      ids.add(properties['id']);
    });
    visit(tree, 'element', ({ properties, position }) => {
      const { href } = properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const id = decodePart(href.slice(1));
      if (id === '' || ids.has(id)) return;
      report(file, position, {
        rule: 'link-fragment',
        found: quoteFound(`#${id}`),
        expected: 'a paragraph, heading or footnote of this text such as #p1',
        advice: 'Correct the link or remove it.',
      });
    });
  };
}
