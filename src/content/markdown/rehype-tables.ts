import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { ProseWords } from '#i18n/types.ts';
import { createElement } from './element.ts';

const ALIGNMENTS: ReadonlyMap<unknown, string> = new Map([
  ['left', 'align-start'],
  ['center', 'align-center'],
  ['right', 'align-end'],
]);

function setCells(part: Element, isInHead = false): void {
  for (const cell of part.children) {
    if (cell.type !== 'element') continue;
    setCells(cell, isInHead || cell.tagName === 'thead');
    if (cell.tagName !== 'th' && cell.tagName !== 'td') continue;
    const { align, ...properties } = cell.properties;
    const alignment = ALIGNMENTS.get(align);
    cell.properties = { ...(alignment === undefined ? {} : { className: [alignment] }), ...properties };
    if (cell.tagName === 'th') cell.properties['scope'] ??= isInHead ? 'col' : 'row';
  }
}

/** Lets a wide table scroll inside a named region, by keyboard too, to which a link may lead; alignment becomes a class. */
export function rehypeTables(words: Pick<ProseWords, 'table'>) {
  return (tree: Root): undefined => {
    let number = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || index === undefined || !parent) return undefined;
      number += 1;
      setCells(node);
      const properties = {
        id: `table-${number}`,
        className: ['table'],
        tabIndex: 0,
        ariaLabel: words.table(number),
      };
      parent.children[index] = createElement('section', properties, [node]);
      return SKIP;
    });
  };
}
