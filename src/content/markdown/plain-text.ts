import type { Nodes } from 'hast';
import { collapseSpace } from '#lib/text.ts';
import { isElement } from './element.ts';

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isElement(node, 'sup', 'footnote')) return '';
  return node.children.map(wordsOf).join('');
}

/** The words of these nodes on one line, without footnote marks. */
export function plainText(nodes: readonly Nodes[]): string {
  return collapseSpace(nodes.map(wordsOf).join(''));
}
