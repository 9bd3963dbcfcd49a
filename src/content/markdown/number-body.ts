import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { readTextBlocks } from '#content/text-blocks.ts';
import type { ProseWords } from '#i18n/types.ts';
import { quoteFound } from '#lib/problems.ts';
import type { Body, NumberedBody, Numbering, RenderedBody } from './body.ts';
import { createBodyParts } from './body-parts.ts';
import { createElement } from './element.ts';
import { isInline } from './rehype-paragraphs.ts';

type Words = Pick<ProseWords, 'paragraph' | 'removed'>;

/** An element that is a paragraph, or holds the words of one. */
interface Paragraph {
  readonly node: Element;
  readonly parent: Root | Element;
}

/** Takes the marks of `rehype-paragraphs.ts` off again. */
function takeParagraphs(tree: Root): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  visit(tree, 'element', (node, _index, parent) => {
    if (node.properties['dataParagraph'] === undefined || !parent) return;
    delete node.properties['dataParagraph'];
    paragraphs.push({ node, parent });
  });
  return paragraphs;
}

/**
 * The anchor says its number where counting paragraphs would give another. It is empty, so that no
 * sign leaks into copies; the style sheet shows the number. It comes last, so that a screen reader
 * reads the paragraph first, but before the blocks that an item of a list holds.
 */
function setAnchor(node: Element, label: string, isCounted: boolean, name: string): void {
  const id = `p${label}`;
  node.properties['id'] = id;
  const number = isCounted ? {} : { dataNumber: label };
  const { children } = node;
  const firstBlock = children.findIndex((child) => !isInline(child));
  const words = firstBlock < 0 ? children : children.slice(0, firstBlock);
  children.splice(
    words.findLastIndex((child) => child.type !== 'text' || child.value.trim() !== '') + 1,
    0,
    createElement('a', { className: ['anchor'], href: `#${id}`, ariaLabel: name, ...number }),
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
  if (node.tagName === 'li' || node.tagName === 'dd') node.children.push(line);
  else parent.children.splice(parent.children.indexOf(node) + 1, 0, line);
}

function setRemoved(
  tree: Root,
  paragraphs: readonly Paragraph[],
  { removed }: Numbering,
  words: Words,
): void {
  for (const after of new Set(removed.map((one) => one.after))) {
    const labels = removed.filter((one) => one.after === after).map(({ label }) => label);
    const line = createRemoved(labels, words.removed(labels));
    const before = paragraphs[after - 1];
    if (before) setBehind(before, line);
    else tree.children.unshift(line);
  }
}

/** Gives each paragraph its number as id, `p1`, `p4a`, and an anchor. Where a paragraph was removed a line says so. */
function setNumbers(tree: Root, numbering: Numbering, words: Words): void {
  const paragraphs = takeParagraphs(tree);
  let isCounted = numbering.removed.length === 0;
  for (const [index, { node }] of paragraphs.entries()) {
    const label = numbering.labels[index] ?? String(index + 1);
    isCounted &&= label === String(index + 1);
    setAnchor(node, label, isCounted, words.paragraph(label));
  }
  setRemoved(tree, paragraphs, numbering, words);
}

function listIds(tree: Root): readonly string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.push(id);
  });
  return ids;
}

/** Numbers the paragraphs of a rendered body, and reads what readers get: see `BodyRenderer`. */
export function numberBody(
  rendered: RenderedBody,
  numbering: Numbering,
  file: string,
  words: Words,
): NumberedBody {
  const { paragraphs, figurePlaced, pictures, externalLinks, internalLinks } = rendered;
  const tree = structuredClone(rendered.tree);
  setNumbers(tree, numbering, words);
  const ids = listIds(tree);
  const body: Body = {
    parts: createBodyParts(tree, pictures),
    blocks: readTextBlocks(tree.children),
    ids,
    numbering,
    paragraphs,
    figurePlaced,
    pictures,
    externalLinks,
    internalLinks,
  };
  const known = new Set(ids);
  const lost = rendered.placeLinks.filter(({ id }) => !known.has(id));
  return {
    body,
    problems: lost.map(({ id, line }) => ({
      kind: 'dead links within the site',
      file,
      line,
      found: quoteFound(`#${id}`),
      expected: 'a paragraph, heading or footnote of this text such as #p1',
      advice: 'Correct the link or remove it.',
    })),
    lostLinks: lost.map(({ id }) => `#${id}`),
  };
}
