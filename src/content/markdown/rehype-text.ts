import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { formatText, readTextBlocks } from '#content/text-blocks.ts';

/** Takes down the text as readers get it, and the places in it that a link can lead to. Changes nothing. */
export function rehypeText() {
  return (tree: Root, file: VFile): undefined => {
    const { draft } = file.data;
    if (!draft) return;
    draft.text = formatText(readTextBlocks(tree.children));
    visit(tree, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string') draft.ids.push(id);
    });
  };
}
