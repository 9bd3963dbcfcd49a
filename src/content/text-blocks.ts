import type { Element, Nodes } from 'hast';
import { collapseSpace } from '#lib/text.ts';

/** A block of a body as a reader meets it: a paragraph, a heading, a caption, a row of a table. */
export interface TextBlock {
  /** The id that links to it, or that of the list item or footnote around it. */
  readonly id: string | undefined;
  /** Its words on one line; of a code block, its lines as they are; of a picture nothing. */
  readonly text: string;
  /**
   * Its words as search reads them, where those are others: of a picture the words for those who
   * cannot see it, and `WORDS_END` where words end without a space.
   */
  readonly searched?: string;
}

/**
 * Stands in `searched` for a line break, a footnote mark or a picture: a word joiner (U+2060), which
 * nobody sees, which is not collapsed as white space is, and which is removed from what was written.
 * What begins with it is not seen on the page, so that no text directive can lead to it.
 */
export const WORDS_END = '\u2060';

const BLOCK =
  /^(?:article|aside|blockquote|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/u;
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

const OWN_CLASSES = ['anchor', 'media-file', 'footnote', 'back', 'archived', 'removed', 'missing', 'corrected'];

const isFootnoteMark = (node: Element): boolean =>
  node.tagName === 'sup' && classesOf(node).includes('footnote');

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

const altOf = ({ properties: { alt } }: Element): string => (typeof alt === 'string' ? alt : '');

/** Collects blocks: words run together until a block begins or ends. */
class BlockReader {
  readonly blocks: TextBlock[] = [];
  #words = '';
  #searched = '';
  #alts: string[] = [];
  #id: string | undefined;

  read(node: Nodes): void {
    if (node.type === 'text') this.#write(node.value);
    else if (node.type === 'element') this.#readElement(node);
    else if ('children' in node) for (const child of node.children) this.read(child);
  }

  /** Ends the block that is being read, if it has words. The pictures in it follow. */
  end(): void {
    const [text, searched] = [collapseSpace(this.#words), collapseSpace(this.#searched)];
    if (text !== '') this.#add(searched === text ? { text } : { text, searched });
    for (const alt of this.#alts)
      if (alt !== '') this.#add({ text: '', searched: WORDS_END + alt });
    [this.#words, this.#searched, this.#alts] = ['', '', []];
  }

  #add(block: Omit<TextBlock, 'id'>): void {
    this.blocks.push({ id: this.#id, ...block });
  }

  #addCode(text: string): void {
    if (text !== '') this.#add({ text });
  }

  #write(words: string, searched = words): void {
    this.#words += words;
    this.#searched += searched;
  }

  #readElement(node: Element): void {
    if (isFootnoteMark(node) || node.tagName === 'img') this.#write('', WORDS_END);
    if (isOwn(node)) return;
    if (node.tagName === 'img') this.#alts.push(collapseSpace(altOf(node)));
    else if (node.tagName === 'br') this.#write(' ', ` ${WORDS_END}`);
    else if (BLOCK.test(node.tagName)) this.#readBlock(node);
    else {
      // Cells that run together would make other words.
      if (CELL.test(node.tagName) && this.#words.trim() !== '') this.#write(' | ');
      for (const child of node.children) this.read(child);
    }
  }

  #readBlock(node: Element): void {
    this.end();
    const around = this.#id;
    this.#id = idOf(node) ?? around;
    if (node.tagName === 'pre') this.#addCode(rawText(node).replaceAll('\r\n', '\n').trimEnd());
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
  const reader = new BlockReader();
  for (const node of nodes) reader.read(node);
  reader.end();
  return reader.blocks;
}

/**
 * A text as its fingerprint is taken of it: its blocks with an empty line between each two, ended by
 * a line feed. As UTF-8 it is what stands in `index.txt` below the line `---`.
 */
export function formatText(blocks: readonly TextBlock[]): string {
  const texts = blocks.map(({ text }) => text).filter((text) => text !== '');
  return `${texts.join('\n\n')}\n`;
}
