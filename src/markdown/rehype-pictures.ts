import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Hands the article's own pictures to Astro, which finds `__ASTRO_IMAGE_` in rendered content and
 * writes an optimised, lazy `<img>` in its place. Same form as
 * https://github.com/withastro/astro/blob/main/packages/markdown/remark/src/rehype-images.ts
 */
export function rehypePictures() {
  return (tree: Root, file: VFile): undefined => {
    const paths = new Map(file.data.draft?.pictures.map(({ path }) => [encodeURI(path), path]));
    const seen = new Map<string, number>();
    visit(tree, 'element', (node) => {
      const src = paths.get(String(node.properties['src']));
      if (node.tagName !== 'img' || src === undefined) return;
      const index = seen.get(src) ?? 0;
      seen.set(src, index + 1);
      node.properties = { __ASTRO_IMAGE_: JSON.stringify({ ...node.properties, src, index }) };
    });
  };
}
