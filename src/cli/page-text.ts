import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';
import { readTextBlocks, type TextBlock } from '#content/text-blocks.ts';

/** Words of a page, and where on it they stand. */
export interface Passage {
  /** `headline`, `p5`, `figure-1`; `below p5` where the words have no address of their own. */
  readonly where: string;
  readonly text: string;
}

/** What an article's page says: its own words, and the site's about them. */
export interface PageText {
  /** The permalink it gives as its own. */
  readonly permalink: string | undefined;
  /** Section, headline, byline and dates, then the notes. */
  readonly above: readonly Passage[];
  readonly body: readonly Passage[];
  /** The fingerprints in its record. */
  readonly fingerprints: readonly string[];
}

type Test = (element: Element) => boolean;

const hasClass =
  (name: string): Test =>
  ({ properties: { className } }) =>
    Array.isArray(className) && className.includes(name);

function findAll(tree: Root | Element, test: Test): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

function findFirst(tree: Root | Element, test: Test): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (!test(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

function findPermalink(tree: Root): string | undefined {
  const link = findFirst(
    tree,
    ({ tagName, properties: { rel } }) =>
      tagName === 'link' && Array.isArray(rel) && rel.includes('canonical'),
  );
  return link && String(link.properties['href']);
}

/** Says of each block where it stands; `start` is for those above every id. */
export function nameBlocks(blocks: readonly TextBlock[], start: string): readonly Passage[] {
  let last = '';
  const written = blocks.filter(({ text }) => text !== '');
  return written.map(({ id, text }) => {
    const where = id ?? (last === '' ? start : `below ${last}`);
    last = id ?? last;
    return { where, text };
  });
}

const readPassages = (element: Element, start: string): readonly Passage[] =>
  nameBlocks(readTextBlocks(element.children), start);

function readHeader(header: Element): Passage[] {
  const headline = findFirst(header, ({ tagName }) => tagName === 'h1');
  const [words] = headline ? readTextBlocks([headline]) : [];
  return readPassages(header, 'at the headline').map((passage) =>
    passage.text === words?.text ? { ...passage, where: 'headline' } : passage,
  );
}

/** Reads an article's page, as it is served or as a browser has saved it. None in any other page. */
export function readPageText(html: string): PageText | undefined {
  const tree = fromHtml(html);
  const article = findFirst(tree, ({ tagName }) => tagName === 'article');
  const header = article && findFirst(article, ({ tagName }) => tagName === 'header');
  const body = article && findFirst(article, hasClass('body'));
  if (!header || !body) return undefined;
  const notes = findAll(body, hasClass('note'));
  return {
    permalink: findPermalink(tree),
    above: [
      ...readHeader(header),
      ...notes.flatMap((note) => readPassages(note, String(note.properties['id']))),
    ],
    body: readPassages(body, 'in the body'),
    fingerprints: findAll(body, ({ properties: { id } }) => id === 'record')
      .flatMap((record) => findAll(record, ({ tagName }) => tagName === 'code'))
      .flatMap((code) => readTextBlocks([code]))
      .map(({ text }) => text),
  };
}

const LINE_ABOVE_TEXT = /\n---\n/u;

const split = (text: string): readonly string[] =>
  text
    .split(/\n{2,}/u)
    .map((block) => block.trim())
    .filter(Boolean);

/** The text below the line of an `index.txt`: that of which the record gives the SHA-256. */
export function textBelowLine(file: string): string | undefined {
  const [line] = LINE_ABOVE_TEXT.exec(file) ?? [];
  return line === undefined ? undefined : file.slice(file.search(LINE_ABOVE_TEXT) + line.length);
}

/** Reads an article's plain text, `index.txt`; none in any other file. */
export function readPlainCopy(file: string): Omit<PageText, 'fingerprints'> | undefined {
  const lines = file.replaceAll('\r\n', '\n');
  const text = textBelowLine(lines);
  if (text === undefined) return undefined;
  const above = lines.slice(0, lines.search(LINE_ABOVE_TEXT));
  const name =
    (where: string) =>
    (words: string, index: number): Passage => ({
      where: `${where} ${index + 1}`,
      text: words,
    });
  return {
    permalink: /^https?:\/\/\S+$/mu.exec(above)?.[0],
    above: split(above).map(name('part')),
    body: split(text).map(name('paragraph')),
  };
}

const HEADER_END = /\r?\n\r?\n/u;

function decodePart(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll(/=([0-9A-F]{2})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The first page in a web archive of one file, as browsers save it (MHTML, RFC 2557); none in any other file. */
export function findArchivedPage(file: string): string | undefined {
  const [, boundary] =
    /^content-type:\s*multipart\/related;[^]*?boundary="([^"]+)"/imu.exec(file) ?? [];
  if (boundary === undefined) return undefined;
  for (const part of file.split(`--${boundary}`).slice(1)) {
    const end = HEADER_END.exec(part.trimStart());
    const header = part.trimStart().slice(0, end?.index);
    if (!end || !/^content-type:\s*text\/html/imu.test(header)) continue;
    const [, encoding = ''] = /^content-transfer-encoding:\s*(\S+)/imu.exec(header) ?? [];
    return decodePart(part.trimStart().slice(end.index + end[0].length), encoding.toLowerCase());
  }
  return undefined;
}
