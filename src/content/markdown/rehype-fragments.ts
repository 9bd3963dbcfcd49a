import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { decodePart } from '#lib/web-address.ts';

/** Collects links to places in the text itself. They are checked when its paragraphs have their numbers. */
export function rehypeFragments() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'element', ({ properties: { href }, position }) => {
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const id = decodePart(href.slice(1));
      if (id !== '') file.data.draft?.placeLinks.push({ id, line: position?.start.line ?? 1 });
    });
  };
}
