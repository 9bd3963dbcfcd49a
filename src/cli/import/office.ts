import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { collapseSpace } from '#lib/text.ts';
import { wordsOfHtml } from './feed.ts';
import { readDate } from './read-date.ts';
import type { Note } from './report.ts';
import type { Fields, Source } from './source.ts';

interface ReadDocument {
  readonly source: Source;
  readonly notes: readonly Omit<Note, 'file'>[];
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

async function readPart(zip: JSZip, name: string): Promise<Root | undefined> {
  const text = await zip.file(name)?.async('string');
  return text === undefined ? undefined : fromXml(text);
}

type Parent = Root | Element;

const elementsOf = (parent: Parent | undefined): readonly Element[] =>
  (parent?.children ?? []).filter((child) => child.type === 'element');

/** All elements below one, in the order of the text. */
const elementsBelow = (parent: Parent | undefined): readonly Element[] =>
  elementsOf(parent).flatMap((element) => [element, ...elementsBelow(element)]);

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return node.type === 'text' || node.type === 'cdata' ? node.value : '';
}

/** The words of an element's parts, each part for itself. */
const wordsOfParts = (element: Element): string =>
  collapseSpace(elementsOf(element).map(wordsOf).join(' '));

const findText = (root: Root | undefined, names: readonly string[]): string => {
  const found = elementsBelow(root).find(({ name }) => names.includes(name));
  return found ? collapseSpace(wordsOf(found)) : '';
};

/** What a document says of itself, in the fields that articles have. */
function readProperties(meta: Root | undefined): Fields {
  return {
    title: findText(meta, ['dc:title']),
    authors: [findText(meta, ['dc:creator', 'meta:initial-creator'])].filter(Boolean),
    language: findText(meta, ['dc:language']),
    description: findText(meta, ['dc:subject']),
    tags: findText(meta, ['cp:keywords', 'meta:keyword'])
      .split(/[,;]/u)
      .map(collapseSpace)
      .filter(Boolean),
    documentCreated: findText(meta, ['dcterms:created', 'meta:creation-date']).slice(0, 10),
  };
}

/** The first lines of a document say its day and headline as often as its properties do. */
function takeHead(
  html: string,
  fields: Fields,
): { readonly html: string; readonly fields: Fields } {
  const BLOCK = /^\s*<(p|h1)>([^]*?)<\/\1>/u;
  const [day = '', , words = ''] = BLOCK.exec(html) ?? [];
  const date = readDate(wordsOfHtml(words));
  const rest = date === undefined ? html : html.slice(day.length);
  const [headline = '', tag, title = ''] = BLOCK.exec(rest) ?? [];
  const isHeadline = wordsOfHtml(title) !== '' && (tag === 'h1' || date !== undefined);
  return {
    html: isHeadline ? rest.slice(headline.length) : rest,
    fields: {
      ...fields,
      ...(date !== undefined && { date }),
      ...(isHeadline && { title: wordsOfHtml(title) }),
      ...(isHeadline &&
        ![undefined, '', wordsOfHtml(title)].includes(textOrNothing(fields['title'])) && {
          documentTitle: fields['title'],
        }),
    },
  };
}

const textOrNothing = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const noteOf = (text: string): Omit<Note, 'file'> => ({ kind: 'html', line: 1, text });

/** Comments as mammoth prints them: a mark in the text, and their words in a list at its end. */
const COMMENT_MARK = /<a href="#comment-\d+" id="comment-ref-\d+">[^<]*<\/a>/gu;
const COMMENT =
  /<dt id="comment-\d+">([^]*?)<\/dt><dd>([^]*?)<a href="#comment-ref-\d+">↑<\/a>(?:<\/p>)?<\/dd>/gu;

async function readWord(bytes: Uint8Array, zip: JSZip): Promise<ReadDocument> {
  const pictures = new Map<string, Uint8Array>();
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Subtitle'] => p:fresh",
        'u => u',
        'strike => s',
        'comment-reference => sup',
      ],
      convertImage: mammoth.images.imgElement(async (image) => {
        const name = `picture-${pictures.size + 1}.${image.contentType.split('/').pop() ?? ''}`;
        pictures.set(name, await image.readAsBuffer());
        return { src: name };
      }),
    },
  );
  const notes = [...new Set(messages.map(({ message }) => message))].filter(
    (message) => !/^Unrecognised paragraph style/u.test(message),
  );
  const comments = [...value.matchAll(COMMENT)].map(([, , words = '']) => wordsOfHtml(words));
  const text = value
    .replaceAll(COMMENT_MARK, '')
    .replaceAll('<sup></sup>', '')
    .replaceAll(COMMENT, '')
    .replaceAll(/<dl>\s*<\/dl>/gu, '');
  const { html, fields } = takeHead(text, readProperties(await readPart(zip, 'docProps/core.xml')));
  return {
    source: {
      fields,
      lineOfField: () => 1,
      line: 1,
      firstLine: 1,
      body: { html },
      pictures,
    },
    notes: [
      ...notes.map(noteOf),
      ...comments.map((words): Omit<Note, 'file'> => ({ kind: 'comment', line: 1, text: words })),
    ],
  };
}

