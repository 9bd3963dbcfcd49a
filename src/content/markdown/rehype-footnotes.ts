import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { createElement, isElement } from './element.ts';

const idOfMark = (note: string, mark: number): string =>
  `fnref-${note}${mark > 1 ? `-${mark}` : ''}`;

function countUp(counts: Map<string, number>, key: string): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}

function setMark(mark: Element, counts: Map<string, number>): void {
  const note = toString(mark);
  mark.properties = {
    id: idOfMark(note, countUp(counts, note)),
    href: `#fn-${note}`,
    ariaDescribedBy: ['footnote-label'],
  };
}

function setNote(item: Element, note: string): void {
  item.properties = { id: `fn-${note}` };
  let mark = 0;
  visit(item, 'element', (link) => {
    if (link.properties['dataFootnoteBackref'] === undefined) return;
    mark += 1;
    const { ariaLabel } = link.properties;
    link.properties = { className: ['back'], href: `#${idOfMark(note, mark)}` };
    if (ariaLabel !== undefined) link.properties['ariaLabel'] = ariaLabel;
    link.children = [createElement('span', { ariaHidden: 'true' }, [{ type: 'text', value: '↩' }])];
  });
}

/**
 * Gives footnotes and their marks numbers as ids. With ids made of the writer's names, the second
 * mark of `[^a]` and the first of `[^a-2]` would collide.
 */
export function rehypeFootnotes() {
  return (tree: Root): undefined => {
    const counts = new Map<string, number>();
    visit(tree, 'element', (node, _index, parent) => {
      if (node.properties['dataFootnoteRef'] !== undefined) {
        setMark(node, counts);
        if (parent?.type === 'element') parent.properties = { className: ['footnote'] };
      }
      if (node.properties['dataFootnotes'] === undefined) return;
      node.properties = { className: ['footnotes'] };
      const list = node.children.find((child) => isElement(child, 'ol'));
      const notes = list?.type === 'element' ? list.children : [];
      let number = 0;
      for (const item of notes) {
        if (!isElement(item, 'li')) continue;
        number += 1;
        setNote(item, String(number));
      }
    });
  };
}
