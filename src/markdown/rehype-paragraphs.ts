import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { ProseWords } from '#words/types.ts';
import { createElement, isElement } from './element.ts';
import { plainText } from './plain-text.ts';

const BLOCKS = /^(?:p|ul|ol|blockquote|pre|section|figure|h[1-6]|hr)$/u;

const isUnnumbered = (node: Element): boolean =>
  /^(?:section|figure)$/u.test(node.tagName) || isElement(node, 'p', 'credit');

const isInline = (node: ElementContent): boolean =>
  node.type !== 'element' || !BLOCKS.test(node.tagName);

/**
 * Numbers the paragraphs `p1`, `p2`, … and gives each an anchor. The anchor is empty, so that no
 * sign leaks into copies; the style sheet shows the number. An item of a tight list is its own
 * paragraph; in a loose list, where items hold paragraphs, it has no words of its own.
 */
export function rehypeParagraphs(words: Pick<ProseWords, 'paragraph'>) {
  return (tree: Root, file: VFile): undefined => {
    let number = 0;
    visit(tree, 'element', (node) => {
      if (isUnnumbered(node)) return SKIP;
      if (node.tagName !== 'p' && node.tagName !== 'li') return undefined;
      const text = plainText(node.children.filter(isInline));
      if (text === '') return undefined;
      number += 1;
      const id = `p${number}`;
      node.properties['id'] = id;
      const ariaLabel = words.paragraph(number);
      node.children.unshift(
        createElement('a', { className: ['anchor'], href: `#${id}`, ariaLabel }),
      );
      file.data.draft?.paragraphs.push(text);
      return undefined;
    });
  };
}