/** How the named styles of an OpenDocument text look, as tags. */
function listStyles(
  documents: readonly (Root | undefined)[],
): ReadonlyMap<string, readonly string[]> {
  const styles = new Map<string, readonly string[]>();
  for (const style of documents.flatMap(elementsBelow)) {
    if (style.name !== 'style:style') continue;
    const properties = elementsOf(style).find(({ name }) => name === 'style:text-properties');
    const of = (name: string): string => properties?.attributes[name] ?? '';
    const position = of('style:text-position');
    styles.set(style.attributes['style:name'] ?? '', [
      ...(/^(?:bold|[6-9]00)$/u.test(of('fo:font-weight')) ? ['strong'] : []),
      ...(/^(?:italic|oblique)$/u.test(of('fo:font-style')) ? ['em'] : []),
      ...(/^(?:super|[1-9])/u.test(position) ? ['sup'] : []),
      ...(/^(?:sub|-)/u.test(position) ? ['sub'] : []),
      ...(!['', 'none'].includes(of('style:text-line-through-style')) ? ['s'] : []),
    ]);
  }
  return styles;
}

/** Writes the text of an OpenDocument file as HTML. */
class OpenDocumentWriter {
  readonly pictures: string[] = [];
  readonly notes: Omit<Note, 'file'>[] = [];
  readonly #footnotes: string[] = [];
  readonly #styles: ReadonlyMap<string, readonly string[]>;

  constructor(styles: ReadonlyMap<string, readonly string[]>) {
    this.#styles = styles;
  }

  write(body: Element): string {
    const text = this.#inside(body);
    return this.#footnotes.length === 0 ? text : `${text}<ol>${this.#footnotes.join('')}</ol>`;
  }

  #inside(node: Parent): string {
    return node.children
      .map((child) => (child.type === 'element' ? this.#element(child) : escape(wordsOf(child))))
      .join('');
  }

  #wrapped(tag: string, element: Element): string {
    return `<${tag}>${this.#inside(element)}</${tag}>`;
  }

  #element(element: Element): string {
    switch (element.name) {
      case 'text:h':
        return this.#wrapped(
          `h${Math.min(6, Number(element.attributes['text:outline-level'] ?? 1))}`,
          element,
        );
      case 'text:p': {
        const style = element.attributes['text:style-name'] ?? '';
        return this.#wrapped(style === 'Title' ? 'h1' : 'p', element);
      }
      case 'text:list':
        return this.#wrapped('ul', element);
      case 'text:list-item':
        return this.#wrapped('li', element);
      case 'text:span': {
        const tags = this.#styles.get(element.attributes['text:style-name'] ?? '') ?? [];
        return tags.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, this.#inside(element));
      }
      case 'text:a':
        return `<a href="${escape(element.attributes['xlink:href'] ?? '')}">${this.#inside(element)}</a>`;
      case 'text:line-break':
        return '<br>';
      case 'text:tab':
        return ' ';
      case 'text:s':
        return ' '.repeat(Number(element.attributes['text:c'] ?? 1));
      case 'text:note':
        return this.#footnote(element);
      case 'table:table':
        return this.#wrapped('table', element);
      case 'table:table-row':
        return this.#wrapped('tr', element);
      case 'table:table-cell':
        return this.#wrapped('td', element);
      case 'draw:frame':
        return this.#frame(element);
      case 'office:annotation':
        this.notes.push({
          kind: 'comment',
          line: 1,
          text: wordsOfParts(element),
        });
        return '';
      case 'text:tracked-changes':
        this.notes.push({
          kind: 'comment',
          line: 1,
          text: `changes that were tracked: ${wordsOfParts(element)}`,
        });
        return '';
      case 'text:sequence-decls':
      case 'office:forms':
      case 'text:table-of-content':
      case 'office:annotation-end':
        return '';
      default:
        return this.#inside(element);
    }
  }

  #footnote(note: Element): string {
    const body = elementsOf(note).find(({ name }) => name === 'text:note-body');
    const number = this.#footnotes.length + 1;
    this.#footnotes.push('');
    this.#footnotes[number - 1] =
      `<li id="note-${number}">${body ? this.#inside(body) : ''} <a href="#note-ref-${number}">↩</a></li>`;
    return `<sup><a id="note-ref-${number}" href="#note-${number}">${number}</a></sup>`;
  }

  #frame(frame: Element): string {
    const of = (name: string): Element | undefined =>
      elementsOf(frame).find((element) => element.name === name);
    const picture = of('draw:image')?.attributes['xlink:href'] ?? '';
    const described = of('svg:desc') ?? of('svg:title');
    const words = described ? wordsOf(described) : '';
    const box = of('draw:text-box');
    if (picture === '') return box ? this.#inside(box) : '';
    this.pictures.push(picture);
    return `<img src="${escape(picture)}" alt="${escape(collapseSpace(words))}">`;
  }
}

async function readOpenDocument(zip: JSZip): Promise<ReadDocument | undefined> {
  const content = await readPart(zip, 'content.xml');
  const body = elementsBelow(content).find(({ name }) => name === 'office:text');
  if (!body) return undefined;
  const writer = new OpenDocumentWriter(listStyles([content, await readPart(zip, 'styles.xml')]));
  const { html, fields } = takeHead(
    writer.write(body),
    readProperties(await readPart(zip, 'meta.xml')),
  );
  const pictures = new Map<string, Uint8Array>();
  for (const path of writer.pictures) {
    const bytes = await zip.file(path)?.async('uint8array');
    if (bytes) pictures.set(path, bytes);
  }
  return {
    source: { fields, lineOfField: () => 1, line: 1, firstLine: 1, body: { html }, pictures },
    notes: writer.notes,
  };
}

/** Reads a Word or OpenDocument text; undefined for a file that is neither. */
export async function readOffice(bytes: Uint8Array): Promise<ReadDocument | undefined> {
  try {
    const zip = await JSZip.loadAsync(bytes);
    return zip.file('content.xml') ? await readOpenDocument(zip) : await readWord(bytes, zip);
  } catch {
    return undefined;
  }
}
