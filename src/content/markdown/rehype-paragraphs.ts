import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isElement } from './element.ts';
import { plainText } from './plain-text.ts';

const BLOCKS = /^(?:p|ul|ol|dl|blockquote|pre|section|figure|details|h[1-6]|hr)$/u;

const isUnnumbered = (node: Element): boolean =>
  /^(?:section|figure)$/u.test(node.tagName) || isElement(node, 'p', 'credit');

/** Whether a part of a paragraph is words in a line, not a block in an item of a list. */
export const isInline = (node: ElementContent): boolean =>
  node.type !== 'element' || !BLOCKS.test(node.tagName);

/**
 * Finds the paragraphs that get numbers, and marks each with its position: `number-body.ts` numbers
 * them when it is known what was published before. An item of a tight list and what explains a term
 * are their own paragraphs; where they hold paragraphs, they have no words of their own.
 */
export function rehypeParagraphs() {
  return (tree: Root, file: VFile): undefined => {
    const paragraphs = file.data.draft?.paragraphs ?? [];
    visit(tree, 'element', (node) => {
      if (isUnnumbered(node)) return SKIP;
      if (!/^(?:p|li|dd)$/u.test(node.tagName)) return undefined;
      const text = plainText(node.children.filter(isInline));
      if (text === '') return undefined;
      node.properties['dataParagraph'] = String(paragraphs.length);
      paragraphs.push(text);
      return undefined;
    });
  };
}
