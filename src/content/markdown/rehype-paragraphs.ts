import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { numberInOrder, type Numbering } from './prose.ts';
import type { ProseWords } from '#i18n/types.ts';
import { createElement, isElement } from './element.ts';
import { plainText } from './plain-text.ts';

const BLOCKS = /^(?:p|ul|ol|blockquote|pre|section|figure|h[1-6]|hr)$/u;

const isUnnumbered = (node: Element): boolean =>
  /^(?:section|figure)$/u.test(node.tagName) || isElement(node, 'p', 'credit');

const isInline = (node: ElementContent): boolean =>
  node.type !== 'element' || !BLOCKS.test(node.tagName);

/** An element that is a paragraph, or holds the words of one. */
interface Paragraph {
  readonly node: Element;
  readonly parent: Root | Element;
  readonly text: string;
}

function findParagraphs(tree: Root): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  visit(tree, 'element', (node, _index, parent) => {
    if (isUnnumbered(node)) return SKIP;
    if (node.tagName !== 'p' && node.tagName !== 'li') return undefined;
    const text = plainText(node.children.filter(isInline));
    if (text !== '' && parent) paragraphs.push({ node, parent, text });
    return undefined;
  });
  return paragraphs;
}

/**
 * The anchor says its number where counting paragraphs would give another. It comes last, so that a
 * screen reader reads the paragraph first, but before the blocks that an item of a list holds.
 */
function setAnchor(node: Element, label: string, isCounted: boolean, name: string): void {
  const id = `p${label}`;
  node.properties['id'] = id;
  const told = isCounted ? {} : { dataNumber: label };
  const { children } = node;
  const firstBlock = children.findIndex((child) => !isInline(child));
  const words = firstBlock < 0 ? children : children.slice(0, firstBlock);
  children.splice(
    words.findLastIndex((child) => child.type !== 'text' || child.value.trim() !== '') + 1,
    0,
    createElement('a', { className: ['anchor'], href: `#${id}`, ariaLabel: name, ...told }),
  );
}

/** One line for paragraphs that stood behind one another: the first has its id, the others a place in it. */
function createRemoved(labels: readonly string[], sentence: string): Element {
  const [first = '', ...others] = labels;
  return createElement('p', { className: ['small', 'removed'], id: `p${first}` }, [
    ...others.map((label) => createElement('span', { id: `p${label}` })),
    { type: 'text', value: sentence },
  ]);
}

/** Sets a line behind a paragraph: after it, but inside the item of a list. */
function setBehind({ node, parent }: Paragraph, line: Element): void {
  if (node.tagName === 'li') node.children.push(line);
  else parent.children.splice(parent.children.indexOf(node) + 1, 0, line);
}

function setRemoved(
  tree: Root,
  paragraphs: readonly Paragraph[],
  { removed }: Numbering,
  words: Pick<ProseWords, 'removed'>,
): void {
  for (const after of new Set(removed.map((one) => one.after))) {
    const labels = removed.filter((one) => one.after === after).map(({ label }) => label);
    const line = createRemoved(labels, words.removed(labels));
    const before = paragraphs[after - 1];
    if (before) setBehind(before, line);
    else tree.children.unshift(line);
  }
}

/**
 * Gives each paragraph its number, `p1`, `p2`, … unless the manuscript knows better, and an anchor.
 * The anchor is empty, so that no sign leaks into copies; the style sheet shows the number. An item
 * of a tight list is its own paragraph; in a loose list, where items hold paragraphs, it has no
 * words of its own. Where a paragraph was removed a line says so.
 */
export function rehypeParagraphs(words: Pick<ProseWords, 'paragraph' | 'removed'>) {
  return (tree: Root, file: VFile): undefined => {
    const { draft } = file.data;
    const paragraphs = findParagraphs(tree);
    const texts = paragraphs.map(({ text }) => text);
    const numbering = (draft?.number ?? numberInOrder)(texts);
    let isCounted = numbering.removed.length === 0;
    for (const [index, { node }] of paragraphs.entries()) {
      const label = numbering.labels[index] ?? String(index + 1);
      isCounted &&= label === String(index + 1);
      setAnchor(node, label, isCounted, words.paragraph(label));
    }
    setRemoved(tree, paragraphs, numbering, words);
    if (!draft) return;
    draft.numbering = numbering;
    draft.paragraphs.push(...texts);
  };
}
