import GithubSlugger from 'github-slugger';
import type { Definition, Html, Image, ImageReference, Link, LinkReference, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { EMBED_SCRIPT } from '#content/markdown/embeds.ts';
import { judgeAddress } from '#content/markdown/link-address.ts';
import { remarkKnownHtml } from '#content/markdown/micromark-html.ts';
import { collapseSpace } from '#lib/text.ts';
import { decodePart } from '#lib/web-address.ts';
import type { NoteKind, TakeNote } from './report.ts';

/** Markdown as the newsroom reads it, written with the marks that people type. */
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkKnownHtml)
  .use(remarkStringify, {
    bullet: '-',
    rule: '*',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
  })
  .freeze();

/** A body in Markdown without template code, before anything is known of the other articles. */
export interface ReadBody {
  readonly text: string;
  readonly lineOf: (line: number) => number;
  /** Ids that its headings get here, by those that other systems give them. */
  readonly headingIds: ReadonlyMap<string, string>;
  /** Addresses of its pictures, as written. */
  readonly pictures: readonly string[];
  /** Whether something is left that shows readers a program and not words. */
  readonly hasTemplate: boolean;
}

/** Where the links and pictures of an article lead to in the newsroom. */
export interface Surroundings {
  /** The address here of a link within the old site; undefined if nothing readers can open is there. */
  readonly resolveLink: (address: string) => string | undefined;
  /** The address here of a file of the archive that readers may be given. */
  readonly resolveFile: (address: string) => string | undefined;
  /** The name beside the article of a picture; undefined if it is not in the archive. */
  readonly resolvePicture: (address: string) => string | undefined;
  /** Whether an address is one of the old site, and so no address elsewhere. */
  readonly isOwn: (address: string) => boolean;
}

/** Markdown for a tree. */
export const writeMarkdown = (tree: Root): string => markdown.stringify(tree).trim();

/** The first heading of the first level, if the body begins with it. */
export function findFirstHeading(text: string): string | undefined {
  const [first] = markdown.parse(text).children;
  return first?.type === 'heading' && first.depth === 1 ? textOf(first).trim() : undefined;
}

