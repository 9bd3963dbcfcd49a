import type { Nodes } from 'hast';
import { isElement } from './element.ts';

/** Text on one line: every run of white space is one space, none at the ends. */
export function collapseSpace(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isElement(node, 'sup', 'footnote')) return '';
  return node.children.map(wordsOf).join('');
}

/** The words of these nodes on one line, without footnote marks. */
export function plainText(nodes: readonly Nodes[]): string {
  return collapseSpace(nodes.map(wordsOf).join(''));
}
