import type { Element, Root } from 'hast';
import GithubSlugger from 'github-slugger';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { collapseSpace } from '#lib/text.ts';
import { createElement, isElement } from './element.ts';
import { plainText } from './plain-text.ts';

const HEADING = /^h[1-6]$/u;
/** Kramdown and Hugo give a heading its id and classes behind its words. */
export const WRITTEN_ID = /\s*\{[ \t]*(?:#(?<id>[^\s{}]+))?(?:[ \t]*\.[\w-]+)*[ \t]*\}\s*$/u;

const isFootnotes = (node: Element): boolean => isElement(node, 'section', 'footnotes');

/** Drops the headline where it stands a second time, above the first words. */
function dropHeadline(tree: Root, headline: string | undefined): void {
  const first = tree.children.find((node) => plainText([node]) !== '');
  if (headline === undefined || !first || !isElement(first, 'h1')) return;
  if (plainText([first]) !== collapseSpace(headline)) return;
  tree.children = tree.children.filter((node) => node !== first);
}

/** Makes of an id that stands behind the words a place that links may lead to. */
function takeWrittenId(heading: Element): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const found = WRITTEN_ID.exec(last.value);
  if (!found || plainText(heading.children) === found[0].trim()) return;
  last.value = last.value.slice(0, found.index);
  const id = found.groups?.['id'];
  if (id !== undefined) heading.children.unshift(createElement('span', { dataAnchor: id }));
}

/**
 * Puts the outline under the headline, which is the page's h1, and closes it: a level is one below
 * the nearest heading above it. Gives each heading an id: `h-` and its words, so that it never meets
 * `p5` or an id of the page.
 */
export function rehypeHeadings() {
  return (tree: Root, file: VFile): undefined => {
    dropHeadline(tree, file.data.draft?.headline);
    const slugger = new GithubSlugger();
    let above: number[] = [];
    visit(tree, 'element', (node) => {
      // The footnotes stand under a heading of their own, at the end of the page.
      if (isFootnotes(node)) return SKIP;
      if (!HEADING.test(node.tagName)) return undefined;
      const written = Number(node.tagName.slice(1));
      above = [...above.filter((level) => level < written), written];
      node.tagName = `h${Math.min(above.length + 1, 6)}`;
      takeWrittenId(node);
      node.properties['id'] = `h-${slugger.slug(plainText([node]))}`;
      return SKIP;
    });
  };
}
