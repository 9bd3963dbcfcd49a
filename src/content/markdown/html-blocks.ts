import type { Element, ElementContent, Root, RootContent } from 'hast';
import { createElement, isElement } from './element.ts';
import { BLOCKS, KEPT } from './html-names.ts';
import { plainText } from './plain-text.ts';

const INLINE_ONLY = /^(?:h[1-6]|dt|summary|caption|figcaption)$/u;
const OWN_BLOCKS = /^(?:p|h[1-6]|ul|ol|dl|blockquote|pre|table|section|figure|hr|details)$/u;
const ITEMS = /^(?:li|dd|td|th)$/u;

const isBlank = (node: RootContent): boolean =>
  node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');

const isBlock = (node: RootContent): node is Element =>
  node.type === 'element' && BLOCKS.has(node.tagName);

const isShown = ({ tagName }: Element): boolean => KEPT.has(tagName) || tagName === 'section';

const hasBlock = (node: RootContent): boolean =>
  node.type === 'element' && node.children.some((child) => isBlock(child) || hasBlock(child));

const isEmpty = (nodes: readonly RootContent[]): boolean =>
  plainText(nodes) === '' && !nodes.some(holdsMore);

/** What is no word and still something: a picture, a rule, a box to tick. */
const holdsMore = (node: RootContent): boolean =>
  node.type === 'element' &&
  (/^(?:img|hr|td|th)$/u.test(node.tagName) || node.children.some(holdsMore));

const isAnchor = (node: RootContent): boolean =>
  isElement(node, 'span') && node.properties['dataAnchor'] !== undefined;

/** Language and direction of an element that is not kept, for what stands in it. */
function inherit({ properties: { dir, lang } }: Element, blocks: ElementContent[]): ElementContent[] {
  for (const block of blocks) {
    if (block.type !== 'element') continue;
    if (dir !== undefined) block.properties['dir'] ??= dir;
    if (lang !== undefined) block.properties['lang'] ??= lang;
  }
  return blocks;
}

/** Divides words at empty lines, which `<br><br>` makes. */
function divideAtBreaks(nodes: readonly ElementContent[]): ElementContent[][] {
  const pieces: ElementContent[][] = [[]];
  for (const [index, node] of nodes.entries()) {
    const after = nodes.slice(index + 1).find((next) => !isBlank(next));
    const piece = pieces.at(-1) ?? [];
    if (isElement(node, 'br') && after && isElement(after, 'br')) {
      if (piece.length > 0) pieces.push([]);
    } else if (piece.length > 0 || !(isElement(node, 'br') || isBlank(node))) {
      piece.push(node);
    }
  }
  for (const piece of pieces)
    while (piece.length > 0 && piece.slice(-1).every((end) => isElement(end, 'br') || isBlank(end)))
      piece.pop();
  return pieces.filter((piece) => piece.length > 0).map(trim);
}

function trim(piece: ElementContent[]): ElementContent[] {
  const last = piece.length - 1;
  return piece.map((node, index) => {
    if (node.type !== 'text') return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === last ? value.trimEnd() : value };
  });
}

/** Puts an inline element around the words of each block that stood in it. */
function wrapWords(block: ElementContent, around: Element): ElementContent {
  if (block.type !== 'element' || isBlank(block)) return block;
  const wrap = (children: ElementContent[]): Element => ({
    ...around,
    properties: { ...around.properties },
    children,
  });
  if (block.tagName === 'img') return wrap([block]);
  if (block.children.some((child) => isBlock(child) || isElement(child, 'img')))
    block.children = block.children.map((child) => wrapWords(child, around));
  else if (!isEmpty(block.children)) block.children = [wrap(block.children)];
  return block;
}

/** Words in a line, without the elements that are not kept. */
function arrangeInline(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    node.children = arrangeInline(node.children);
    const { dir, lang, dataAnchor } = node.properties;
    if (BLOCKS.has(node.tagName)) {
      const space: ElementContent = { type: 'text', value: ' ' };
      return [space, ...node.children, space];
    }
    if (KEPT.has(node.tagName) && !(node.tagName === 'a' && node.properties['href'] === undefined))
      return [node];
    if (dir === undefined && lang === undefined && dataAnchor === undefined) return node.children;
    return [{ ...node, tagName: 'span', properties: { dir, lang, dataAnchor } }];
  });
}

/** Gathers blocks; words between them become paragraphs. */
class Flow {
  readonly blocks: ElementContent[] = [];
  readonly #properties: Element['properties'];
  #words: ElementContent[] = [];
  #anchors: ElementContent[] = [];

