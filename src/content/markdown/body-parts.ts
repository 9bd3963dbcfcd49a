import type { Element, Nodes, Root, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { BodyFindings, BodyPart, BodyPicture } from './body.ts';
import { isElement, someNode } from './element.ts';
import { plainText } from './plain-text.ts';

const printer = unified().use(rehypeStringify).freeze();

const print = (children: RootContent[]): string => printer.stringify({ type: 'root', children });

/** The start and end tags of an element that may have children. */
function printTags(node: Element): readonly [start: string, end: string] {
  const end = `</${node.tagName}>`;
  return [print([{ ...node, children: [] }]).slice(0, -end.length), end];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isAnchor = (node: Nodes): boolean => isElement(node, 'a', 'anchor');

/** A caption without a picture; a figure that leads to a picture or film elsewhere lacks none. */
const isCaptionAlone = (figure: Nodes): boolean =>
  isElement(figure, 'figure') &&
  figure.children.every((child) => isElement(child, 'figcaption')) &&
  !isElement(figure, 'figure', 'elsewhere');

/** Prints a tree in pieces; HTML that runs on is one of them. */
class PartPrinter {
  readonly parts: BodyPart[] = [];
  readonly #paths: ReadonlyMap<string, string>;
  #isInLink = false;

  /** The paths of the text's own pictures as written, by the addresses they have in the tree. */
  constructor(paths: ReadonlyMap<string, string>) {
    this.#paths = paths;
  }

  printBlocks(nodes: readonly RootContent[]): void {
    for (const node of nodes) {
      if (isElement(node, 'h2')) this.#printHeading(node);
      else this.#print(node);
      if (someNode(node, isAnchor)) this.parts.push({ at: 'block' });
    }
  }

  #printHeading(node: Element): void {
    this.parts.push({ at: 'heading', id: textOf(node.properties['id']), text: plainText([node]) });
    this.#print(node);
  }

  #print(node: RootContent): void {
    const picture = this.#findPicture(node);
    if (picture) this.parts.push(picture);
    else if (node.type === 'element' && !isAnchor(node) && someNode(node, this.#isPart))
      this.#printAround(node);
    else this.#add(print([node]));
  }

  #isPart = (node: Nodes): boolean =>
    isAnchor(node) || isCaptionAlone(node) || this.#findPicture(node) !== undefined;

  #printAround(node: Element): void {
    const [start, end] = printTags(node);
    const wasInLink = this.#isInLink;
    this.#isInLink ||= node.tagName === 'a';
    this.#add(start);
    for (const child of node.children) {
      if (isElement(child, 'a', 'anchor')) this.#addParagraphEnd(child);
      if (isCaptionAlone(node) && child.type === 'element') this.#printCaption(child);
      else this.#print(child);
    }
    this.#add(end);
    this.#isInLink = wasInLink;
  }

  #addParagraphEnd({ properties: { href } }: Element): void {
    this.parts.push({ at: 'paragraph', label: textOf(href).slice('#p'.length) });
  }

  #printCaption(node: Element): void {
    const [start, end] = printTags(node);
    this.#add(start);
    this.#add(print(node.children));
    const hasCredit = node.children.some((child) => isElement(child, 'p', 'credit'));
    this.parts.push({ at: 'caption', hasCredit });
    this.#add(end);
  }

  #add(html: string): void {
    const last = this.parts.at(-1);
    if (typeof last === 'string') this.parts[this.parts.length - 1] = last + html;
    else this.parts.push(html);
  }

  #findPicture(node: Nodes): BodyPicture | undefined {
    if (!isElement(node, 'img')) return undefined;
    const { src: address, alt, title } = node.properties;
    const src = this.#paths.get(textOf(address));
    if (src === undefined) return undefined;
    return {
      src,
      alt: textOf(alt),
      ...(typeof title === 'string' ? { title } : {}),
      ...(this.#isInLink ? { inLink: true } : {}),
    };
  }
}

/**
 * Takes a body apart at its pictures, which the site prints itself, and at the places where it says
 * something of its own.
 */
export function createBodyParts(
  tree: Root,
  pictures: BodyFindings['pictures'],
): readonly BodyPart[] {
  const parts = new PartPrinter(new Map(pictures.map(({ path }) => [encodeURI(path), path])));
  parts.printBlocks(tree.children);
  return parts.parts;
}
