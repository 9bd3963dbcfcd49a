import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Image, Link, Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import { SKIP, visit, type VisitorResult } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { quoteFound } from '#lib/problems.ts';
import { decodePart } from '#lib/web-address.ts';
import { createElement, isElement, lookAt, someNode } from './element.ts';
import { adviseOnEmbed, createEmbedFigure, EMBED_SCRIPT, readEmbed } from './embeds.ts';
import { arrangeBlocks } from './html-blocks.ts';
import { BLOCKS, KEPT_ATTRIBUTES, REFUSED, SUCCESSORS, VOID } from './html-names.ts';
import { readHtmlTokens } from './html-tokens.ts';
import { plainText } from './plain-text.ts';
import { isElsewhere, isShownFile, readPath } from './file-path.ts';
import { remarkFiles } from './remark-files.ts';
import { remarkLinks } from './remark-links.ts';
import { remarkPictures } from './remark-pictures.ts';
import { advise, report } from './report.ts';

const parseHtml = rehypeRaw();

/** What a browser would move is left with a position that has no beginning. */
const isPlace = (position: unknown): boolean =>
  typeof position === 'object' && position !== null && 'start' in position && Boolean(position.start);

type Written = readonly { readonly text: string; readonly line: number }[];

const decode = (text: string): string =>
  text.includes('&') ? toString(fromHtml(text, { fragment: true })) : text;

/** The words of a tree in order, without white space; of raw HTML, those between its tags. */
function listWords(tree: Root): Written {
  const words: { text: string; line: number }[] = [];
  const add = (text: string, { position }: Nodes): void => {
    words.push({ text: text.replaceAll(/\s+/gu, ''), line: position?.start.line ?? 1 });
  };
  lookAt(tree, (node) => {
    if (node.type === 'text') add(node.value, node);
    if (node.type !== 'raw') return;
    for (const { kind, source } of readHtmlTokens(node.value))
      if (kind === 'text') add(decode(source), node);
  });
  return words;
}

/** Browsers move words out of tables, and drop others: such a text would be read as it was not written. */
function checkOrder(written: Written, parsed: Root, file: VFile): void {
  const shown = listWords(parsed)
    .map(({ text }) => text)
    .join('');
  let at = 0;
  for (const { text, line } of written) {
    if (!shown.startsWith(text, at)) {
      report(
        file,
        { line, column: 1 },
        {
          rule: 'unclear pieces of HTML',
          found: 'HTML whose words a browser shows in another order',
          expected: 'elements that stand in one another as HTML allows, such as td in tr in table',
          advice: 'Correct the tags, or write it as Markdown.',
        },
      );
      return;
    }
    at += text.length;
  }
}

const mayHideWords = (node: Nodes): boolean =>
  node.type === 'element' && node.tagName !== 'script' && REFUSED.has(node.tagName);

