import type { Element, Nodes } from 'hast';
import { collapseSpace } from '#lib/text.ts';

/** A block of a body as a reader meets it: a paragraph, a heading, a caption, a row of a table. */
export interface TextBlock {
  /** The id that links to it, or that of the list item or footnote around it. */
  readonly id: string | undefined;
  /** Its words on one line; of a code block, its lines as they are. */
  readonly text: string;
}

const BLOCK =
  /^(?:article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|tfoot|thead|tr|ul)$/u;
const NO_WORDS = /^(?:script|style|template|noscript|nav|form|button|dialog|svg|.+-.+)$/u;
const CELL = /^t[dh]$/u;

const classesOf = ({ properties }: Element): readonly unknown[] =>
  Array.isArray(properties['className']) ? properties['className'] : [];

const idOf = ({ properties }: Element): string | undefined =>
  typeof properties['id'] === 'string' ? properties['id'] : undefined;

// A section of a body is a table that scrolls, or its footnotes; what else stands in one is the site's.
const isOwnSection = (node: Element): boolean =>
  node.tagName === 'section' &&
  !classesOf(node).some((name) => name === 'table' || name === 'footnotes');

// Figures of the body are numbered; a map or the front matter's figure has no id.
const isOwnFigure = (node: Element): boolean =>
  node.tagName === 'figure' && idOf(node) === undefined;

const OWN_CLASSES = ['anchor', 'footnote', 'back', 'archived', 'removed', 'missing', 'corrected'];

/** What the site adds to a text: margin links, lines about what was removed, corrected or is missing, footnote marks and ways back, notes, maps, the record. */
function isOwn(node: Element): boolean {
  return (
    NO_WORDS.test(node.tagName) ||
    node.properties['hidden'] !== undefined ||
    idOf(node) === 'footnote-label' ||
    isOwnSection(node) ||
    isOwnFigure(node) ||
    classesOf(node).some((name) => OWN_CLASSES.includes(String(name)))
  );
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** Collects blocks: words run together until a block begins or ends. */
class Setter {
  readonly blocks: TextBlock[] = [];
  #words = '';
  #id: string | undefined;

  read(node: Nodes): void {
    if (node.type === 'text') this.#words += node.value;
    else if (node.type === 'element') this.#readElement(node);
    else if ('children' in node) for (const child of node.children) this.read(child);
  }

  /** Ends the block that is being set, if it has words. */
  end(): void {
    this.#add(collapseSpace(this.#words));
    this.#words = '';
  }

  #add(text: string): void {
    if (text !== '') this.blocks.push({ id: this.#id, text });
  }

  #readElement(node: Element): void {
    if (isOwn(node)) return;
    if (node.tagName === 'br') this.#words += ' ';
    else if (BLOCK.test(node.tagName)) this.#readBlock(node);
    else {
      // Cells that run together would make other words.
      if (CELL.test(node.tagName) && this.#words.trim() !== '') this.#words += ' | ';
      for (const child of node.children) this.read(child);
    }
  }

  #readBlock(node: Element): void {
    this.end();
    const around = this.#id;
    this.#id = idOf(node) ?? around;
    if (node.tagName === 'pre') this.#add(rawText(node).replaceAll('\r\n', '\n').trimEnd());
    else for (const child of node.children) this.read(child);
    this.end();
    this.#id = around;
  }
}

/**
 * The words of a rendered body, block by block, without what the site adds to them. The same for a
 * body as it leaves the pipeline, as a page holds it, and as a browser has saved it.
 */
export function readTextBlocks(nodes: readonly Nodes[]): readonly TextBlock[] {
  const setter = new Setter();
  for (const node of nodes) setter.read(node);
  setter.end();
  return setter.blocks;
}

/**
 * A text as its fingerprint is taken of it: its blocks with an empty line between each two, ended by
 * a line feed. As UTF-8 it is what stands in `index.txt` below the line `---`.
 */
export function formatText(blocks: readonly TextBlock[]): string {
  return `${blocks.map(({ text }) => text).join('\n\n')}\n`;
}