  /** `properties` are those of the paragraphs that it makes. */
  constructor(properties: Element['properties'] = {}) {
    this.#properties = properties;
  }

  add(nodes: readonly ElementContent[]): this {
    for (const node of nodes) {
      if (node.type !== 'element') this.#words.push(node);
      else if (BLOCKS.has(node.tagName)) this.#addBlocks(arrangeBlock(node));
      else if (hasBlock(node)) this.#addAround(node);
      else this.#words.push(node);
    }
    return this;
  }

  end(): ElementContent[] {
    this.#flush();
    if (this.#anchors.length > 0) this.blocks.push(createElement('p', {}, this.#anchors));
    return this.blocks;
  }

  #addAround(node: Element): void {
    const inside = new Flow(this.#properties).add(node.children).end();
    const isKept = KEPT.has(node.tagName);
    this.#addBlocks(isKept ? inside.map((block) => wrapWords(block, node)) : inherit(node, inside));
  }

  #addBlocks(blocks: readonly ElementContent[]): void {
    this.#flush();
    const first = blocks.find((block) => !isBlank(block));
    if (this.#anchors.length > 0 && first) {
      putInside(first, this.#anchors);
      this.#anchors = [];
    }
    this.blocks.push(...blocks);
  }

  #flush(): void {
    const words = this.#words;
    this.#words = [];
    if (words.every(isBlank)) {
      // Line ends between blocks.
      if (this.blocks.length > 0 && words.length > 0) this.blocks.push({ type: 'text', value: '\n' });
      return;
    }
    for (const piece of divideAtBreaks(arrangeInline(words))) {
      if (!isEmpty(piece)) {
        const properties = { ...this.#properties };
        this.blocks.push(createElement('p', properties, [...this.#anchors, ...piece]));
        this.#anchors = [];
      } else this.#anchors.push(...piece.filter(isAnchor));
    }
  }
}

/** Puts places that links lead to at the beginning of a block's words. */
function putInside(block: ElementContent, anchors: readonly ElementContent[]): void {
  if (block.type !== 'element') return;
  const inner = block.children.find((child) => isBlock(child));
  if (inner && !/^(?:p|h[1-6])$/u.test(block.tagName)) putInside(inner, anchors);
  else block.children.unshift(...anchors);
}

/** The words of an item or cell: in paragraphs if it has any, else in a line. */
function arrangeItem(item: Element): void {
  const inLine = item.children.every((child) => !isBlock(child) || /^(?:ul|ol|dl)$/u.test(child.tagName));
  if (inLine && !item.children.some(hasBlockInLine)) {
    item.children = item.children.flatMap((child) =>
      isBlock(child) ? arrangeBlock(child) : arrangeInline([child]),
    );
    return;
  }
  item.children = new Flow().add(item.children).end();
  if (/^t[dh]$/u.test(item.tagName)) joinParagraphs(item);
}

/** A row of a table is one line of text, so that its cells have line breaks for paragraphs. */
function joinParagraphs(cell: Element): void {
  const blocks = cell.children.filter((child) => isElement(child, 'p'));
  if (!cell.children.every((child) => isBlank(child) || isElement(child, 'p'))) return;
  cell.children = blocks.flatMap((block, index) => [
    ...(index > 0 ? [createElement('br', {})] : []),
    ...block.children,
  ]);
}

const hasBlockInLine = (node: ElementContent): boolean => !isBlock(node) && hasBlock(node);

/** Gives what stands between the items of a list to the item before it, or to one of its own. */
function gatherItems(list: Element, isItem: RegExp, name: 'li' | 'dd'): void {
  const items: ElementContent[] = [];
  for (const child of list.children) {
    const last = items.findLast((item) => item.type === 'element');
    if (isBlank(child) || (child.type === 'element' && isItem.test(child.tagName))) items.push(child);
    else if (last?.type === 'element' && last.tagName === name) last.children.push(child);
    else items.push(createElement(name, {}, [child]));
  }
  list.children = items;
}

function arrangeList(list: Element): void {
  gatherItems(list, /^li$/u, 'li');
  for (const item of list.children) if (item.type === 'element') arrangeItem(item);
}

function arrangeTable(part: Element): void {
  part.children = part.children.filter((child) => !isBlank(child));
  for (const child of part.children) {
    if (child.type !== 'element') continue;
    if (ITEMS.test(child.tagName)) arrangeItem(child);
    else if (child.tagName === 'caption') child.children = arrangeInline(child.children);
    else arrangeTable(child);
  }
}

function arrangeDefinitions(list: Element): void {
  // HTML lets a div group a term and its meanings.
  list.children = list.children.flatMap((child) => (isElement(child, 'div') ? child.children : [child]));
  gatherItems(list, /^d[dt]$/u, 'dd');
  for (const child of list.children) {
    if (isElement(child, 'dt')) child.children = arrangeInline(child.children);
    if (isElement(child, 'dd')) arrangeItem(child);
  }
}

const isEmbed = (figure: Element): boolean => isElement(figure, 'figure', 'elsewhere');

/** Adds the words under an embed to its own caption. */
function addCaption(embed: Element, captions: readonly Element[]): void {
  const own = embed.children.find((child) => isElement(child, 'figcaption'));
  const words = own?.type === 'element' ? own.children[0] : undefined;
  if (words?.type !== 'element') return;
  const space: ElementContent = { type: 'text', value: ' ' };
  for (const caption of captions) words.children.push(space, ...arrangeInline(caption.children));
}

/** A figure of pictures and their caption. One that holds something else is what it holds. */
function arrangeFigure(figure: Element): ElementContent[] {
  if (isEmbed(figure)) return [figure];
  const inner = figure.children.filter((child) => !isElement(child, 'figcaption'));
  const captions = figure.children.filter((child) => isElement(child, 'figcaption'));
  const arranged = new Flow().add(inner).end();
  const pictures = arranged.filter((child) => !isBlank(child));
  const [only] = pictures;
  if (pictures.length === 1 && only?.type === 'element' && isEmbed(only)) {
    addCaption(only, captions);
    return [only];
  }
  const isOfPictures = pictures.every((child) => isElement(child, 'p') && plainText([child]) === '');
  if (!isOfPictures || pictures.length === 0) {
    for (const caption of captions) caption.tagName = 'div';
    return inherit(figure, new Flow().add(figure.children).end());
  }
  figure.children = [
    ...pictures.flatMap((child) => (child.type === 'element' ? child.children : [])),
    ...captions.map((caption) => ({ ...caption, children: arrangeInline(caption.children) })),
  ];
  return [figure];
}

/** Blocks that stay, whatever is in them. */
const ARRANGED: ReadonlyMap<string, (block: Element) => void> = new Map([
  ['dl', arrangeDefinitions],
  ['hr', () => undefined],
  ['ol', arrangeList],
  ['pre', (block) => void (block.children = arrangeInline(block.children))],
  ['table', arrangeTable],
  ['ul', arrangeList],
]);

/** A block with all that is in it as a body has it; more or fewer than one if it is not kept itself. */
function arrangeBlock(block: Element): ElementContent[] {
  const { tagName } = block;
  if (tagName === 'p') {
    if (block.properties['className'] !== undefined) return [block];
    return new Flow(block.properties).add(block.children).end();
  }
  if (tagName === 'figure') return arrangeFigure(block);
  if (tagName === 'details') return [arrangeDetails(block)];
  const arrange = ARRANGED.get(tagName);
  if (arrange) {
    arrange(block);
    return [block];
  }
  if (INLINE_ONLY.test(tagName) && OWN_BLOCKS.test(tagName)) {
    block.children = arrangeInline(block.children);
    if (plainText(block.children) !== '') return [block];
    return new Flow().add(block.children).end();
  }
  const inside = new Flow().add(block.children).end();
  if (tagName !== 'blockquote' && !(tagName === 'section' && isShown(block) && 'dataFootnotes' in block.properties))
    return inherit(block, inside);
  block.children = inside;
  return isEmpty(inside) ? [] : [block];
}

function arrangeDetails(details: Element): Element {
  const summaries = details.children.filter((child) => isElement(child, 'summary'));
  const others = details.children.filter((child) => !isElement(child, 'summary'));
  for (const summary of summaries) summary.children = arrangeInline(summary.children);
  details.children = [...summaries.slice(0, 1), ...new Flow().add([...summaries.slice(1), ...others]).end()];
  return details;
}

/**
 * Brings what HTML made into the form that Markdown gives: words only in paragraphs, headings, items
 * and cells, elements that a body does not have unwrapped. No word is added, dropped or moved.
 */
export function arrangeBlocks(tree: Root): void {
  const children = tree.children.filter((child) => child.type !== 'doctype');
  tree.children = new Flow().add(children).end();
}