/** Puts elements in the place of raw HTML. Those that Markdown made are returned as well. */
function parse(tree: Root, file: VFile): { readonly own: ReadonlySet<Nodes>; readonly parsed: Root } {
  // Nobody can write it, and it is taken off again.
  const mark = crypto.randomUUID();
  lookAt(tree, (node) => {
    if (node.type === 'element') node.properties['dataOwn'] = mark;
  });
  const written = listWords(tree);
  const parsed = parseHtml(tree, file);
  const own = new Set<Nodes>();
  lookAt(parsed, (node) => {
    if (!isPlace(node.position)) delete node.position;
    if (node.type !== 'element') return;
    if (node.properties['dataOwn'] === mark) own.add(node);
    delete node.properties['dataOwn'];
  });
  // What is refused may hide words or show others.
  if (!someNode(parsed, mayHideWords)) checkOrder(written, parsed, file);
  return { own, parsed };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The places of the text that its links lead to, by the names that the writer gave them. */
function listTargets(tree: Root): ReadonlySet<string> {
  const targets = new Set<string>();
  lookAt(tree, (node) => {
    const href = node.type === 'element' ? node.properties['href'] : undefined;
    if (typeof href === 'string' && href.startsWith('#')) targets.add(decodePart(href.slice(1)));
  });
  return targets;
}

const EMBED_QUOTE = /(?:^|[\s,])(?:instagram-media|text-post-media|tiktok-embed)(?:$|[\s,])/u;

/** Embeds bring their host's logo with them. */
function dropDrawings(quote: Element): void {
  visit(quote, 'element', (node, index, parent): VisitorResult => {
    if (node.tagName !== 'svg' || index === undefined || !parent) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** A picture that nobody sees, by which somebody elsewhere counts who reads. */
const isCounter = ({ tagName, properties: { src, width, height } }: Element): boolean =>
  tagName === 'img' &&
  /^(?:https?:)?\/\//iu.test(textOf(src)) &&
  [width, height].every((size) => size === 0 || size === 1);

/** What a page would not show, or would show as something else than the writer saw. */
class HtmlJudge {
  readonly #file: VFile;
  readonly #targets: ReadonlySet<string>;

  constructor(file: VFile, targets: ReadonlySet<string>) {
    this.#file = file;
    this.#targets = targets;
  }

  /** Judges an element of raw HTML; what is to stand in its place, if anything is. */
  judge(node: Element, siblings: readonly Nodes[]): readonly ElementContent[] | undefined {
    node.tagName = SUCCESSORS.get(node.tagName) ?? node.tagName;
    const { tagName, properties } = node;
    if (tagName === 'iframe') return this.#readEmbed(node, properties['src'], properties['title']);
    if (tagName === 'script' && this.#isEmbedScript(node, siblings)) return [];
    if (tagName === 'script' && /^(?:https?:)?\/\/gist\.github\.com\//u.test(textOf(properties['src'])))
      return this.#readEmbed(node, textOf(properties['src']).replace(/\.js\b.*$/u, ''), undefined);
    if (tagName === 'input' && properties['type'] === 'checkbox')
      return [{ type: 'text', value: properties['checked'] === undefined ? '☐' : '☑' }];
    if (tagName === 'audio' || tagName === 'video') return this.#readMedia(node);
    if (REFUSED.has(tagName)) return this.#refuse(node);
    if (isCounter(node)) return this.#dropCounter(node);
    if (tagName === 'picture') return node.children.filter((child) => !isElement(child, 'source'));
    if (EMBED_QUOTE.test(String(properties['className']))) dropDrawings(node);
    this.#clean(node);
    return undefined;
  }

  #dropCounter({ properties: { src }, position }: Element): readonly ElementContent[] {
    advise(this.#file, position, {
      rule: 'pictures from elsewhere',
      found: quoteFound(textOf(src)),
      expected: 'no pictures of one pixel, which only count readers',
      advice: 'It is left out; remove it.',
    });
    return [];
  }

  #isEmbedScript({ properties: { src }, position }: Element, siblings: readonly Nodes[]): boolean {
    const before = siblings.findLast((one) => one.type === 'element');
    if (!before || !isElement(before, 'blockquote') || !EMBED_SCRIPT.test(textOf(src))) return false;
    adviseOnEmbed(this.#file, position, textOf(src));
    return true;
  }

  #readEmbed(node: Element, src: unknown, title: unknown): readonly ElementContent[] {
    const embed = readEmbed(textOf(src));
    if (!embed) return this.#refuse(node);
    adviseOnEmbed(this.#file, node.position, embed.href);
    return [createEmbedFigure(this.#file, embed, textOf(title))];
  }

  /** A film or sound beside the text is shown as Markdown would show it; one elsewhere is a link. */
  #readMedia(node: Element): readonly ElementContent[] {
    const sources = [node, ...node.children.filter((child) => isElement(child, 'source'))];
    const [src = ''] = sources.map(({ properties }) => textOf(properties['src'])).filter(Boolean);
    const title = textOf(node.properties['title']);
    const words = plainText(node.children);
    if (words !== '')
      advise(this.#file, node.position, {
        rule: 'words for browsers without audio and video',
        found: quoteFound(words),
        expected: `nothing in <${node.tagName}> but its sources`,
        advice: 'All browsers show it, and nobody reads them; put them below it if they say more.',
      });
    const place = node.position ? { position: node.position } : {};
    if (isShownFile(readPath(src)))
      return [{ ...createElement('img', { src, alt: title }), ...place }];
    const embed = readEmbed(src);
    if (!embed) return this.#refuse(node);
    adviseOnEmbed(this.#file, node.position, embed.href);
    return [createEmbedFigure(this.#file, embed, title)];
  }

  #refuse(node: Element): readonly ElementContent[] {
    const { tagName, position } = node;
    const words = tagName === 'script' || tagName === 'style' ? '' : plainText([node]);
    report(this.#file, position, {
      rule: 'HTML elements that are not shown',
      found: `the element <${tagName}>${words === '' ? '' : ` with ${quoteFound(words)}`}`,
      expected: 'Markdown, or HTML of words, tables and pictures',
      advice: /^(?:audio|svg|video)$/u.test(tagName)
        ? `Save it in the article’s folder and write ![description](./name.${tagName === 'svg' ? 'svg' : 'mp4'}).`
        : 'Remove it, or write \\< to show the sign itself.',
    });
    return [];
  }

  #clean(node: Element): void {
    const { tagName, properties } = node;
    const kept = [...(KEPT_ATTRIBUTES['*'] ?? []), ...(KEPT_ATTRIBUTES[tagName] ?? [])];
    const dropped = Object.keys(properties).filter(
      (name) => /^(?:on[A-Z]|style$|className$)/u.test(name),
    );
    if (dropped.length > 0)
      advise(this.#file, node.position, {
        rule: 'HTML attributes that are not kept',
        found: `${dropped.map((name) => (name === 'className' ? 'class' : name.toLowerCase())).join(' and ')} on <${tagName}>`,
        expected: 'HTML without styles and scripts',
        advice: 'Its words are shown as those around them; mark what matters with Markdown.',
      });
    const { id, name, align } = properties;
    if (align !== undefined) properties['align'] = textOf(align).toLowerCase();
    const anchors = [id, tagName === 'a' ? name : undefined].filter(
      (one) => typeof one === 'string' && this.#targets.has(one),
    );
    node.properties = Object.fromEntries(
      Object.entries(properties).filter(([key]) => kept.includes(key)),
    );
    if (anchors.length > 0) node.properties['dataAnchors'] = anchors.map(String);
  }
}

function judgeElements(tree: Root, own: ReadonlySet<Nodes>, file: VFile): void {
  const judge = new HtmlJudge(file, listTargets(tree));
  visit(tree, 'element', (node, index, parent): VisitorResult => {
    if (own.has(node) || index === undefined || !parent) return undefined;
    const instead = judge.judge(node, parent.children.slice(0, index));
    if (!instead) return undefined;
    parent.children.splice(index, 1, ...instead);
    // A picture that takes its frame's place is judged in its turn.
    return [SKIP, instead.some((one) => isElement(one, 'img')) && node.tagName === 'picture' ? index : index + instead.length];
  });
}

/** Puts a span at each place of raw HTML that a link leads to: before a picture or line, else where the words begin. */
function setAnchors(tree: Root): void {
  visit(tree, 'element', (node, index, parent): VisitorResult => {
    const { dataAnchors } = node.properties;
    if (!Array.isArray(dataAnchors) || index === undefined || !parent) return undefined;
    delete node.properties['dataAnchors'];
    const spans = dataAnchors.map((anchor) =>
      createElement('span', { dataAnchor: String(anchor) }),
    );
    if (VOID.has(node.tagName)) parent.children.splice(index, 0, ...spans);
    else findBeginning(node).children.unshift(...spans);
    return undefined;
  });
}

/** The innermost block in which the words of an element begin. */
function findBeginning(node: Element): Element {
  const first = node.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  return first?.type === 'element' && BLOCKS.has(first.tagName) && !VOID.has(first.tagName)
    ? findBeginning(first)
    : node;
}

/** Whether there is another link to the same address, with words. */
const hasOther = (tree: Root, { properties: { href } }: Element): boolean =>
  someNode(
    tree,
    (node) => isElement(node, 'a') && node.properties['href'] === href && plainText([node]) !== '',
  );

/** A link from a picture to a larger one is the larger picture, which leads to its full size of itself. */
function joinLinkedPictures(tree: Root, own: ReadonlySet<Nodes>): void {
  lookAt(tree, (link) => {
    if (!isElement(link, 'a') || own.has(link)) return;
    const [only, ...others] = link.children.filter(({ type }) => type === 'element');
    const href = textOf(link.properties['href']);
    if (!only || !isElement(only, 'img') || others.length > 0 || plainText([link]) !== '') return;
    if (isElsewhere(href) || href.startsWith('/') || !isShownFile(readPath(href))) return;
    only.properties['src'] = href;
    delete link.properties['href'];
  });
}

/** Judges links and pictures of raw HTML as if they were written as Markdown. */
function judgeAddresses(tree: Root, own: ReadonlySet<Nodes>, file: VFile): void {
  joinLinkedPictures(tree, own);
  const written: { element: Element; node: Link | Image }[] = [];
  lookAt(tree, (element) => {
    if (element.type !== 'element' || own.has(element)) return;
    const { href, src, alt, title } = element.properties;
    const { position } = element;
    const place = position ? { position } : {};
    if (isElement(element, 'img')) {
      const words = { alt: textOf(alt), title: textOf(title) || null };
      written.push({ element, node: { type: 'image', url: textOf(src), ...words, ...place } });
    }
    if (!isElement(element, 'a') || href === undefined) return;
    const value = plainText([element]);
    // Where a block stands in a link, HTML leaves an empty one before it.
    if (value === '' && hasOther(tree, element)) return;
    const hasPicture = someNode(element, (one) => isElement(one, 'img'));
    const children: Link['children'] = [{ type: 'text', value: value || (hasPicture ? '…' : '') }];
    written.push({ element, node: { type: 'link', url: textOf(href), children, ...place } });
  });
  const root: MarkdownRoot = { type: 'root', children: written.map(({ node }) => node) };
  remarkFiles()(root, file);
  remarkLinks()(root, file);
  remarkPictures()(root, file);
  for (const { element, node } of written) {
    if (node.type === 'link') {
      if (root.children.includes(node)) element.properties['href'] = node.url;
      // Only its words stay.
      else delete element.properties['href'];
      continue;
    }
    // As Markdown's pictures have it; what lies elsewhere is as it was written.
    element.properties['src'] = isShownFile(node.url) ? encodeURI(node.url) : node.url;
    element.properties['alt'] = node.alt ?? '';
    if (node.title) element.properties['title'] = node.title;
  }
}

/**
 * Makes of raw HTML what Markdown could have made: refuses what a page would not show, judges the rest,
 * and brings it into the form of a body. A text without raw HTML stays as it is.
 */
export function rehypeHtml() {
  return (tree: Root, file: VFile): Root => {
    if (!someNode(tree, ({ type }) => type === 'raw')) return tree;
    const { own, parsed } = parse(tree, file);
    judgeElements(parsed, own, file);
    setAnchors(parsed);
    judgeAddresses(parsed, own, file);
    arrangeBlocks(parsed);
    return parsed;
  };
}
