import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Marks where a text's own pictures stand, for `site/prose-parts.ts`, which puts each there in the
 * sizes and formats that readers need.
 */
export function rehypePictures() {
  return (tree: Root, file: VFile): undefined => {
    const paths = new Map(file.data.draft?.pictures.map(({ path }) => [encodeURI(path), path]));
    visit(tree, 'element', (node) => {
      const src = paths.get(String(node.properties['src']));
      if (node.tagName !== 'img' || src === undefined) return;
      node.properties = { dataPicture: JSON.stringify({ ...node.properties, src }) };
    });
  };
}