/** Names and classes of Kramdown on a line of their own, and behind what they belong to. */
const ATTRIBUTES = /^[ \t]*\{:[^}\n]*\}[ \t]*$|(?<=\S)\{:[^}\n]*\}/gmu;
/** A list that stands for a table of contents. */
const CONTENTS = /^[ \t]*[-*+\d.]+[ \t]+[^\n]{0,40}\n[ \t]*\{:\s*toc\b[^}]*\}[ \t]*$/gmu;
/** A link whose address was never written keeps its words, as any dead link does. */
const DEAD_REFERENCE = /(?<=^|[\s(（、，])\[([^[\]\n]{1,100})\]\[([^[\]\n]{0,60})\](?![[(\w])/gu;
/** A shortcode of a plugin, which shows its name where the plugin is not: [contact-form id="3"], [/columns]. */
const SHORTCODE = /\\?\[\/?[a-z][\w-]*(?:\s+[\w-]+=["'“”][^\]]*)\\?\]|\\?\[\/[a-z][\w-]+\\?\]/u;
/** Programs and settings of a page. */
const PROGRAM = /<(script|style|noscript)\b[^>]*>[^]*?<\/\1\s*>|<(?:link|meta|base)\b[^>]*>/giu;
const COMPONENT = /<\/?(?:[A-Z]|[a-z]+\.)[\w.]*/u;

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Place {
  readonly position?: Root['position'];
}

const startOf = ({ position }: Place): number => position?.start.offset ?? 0;
const endOf = ({ position }: Place): number => position?.end.offset ?? 0;
const lineOfNode = ({ position }: Place): number => position?.start.line ?? 1;

/** Edits a text in place, so that what nobody has to change stays as it was typed; of two at one place the first holds. */
class Editor {
  readonly #text: string;
  readonly #edits: Edit[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  sourceOf(node: Place): string {
    return this.#text.slice(startOf(node), endOf(node));
  }

  replace(from: number, to: number, text: string): void {
    if (!this.#edits.some((edit) => edit.from < to && from < edit.to))
      this.#edits.push({ from, to, text });
  }

  finish(): string {
    let [result, read] = ['', 0];
    for (const { from, to, text } of this.#edits.toSorted((a, b) => a.from - b.from)) {
      result += this.#text.slice(read, from) + text;
      read = to;
    }
    return result + this.#text.slice(read);
  }
}

/** Takes out what belongs to the system: attributes, tables of contents, programs, links without address. */
function cleanText(text: string, note: TakeNote): string {
  const editor = new Editor(text);
  const tree = markdown.parse(text);
  const cut = (
    pattern: RegExp,
    node: Place,
    show: (words: string, kind: string) => string,
    kind: NoteKind,
  ): void => {
    const source = editor.sourceOf(node);
    for (const match of source.matchAll(pattern)) {
      const from = startOf(node) + match.index;
      const line = lineOfNode(node) + source.slice(0, match.index).split('\n').length - 1;
      const shown = show(match[1] ?? '', match[0]);
      if (shown === match[0]) continue;
      note(kind, line, match[0]);
      editor.replace(from, from + match[0].length, shown);
    }
  };
  visit(tree, 'list', (list) => {
    cut(CONTENTS, list, () => '', 'dropped');
  });
  visit(tree, 'text', (node) => {
    cut(ATTRIBUTES, node, () => '', 'dropped');
    cut(DEAD_REFERENCE, node, (words) => words, 'dead-link');
  });
  visit(tree, 'html', (node) => {
    cut(
      PROGRAM,
      node,
      (_, whole) =>
        EMBED_SCRIPT.test(/\bsrc=["']?([^"'\s>]+)/u.exec(whole)?.[1] ?? '') ? whole : '',
      'dropped',
    );
  });
  return editor.finish();
}

const plainId = (id: string): string => id.replaceAll(/-{2,}/gu, '-').replaceAll(/^-|-$/gu, '');

function listHeadingIds(tree: Root): ReadonlyMap<string, string> {
  const [slugger, ids] = [new GithubSlugger(), new Map<string, string>()];
  visit(tree, 'heading', (heading) => {
    const slug = slugger.slug(collapseSpace(textOf(heading, { includeImageAlt: false })));
    ids.set(slug, `h-${slug}`);
    // Systems differ in the hyphens that signs leave.
    if (!ids.has(plainId(slug))) ids.set(plainId(slug), `h-${slug}`);
  });
  return ids;
}

/** Places that the author named, in HTML or behind a heading: the newsroom keeps them for the links that lead there. */
const listWrittenIds = (text: string): readonly (readonly [string, string])[] =>
  [...text.matchAll(/\s(?:id|name)\s*=\s*["']?([^\s"'>]+)|\{#([^\s}]+)/gu)].map(
    ([, inTag, behind]) => [(inTag ?? behind ?? '').toLowerCase(), inTag ?? behind ?? ''],
  );

const IMAGE = /<img\b[^>]*>/giu;
function attributeOf(tag: string, name: string): string | undefined {
  const written = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s"'>]+)`, 'iu').exec(
    tag,
  )?.[1];
  return written?.replaceAll(/^["']|["']$/gu, '');
}

const unescapeHtml = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

function listPictures(tree: Root): readonly string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'image' || node.type === 'definition') found.push(node.url);
  });
  visit(tree, 'html', ({ value }) => {
    for (const [tag] of value.matchAll(IMAGE))
      found.push(unescapeHtml(attributeOf(tag, 'src') ?? ''));
  });
  return found.filter(Boolean);
}

/** Reads a body that has no template code any more; `kind` says what else may be in it that no reader should see. */
export function readBody(
  { text, lineOf }: Pick<ReadBody, 'text' | 'lineOf'>,
  kind: 'markdown' | 'mdx' | 'html',
  note: TakeNote,
): ReadBody {
  const templates: string[] = [];
  const refuse = (line: number, words: string): void => {
    templates.push(words);
    note('template', lineOf(line), words);
  };
  const clean = cleanText(text, (of, line, words) => {
    note(of, lineOf(line), words);
  });
  const tree = markdown.parse(clean);
  if (kind === 'mdx')
    visit(tree, (node) => {
      if ((node.type === 'html' || node.type === 'text') && COMPONENT.test(node.value))
        refuse(lineOfNode(node), node.value);
    });
  if (kind === 'html')
    visit(tree, 'paragraph', (paragraph) => {
      if (SHORTCODE.test(textOf(paragraph)))
        refuse(lineOfNode(paragraph), collapseSpace(textOf(paragraph)));
    });
  const headingIds = new Map([...listWrittenIds(clean), ...listHeadingIds(tree)]);
  return {
    text: clean,
    lineOf,
    headingIds,
    pictures: listPictures(tree),
    hasTemplate: templates.length > 0,
  };
}

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

const PICTURE_FILE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu;
const isRemote = (address: string): boolean => /^(?:https?:)?\/\//iu.test(address);
const asAbsolute = (address: string): string =>
  address.startsWith('//') ? `https:${address}` : address;

/** A file of the old site that is no page: it leads there as long as it is there. */
const isFileElsewhere = (address: string): boolean =>
  /^https?:.*\.(?!html?$|php$|aspx?$)[a-z][a-z\d]{1,4}$/iu.test(address.split(/[?#]/u)[0] ?? '');

/** Where a link leads here: its address; undefined if nowhere. */
function findAddress(
  written: string,
  around: Surroundings,
  ids: ReadBody['headingIds'],
): string | undefined {
  const url = written.trim().replaceAll(' ', '%20');
  if (url === '' || url === '#') return undefined;
  if (url.startsWith('#')) {
    const id = decodePart(url.slice(1)).toLowerCase();
    const known = ids.get(id) ?? ids.get(plainId(id));
    return known === undefined ? undefined : `#${known}`;
  }
  if (/^www\.[\w-]+\.\w/iu.test(url)) return `https://${url}`;
  const isHere = around.isOwn(url) || !/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(url);
  const address = isHere
    ? (around.resolveLink(url) ??
      around.resolveFile(url) ??
      (isFileElsewhere(url) ? url : undefined))
    : asAbsolute(url);
  return address === undefined || judgeAddress(address) ? undefined : address;
}

/** The words and name of a picture here. */
type ShownPicture =
  | { readonly kind: 'here'; readonly url: string; readonly alt: string }
  | { readonly kind: 'elsewhere'; readonly url: string; readonly alt: string }
  | { readonly kind: 'missing'; readonly words: string };

/** Writes a body for the newsroom: links and pictures are resolved, all else stays as it was typed. */
class BodyWriter {
  readonly #body: ReadBody;
  readonly #around: Surroundings;
  readonly #note: TakeNote;
  readonly #editor: Editor;
  readonly #definitions = new Map<string, Definition>();

  constructor(body: ReadBody, around: Surroundings, note: TakeNote) {
    this.#body = body;
    this.#around = around;
    this.#note = note;
    this.#editor = new Editor(body.text);
  }

  write(): string {
    const tree = markdown.parse(this.#body.text);
    visit(tree, 'definition', (node) => {
      if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
    });
    visit(tree, (node, _, parent) => {
      if (node.type === 'image' || node.type === 'imageReference') this.#writeImage(node);
      if (node.type === 'link' || node.type === 'linkReference')
        this.#writeLink(node, parent?.type === 'heading');
      if (node.type === 'html') this.#writeHtml(node);
      // What led to another address than this one has it in place now.
      if (
        node.type === 'definition' &&
        findAddress(node.url, this.#around, this.#body.headingIds) !== node.url
      )
        this.#editor.replace(startOf(node), endOf(node), '');
    });
    return this.#editor.finish().trim();
  }

  #say(kind: NoteKind, node: Place, words: string): void {
    this.#note(kind, this.#body.lineOf(lineOfNode(node)), words);
  }

  #findPicture(node: Place, url: string, alt: string, title: string): ShownPicture {
    const written = `![${alt}](${url})${title ? ` ${title}` : ''}`;
    const words = alt.trim() || title.trim();
    const name = this.#around.resolvePicture(url);
    if (name === undefined && isRemote(url) && !judgeAddress(asAbsolute(url))) {
      this.#say('remote-picture', node, written);
      return { kind: 'elsewhere', url: asAbsolute(url), alt: words || wordsOfFile(url) };
    }
    if (name === undefined) {
      this.#say('no-picture', node, written);
      return {
        kind: 'missing',
        words: [...new Set([alt.trim(), title.trim()])].filter(Boolean).join(' – '),
      };
    }
    if (words === '') this.#say('no-words', node, url);
    return { kind: 'here', url: `./${name}`, alt: words || wordsOfFile(url) };
  }

  #writeImage(node: Image | ImageReference): void {
    const definition = node.type === 'image' ? node : this.#definitions.get(node.identifier);
    if (!definition) return;
    const { url, title } = definition;
    const alt = node.alt ?? '';
    const shown = this.#findPicture(node, url, alt, title ?? '');
    if (shown.kind !== 'missing' && shown.url === url && shown.alt === alt) return;
    const child: Root['children'][number] =
      shown.kind === 'missing'
        ? { type: 'paragraph', children: [{ type: 'text', value: shown.words }] }
        : {
            type: 'paragraph',
            children: [{ type: 'image', url: shown.url, alt: shown.alt, title: title ?? null }],
          };
    this.#editor.replace(
      startOf(node),
      endOf(node),
      shown.kind === 'missing' && shown.words === ''
        ? ''
        : writeMarkdown({ type: 'root', children: [child] }),
    );
  }

  #writeLink(node: Link | LinkReference, isInHeading: boolean): void {
    const target = node.type === 'link' ? node : this.#definitions.get(node.identifier);
    if (!target) return;
    const source = this.#editor.sourceOf(node);
    const address = findAddress(target.url, this.#around, this.#body.headingIds);
    const isEmpty = textOf(node).trim() === '';
    // An address that stands for itself stays what it is.
    if (!source.startsWith('[')) {
      if (address !== undefined && address !== target.url && this.#around.isOwn(target.url))
        this.#editor.replace(startOf(node), endOf(node), `[${textOf(node)}](${address})`);
      if (address === undefined) {
        // Bare, it would be a link again.
        this.#say('dead-link', node, source);
        this.#editor.replace(startOf(node), endOf(node), `\`${textOf(node)}\``);
      }
      return;
    }
    if (address === target.url && !isEmpty) return;
    const [first, last] = [node.children[0], node.children.at(-1)];
    const [from, to] =
      first && last ? [startOf(first), endOf(last)] : [startOf(node) + 1, startOf(node) + 1];
    if (address !== undefined && !isEmpty) {
      const written = writeMarkdown({
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'link',
                url: address,
                title: target.title ?? null,
                children: [{ type: 'text', value: 'x' }],
              },
            ],
          },
        ],
      });
      this.#editor.replace(to, endOf(node), written.slice(written.indexOf(']')));
      return;
    }
    // A picture that is linked to itself, as in galleries, has lost nothing, nor has a heading its own mark.
    const isPicture =
      node.children.some(({ type }) => type === 'image') && PICTURE_FILE.test(target.url);
    if (!isPicture && !(isInHeading && isEmpty && target.url.startsWith('#')))
      this.#say(
        'dead-link',
        node,
        `[${textOf(node)}](${target.url.replace('/@file/', '')})${target.title ? ` ${target.title}` : ''}`,
      );
    this.#editor.replace(startOf(node), from, '');
    this.#editor.replace(to, endOf(node), '');
  }

  /** Links and pictures of HTML, tag by tag. */
  #writeHtml(node: Html): void {
    const value = node.value
      .replaceAll(IMAGE, (tag) => this.#writeImageTag(tag, node))
      .replaceAll(/<a\b[^>]*>/giu, (tag) => this.#writeLinkTag(tag, node))
      .replaceAll(
        /<(audio|video)\b([^>]*)>([^]*?)<\/\1>/giu,
        (whole, _, attributes: string, inner: string) =>
          this.#writeFilm(whole, attributes + inner, node),
      );
    if (value === node.value) return;
    // The lines of a quotation or a list item begin with marks that the value does not have.
    const source = this.#editor.sourceOf(node);
    if (source === node.value) this.#editor.replace(startOf(node), endOf(node), value);
    else {
      const [before = ''] =
        /(?:^|\n)([^\n]*)$/u.exec(this.#body.text.slice(0, startOf(node))) ?? [];
      const mark = before
        .replace('\n', '')
        .replace(/[-*+]|\d+[.)]/u, (bullet) => ' '.repeat(bullet.length));
      this.#editor.replace(startOf(node), endOf(node), value.replaceAll('\n', `\n${mark}`));
    }
  }

  #writeImageTag(tag: string, node: Place): string {
    const url = unescapeHtml(attributeOf(tag, 'src') ?? '').trim();
    if (url === '') return '';
    const alt = unescapeHtml(attributeOf(tag, 'alt') ?? '');
    const shown = this.#findPicture(node, url, alt, unescapeHtml(attributeOf(tag, 'title') ?? ''));
    const escape = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    if (shown.kind === 'missing') return escape(shown.words);
    const title = attributeOf(tag, 'title');
    return `<img src="${escape(shown.url)}" alt="${escape(shown.alt)}"${title === undefined ? '' : ` title="${title.replaceAll('"', '&quot;')}"`}>`;
  }

  #writeLinkTag(tag: string, node: Place): string {
    const url = attributeOf(tag, 'href');
    if (url === undefined) return tag;
    const address = findAddress(unescapeHtml(url), this.#around, this.#body.headingIds);
    if (address === unescapeHtml(url)) return tag;
    const bare = tag.replace(/\shref\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/iu, '');
    if (address !== undefined)
      return bare.replace(
        /^<a/iu,
        `$& href="${address.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`,
      );
    this.#say('dead-link', node, tag);
    return bare;
  }

  #writeFilm(whole: string, inside: string, node: Html): string {
    const url = unescapeHtml(attributeOf(` ${inside}`, 'src') ?? '');
    const file = decodePart(url.split(/[?#]/u)[0]?.split('/').pop() ?? '');
    const words = unescapeHtml(attributeOf(` ${inside}`, 'title') ?? '') || file;
    const name = this.#around.resolvePicture(url);
    if (name !== undefined && node.value.trim() === whole) {
      const image: Image = { type: 'image', url: `./${name}`, alt: words, title: null };
      return writeMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [image] }] });
    }
    const address = isRemote(url) ? asAbsolute(url) : undefined;
    const shown = address === undefined ? 'its words' : 'a link';
    this.#say(address === undefined ? 'no-picture' : 'html', node, `${whole} as ${shown}`);
    if (address === undefined) return words;
    return `<a href="${address.replaceAll('"', '%22')}">${words || address}</a>`;
  }
}

/** Writes a body for the newsroom, with its links and pictures resolved. */
export function writeBody(body: ReadBody, around: Surroundings, note: TakeNote): string {
  return new BodyWriter(body, around, note).write();
}
