import GithubSlugger from 'github-slugger';
import type { Definition, Heading, Image, Link, Paragraph, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { judgeAddress } from '#content/markdown/link-address.ts';
import { collapseSpace } from '#lib/text.ts';
import { decodePart } from '#lib/web-address.ts';
import { convertHtml } from './html-to-markdown.ts';
import type { NoteKind, TakeNote } from './report.ts';
import { restoreBraces, type Expanded } from './shortcodes.ts';

// Marks are those that people type; a line across the page is no underline of the paragraph above it.
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, {
    bullet: '-',
    rule: '*',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
  })
  .freeze();

/** A body that was read, before anything is known of the other articles. */
export interface ReadBody {
  readonly tree: Root;
  /** The body's own words, to be kept where nothing in them has to change; a body that was HTML has none. */
  readonly text?: string | undefined;
  readonly lineOf: (line: number) => number;
  /** Ids that its headings get here, by those that other systems give them. */
  readonly headingIds: ReadonlyMap<string, string>;
  /** Whether template code is left, so that readers would see it. */
  readonly hasTemplate: boolean;
}

/** Where the links and pictures of an article lead to in the newsroom. */
export interface Surroundings {
  /** The address here of a link within the old site; undefined if nothing readers can open is there. */
  readonly resolveLink: (address: string) => string | undefined;
  /** The name beside the article of a picture; undefined if it is not in the archive. */
  readonly resolvePicture: (address: string) => string | undefined;
  /** Whether an address is one of the old site, and so no address elsewhere. */
  readonly isOwn: (address: string) => boolean;
}

type Noting = (
  kind: NoteKind,
  node: { readonly position?: Root['position'] },
  text: string,
) => void;

const notingOf =
  (note: TakeNote, lineOf: (line: number) => number): Noting =>
  (kind, { position }, text) => {
    note(kind, lineOf(position?.start.line ?? 1), text);
  };

/** Links and pictures that name their address elsewhere in the text get it in place. */
function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'definition') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const definition = definitions.get(node.identifier);
    if (!definition) return undefined;
    const { url, title = null } = definition;
    const where = node.position ? { position: node.position } : {};
    const shown: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', url, title, children: node.children, ...where }
        : { type: 'image', url, title, alt: node.alt ?? '', ...where };
    parent.children[index] = shown;
    return undefined;
  });
}

const sameWords = (a: string, b: string): boolean =>
  collapseSpace(a).toLowerCase() === collapseSpace(b).toLowerCase();

/** Closes the outline: it begins with the second level, and leaves none out. */
function closeOutline(tree: Root): void {
  const open: number[] = [];
  visit(tree, 'heading', (heading: Heading) => {
    while ((open.at(-1) ?? 0) >= heading.depth) open.pop();
    open.push(heading.depth);
    const depth = Math.min(6, open.length + 1);
    heading.depth = depth === 2 ? 2 : depth === 3 ? 3 : depth === 4 ? 4 : depth === 5 ? 5 : 6;
  });
}

function dropHeadings(tree: Root, headline: string): void {
  const first = tree.children.findIndex(({ type }) => type !== 'html');
  const [node] = tree.children.slice(first);
  if (node?.type === 'heading' && node.depth === 1 && sameWords(textOf(node), headline))
    tree.children.splice(first, 1);
  visit(tree, 'heading', (heading, index, parent) => {
    if (!parent || index === undefined || textOf(heading).trim() !== '') return undefined;
    // A heading of a picture alone is the picture.
    const pictures = heading.children.filter(({ type }) => type === 'image');
    const shown: Paragraph[] =
      pictures.length > 0 ? [{ type: 'paragraph', children: pictures }] : [];
    parent.children.splice(index, 1, ...shown);
    return [SKIP, index];
  });
}

/** Boxes that nobody can tick are signs. */
function writeTaskBoxes(tree: Root): void {
  visit(tree, 'listItem', (item) => {
    if (typeof item.checked !== 'boolean') return;
    const [first] = item.children;
    const box: PhrasingContent = { type: 'text', value: item.checked ? '☑ ' : '☐ ' };
    if (first?.type === 'paragraph') first.children.unshift(box);
    else item.children.unshift({ type: 'paragraph', children: [box] });
    item.checked = null;
  });
}

/** Two line breaks in one paragraph were meant as its end. */
function splitParagraphs(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const parts: PhrasingContent[][] = [[]];
    let breaks = 0;
    for (const child of paragraph.children) {
      if (child.type === 'break') {
        breaks += 1;
        continue;
      }
      if (child.type === 'text' && child.value.trim() === '' && breaks > 0) continue;
      if (breaks > 1) parts.push([]);
      else if (breaks === 1) parts.at(-1)?.push({ type: 'break' });
      breaks = 0;
      parts.at(-1)?.push(child);
    }
    if (parts.length === 1) return undefined;
    const shown = parts
      .filter((children) => children.length > 0)
      .map((children): Paragraph => ({ ...paragraph, children }));
    parent.children.splice(index, 1, ...shown);
    return [SKIP, index + shown.length];
  });
}

