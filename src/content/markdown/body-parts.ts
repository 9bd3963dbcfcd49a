import type { Element, Nodes, Root, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { BodyFindings, BodyPart, BodyPicture } from './body.ts';

const printer = unified().use(rehypeStringify).freeze();

const print = (children: RootContent[]): string => printer.stringify({ type: 'root', children });

/** The start and end tags of an element that may have children. */
function printTags(node: Element): readonly [start: string, end: string] {
  const end = `</${node.tagName}>`;
  return [print([{ ...node, children: [] }]).slice(0, -end.length), end];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Prints a tree in pieces; HTML that runs on is one of them. */
class PartPrinter {
  readonly parts: BodyPart[] = [];
  readonly #paths: ReadonlyMap<string, string>;

  /** The paths of the text's own pictures as written, by the addresses they have in the tree. */
  constructor(paths: ReadonlyMap<string, string>) {
    this.#paths = paths;
  }

  print(nodes: readonly RootContent[]): void {
    for (const node of nodes) {
      const picture = this.#findPicture(node);
      if (picture) this.parts.push(picture);
      else if (node.type === 'element' && this.#hasPicture(node)) this.#printAround(node);
      else this.#add(print([node]));
    }
  }

  #printAround(node: Element): void {
    const [start, end] = printTags(node);
    this.#add(start);
    this.print(node.children);
    this.#add(end);
  }

  #add(html: string): void {
    const last = this.parts.at(-1);
    if (typeof last === 'string') this.parts[this.parts.length - 1] = last + html;
    else this.parts.push(html);
  }

  #findPicture(node: Nodes): BodyPicture | undefined {
    if (node.type !== 'element' || node.tagName !== 'img') return undefined;
    const { src: address, alt, title } = node.properties;
    const src = this.#paths.get(textOf(address));
    if (src === undefined) return undefined;
    return { src, alt: textOf(alt), ...(typeof title === 'string' ? { title } : {}) };
  }

  #hasPicture(node: Nodes): boolean {
    if (this.#findPicture(node)) return true;
    return 'children' in node && node.children.some((child) => this.#hasPicture(child));
  }
}

/** Takes a body apart at its pictures, which the site prints itself. */
export function createBodyParts(
  tree: Root,
  pictures: BodyFindings['pictures'],
): readonly BodyPart[] {
  const parts = new PartPrinter(new Map(pictures.map(({ path }) => [encodeURI(path), path])));
  parts.print(tree.children);
  return parts.parts;
}