const FAILED =
  /\{\{|\}\}|\{%|%\}|\]\(|!\[|^:::|\{:\s*[.#\w]|^\[\/?(?:caption|gallery|embed)\b|\]\[/mu;
/** A shortcode of a plugin, which shows its name where the plugin is not: [contact-form id="3"], [/columns]. */
const SHORTCODE = /\[\/?[a-z][\w-]*(?:\s+[\w-]+=["'“”][^\]]*)\]|\[\/[a-z][\w-]+\]/u;
const ATTRIBUTES = /^\{:[^}]*\}$/u;

/** Kramdown's attributes and tables of contents say nothing to readers. */
function dropAttributes(tree: Root, noting: Noting): void {
  visit(tree, 'list', (list, index, parent) => {
    if (!parent || index === undefined || !/^[^\n]{0,40}\n?\{:\s*toc\b[^}]*\}$/u.test(textOf(list)))
      return undefined;
    noting('dropped', list, textOf(list));
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const kept = node.value
      .split('\n')
      .filter((line) => !ATTRIBUTES.test(line.trim()))
      .join('\n')
      .replace(/(?<=\S)\{:[^}\n]*\}/gu, '');
    if (kept === node.value) return undefined;
    noting('dropped', node, node.value.slice(0, 200));
    node.value = kept;
    return undefined;
  });
}

/** A link whose address was never written, `[Ann][]`, keeps its words, as any dead link does. */
function dropDeadReferences(tree: Root, noting: Noting): void {
  visit(tree, 'text', (node) => {
    const kept = node.value.replaceAll(
      /(?<=^|[\s(（、，])\[([^[\]\n]{1,100})\]\[([^[\]\n]{0,60})\](?![[(\w])/gu,
      (whole, words: string) => {
        noting('dead-link', node, whole);
        return words;
      },
    );
    node.value = kept;
  });
}

function findTemplates(tree: Root, noting: Noting): boolean {
  let isFound = false;
  visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
    // The words of code are shown as code, whatever they are.
    visit(node, 'text', ({ value, position }) => {
      if (!FAILED.test(value)) return;
      isFound = true;
      noting('template', position ? { position } : node, collapseSpace(value));
    });
  });
  return isFound;
}

function listHeadingIds(tree: Root): ReadonlyMap<string, string> {
  const [slugger, ids] = [new GithubSlugger(), new Map<string, string>()];
  visit(tree, 'heading', (heading) => {
    const slug = slugger.slug(collapseSpace(textOf(heading, { includeImageAlt: false })));
    ids.set(slug, `h-${slug}`);
  });
  return ids;
}

/** The first heading of the first level, if the body begins with it. */
export function findFirstHeading(text: string): string | undefined {
  const [first] = markdown.parse(text).children;
  return first?.type === 'heading' && first.depth === 1 ? textOf(first).trim() : undefined;
}

/** Reads a body that has no template code any more, for an article of this headline. */
export function readBody(
  { text, lineOf }: Expanded,
  headline: string,
  isMdx: boolean,
  note: TakeNote,
): ReadBody {
  let failed = false;
  const takeNote: TakeNote = (kind, line, words) => {
    failed ||= kind === 'template';
    note(kind, lineOf(line), words);
  };
  const parsed = markdown.parse(text);
  inlineReferences(parsed);
  // Before HTML, whose white space would join their lines to others.
  dropAttributes(
    parsed,
    notingOf(takeNote, (line) => line),
  );
  // HTML has boxes too, but those that Markdown reads from it belong to forms.
  writeTaskBoxes(parsed);
  const tree = convertHtml(parsed, isMdx, takeNote);
  const noting = notingOf(takeNote, (line) => line);
  dropDeadReferences(tree, noting);
  dropHeadings(tree, headline);
  closeOutline(tree);
  splitParagraphs(tree);
  const hasTemplate = findTemplates(tree, noting) || failed;
  return { tree, text, lineOf, headingIds: listHeadingIds(tree), hasTemplate };
}

/** Reads a body that is HTML; notes of it lead to the line on which its article begins. */
export function readHtmlBody(
  html: string,
  line: number,
  headline: string,
  note: TakeNote,
): ReadBody {
  let hasTemplate = false;
  const takeNote: TakeNote = (kind, _, words) => {
    hasTemplate ||= kind === 'template';
    note(kind, line, words);
  };
  const tree = convertHtml(
    { type: 'root', children: [{ type: 'html', value: html }] },
    false,
    takeNote,
  );
  dropHeadings(tree, headline);
  closeOutline(tree);
  splitParagraphs(tree);
  if (SHORTCODE.test(textOf(tree))) {
    visit(tree, 'paragraph', (paragraph) => {
      if (SHORTCODE.test(textOf(paragraph)))
        takeNote('template', line, collapseSpace(textOf(paragraph)));
    });
  }
  return { tree, lineOf: () => line, headingIds: listHeadingIds(tree), hasTemplate };
}

const asText = (value: string): PhrasingContent => ({ type: 'text', value });

/** The name of a file as words: `./2015/the-bridge.jpg` is "the bridge". */
export function wordsOfFile(address: string): string {
  const name = (address.split(/[?#]/u)[0] ?? '').split('/').pop() ?? '';
  const words = collapseSpace(
    decodePart(name)
      .replace(/\.\w+$/u, '')
      .replaceAll(/[-_+]|%20/gu, ' '),
  );
  return words === '' ? 'Picture' : words;
}

/** Whether a picture can be shown to readers by a link only; the old site's own are elsewhere too, once they are not in the archive. */
const isRemote = (address: string): boolean => /^(?:https?:)?\/\//iu.test(address);

function showPicture(image: Image, around: Surroundings, noting: Noting): PhrasingContent[] {
  const { url, alt, title } = image;
  const words = (alt ?? '').trim() || (title ?? '').trim();
  const name = around.resolvePicture(url);
  if (name === undefined && isRemote(url)) {
    const address = url.startsWith('//') ? `https:${url}` : url;
    noting('remote-picture', image, `![${alt ?? ''}](${url})${title ? ` ${title}` : ''}`);
    const shown = [alt, title].map((one) => (one ?? '').trim()).filter(Boolean);
    const text = [...new Set(shown)].join(' – ') || wordsOfFile(url);
    if (judgeAddress(address)) return [asText(text)];
    return [{ type: 'link', url: address, children: [asText(text)] }];
  }
  if (name === undefined) {
    noting('no-picture', image, `![${alt ?? ''}](${url})${title ? ` ${title}` : ''}`);
    const shown = [alt, title].map((one) => (one ?? '').trim()).filter(Boolean);
    return shown.length > 0 ? [asText(shown.join(' – '))] : [];
  }
  if (words === '') noting('no-words', image, url);
  return [{ ...image, url: `./${name}`, alt: words || wordsOfFile(url) }];
}

function findAddress(
  link: Link,
  around: Surroundings,
  ids: ReadBody['headingIds'],
): string | undefined {
  const url = link.url.trim().replaceAll(' ', '%20');
  if (url.startsWith('#')) {
    const id =
      ids.get(url.slice(1).toLowerCase()) ?? (url.startsWith('#h-') ? url.slice(1) : undefined);
    return id === undefined ? undefined : `#${id}`;
  }
  const isHere = around.isOwn(url) || !/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(url);
  const isFile = /^https?:.*\.(?!html?$|php$|aspx?$)[a-z][a-z\d]{1,4}$/iu.test(
    url.split(/[?#]/u)[0] ?? '',
  );
  const address = isHere
    ? (around.resolveLink(url) ?? (isFile ? url : undefined))
    : url.startsWith('//')
      ? `https:${url}`
      : url;
  return address === undefined || judgeAddress(address) ? undefined : address;
}

/** Writes a body as Markdown for the newsroom, with its links and pictures resolved. */
export function writeBody(body: ReadBody, around: Surroundings, note: TakeNote): string {
  const noting = notingOf(note, body.lineOf);
  const tree = structuredClone(body.tree);
  visit(tree, 'image', (image, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const shown = showPicture(image, around, noting);
    // A link in a link is none: what the picture was linked to is kept.
    const [only] = shown;
    const kept = parent.type === 'link' && only?.type === 'link' ? only.children : shown;
    parent.children.splice(index, 1, ...kept);
    return [SKIP, index + kept.length];
  });
  visit(tree, 'link', (link, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const address = findAddress(link, around, body.headingIds);
    if (address !== undefined && textOf(link).trim() !== '') {
      link.url = address;
      return undefined;
    }
    // A picture that is linked to itself, as in galleries, has lost nothing.
    const isPicture =
      link.children.some(({ type }) => type === 'image') &&
      /\.(?:avif|gif|jpe?g|png|webp)$/iu.test(link.url);
    if (!isPicture)
      noting('dead-link', link, `[${textOf(link)}](${link.url.replace('/@file/', '')})`);
    parent.children.splice(index, 1, ...link.children);
    return [SKIP, index];
  });
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined || paragraph.children.length > 0) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  // What is as it was is left as somebody wrote it.
  const written = markdown.stringify(tree).trim();
  const { text = '' } = body;
  const before = text === '' ? '' : markdown.stringify(markdown.parse(text)).trim();
  return restoreBraces(written === before ? text.trim() : written);
}
