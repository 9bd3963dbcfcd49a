import { posix } from 'node:path';
import { normalizeAddress, type Archive } from './archive.ts';
import { folderOfArticle } from './article-file.ts';
import type { DecodedSource } from './decode-source.ts';
import { findFirstHeading, readBody, wordsOfFile, type ReadBody } from './markdown-body.ts';
import type { Note, TakeNote } from './notes.ts';
import { listOldAddresses, nameOf } from './old-address.ts';
import { readPlainText } from './plain-text.ts';
import { readDate } from './read-date.ts';
import { readFields, readLanguage, type KnownFields } from './read-fields.ts';
import { expandShortcodes } from './shortcodes.ts';
import type { SiteConfig } from './site-config.ts';
import { createSlug, findFreeSlug } from './slug.ts';
import { splitSource, type SplitSource } from './split-source.ts';

/** An article of the archive, read, with its place in the newsroom. */
export interface ReadArticle {
  /** Path of its file, from the archive's folder. */
  readonly file: string;
  readonly known: KnownFields;
  readonly headline: string;
  readonly slug: string;
  readonly published: string;
  /** The folder it belongs to, where a system has sections in folders. */
  readonly folderName?: string | undefined;
  /** Path in the content folder. */
  readonly folder: string;
  /** Its address here. */
  readonly address: string;
  readonly oldAddresses: readonly string[];
  readonly body: ReadBody | { readonly markdown: string };
  /** Whether its file is kept beside it, as the source of the text. */
  readonly keepsSource: boolean;
  readonly notes: readonly Note[];
}

/** How an archive is read. */
export interface ReadSettings {
  readonly config: SiteConfig;
  readonly permalinks?: string | undefined;
  readonly decode: (file: string) => DecodedSource;
}

/** A link to a file of the archive, until its address here is known. */
export const FILE_LINK = '/@file/';

const DATE_IN_PATH = /(?:^|\/)(\d{4})[-/](\d\d)[-/](\d\d)(?=[-_/.])/u;
const DATES = [
  'date',
  'pubDate',
  'pubdate',
  'published',
  'publishDate',
  'publish_date',
  'datePublished',
  'created',
];

function findDateInPath(file: string): string | undefined {
  const [, year = '', month = '', day = ''] = DATE_IN_PATH.exec(file) ?? [];
  return readDate(`${year}-${month}-${day}`);
}

/** Names of folders that say nothing of a section. */
const PLAIN_FOLDER =
  /^(?:_?posts?|articles?|blogs?|content|src|_drafts|pages|data|source|\d+|[a-z]{2}(?:-[a-z]{2})?)$/iu;

function findFolderName(file: string, { system }: SiteConfig): string | undefined {
  if (system === 'plain' || system === 'jekyll') return undefined;
  const folders = file.split('/').slice(0, -1);
  const isBundle = /^_?index\./iu.test(posix.basename(file));
  const above = isBundle ? folders.slice(0, -1) : folders;
  return above.find((folder) => !PLAIN_FOLDER.test(folder));
}

/** The files that template code names, by path or by name. */
function createFinder(texts: readonly string[], file: string) {
  return (name: string): string | undefined => {
    const [path = '', hash] = name.split('#');
    const bare = path.replace(/^\//u, '').replace(/(?:\/_?index)?\.\w+$/u, '');
    const stem = (text: string): string => text.replace(/(?:\/_?index)?\.\w+$/u, '');
    const beside = posix.join(posix.dirname(file), bare);
    const found =
      texts.find((text) => stem(text) === beside) ??
      texts.find((text) => stem(text) === bare || stem(text).endsWith(`/${bare}`));
    if (found === undefined) return path === '' && hash ? `#${hash}` : undefined;
    return encodeURI(FILE_LINK + found) + (hash === undefined ? '' : `#${hash}`);
  };
}

/** Lines of a body that only programs read. */
function withoutImports(body: string, system: SiteConfig['system'], file: string): string {
  if (!/\.mdx$/iu.test(file) || system === 'jekyll') return body;
  return body.replaceAll(
    /^(?:import\s[^\n]*from[^\n]*|export\s+(?:const|let|default)[^\n]*)$/gmu,
    '',
  );
}

function readMarkdown(
  file: string,
  source: SplitSource,
  { config, permalinks }: ReadSettings,
  texts: readonly string[],
  taken: Set<string>,
): ReadArticle | readonly Note[] {
  const notes: Note[] = [];
  const note: TakeNote = (kind, line, text) => notes.push({ kind, file, line, text });
  const { fields, body, firstLine, lineOfField } = source;
  const known = readFields(source, config.system, note);
  const written = DATES.find(
    (name) => fields[name] !== undefined && typeof fields[name] !== 'boolean',
  );
  const published = known.published ?? (written === undefined ? findDateInPath(file) : undefined);
  if (published === undefined) {
    const found = written === undefined ? 'nothing' : JSON.stringify(fields[written]);
    const text = `date: found ${found}, expected a date such as 2026-08-22. Write date: and the day into the file.`;
    return [{ kind: 'not-taken', file, line: written ? lineOfField(written) : 1, text }];
  }
  if (known.published === undefined) note('guessed', 1, `the date ${published}`);
  const expanded = expandShortcodes(
    withoutImports(body, config.system, file),
    firstLine,
    createFinder(texts, file),
    note,
    config.values,
  );
  const heading = known.headline === undefined ? findFirstHeading(expanded.text) : undefined;
  const headline = known.headline ?? heading ?? wordsOfFile(`${nameOf(file)}.md`);
  if (known.headline === undefined) note('guessed', 1, `the headline ${headline}`);
  const wanted = createSlug(
    known.slug?.split('/').pop() ?? nameOf(file),
    createSlug(headline, 'article'),
  );
  const slug = findFreeSlug(wanted, (one) => taken.has(folderOfArticle(published, one)));
  const folder = folderOfArticle(published, slug);
  taken.add(folder);
  const [, suffix] = /\.([a-z]{2}(?:-[a-z]{2})?)\.\w+$/iu.exec(file) ?? [];
  return {
    file,
    known: {
      ...known,
      language: known.language ?? readLanguage(suffix) ?? readLanguage(config.language),
      isDraft: known.isDraft || /(?:^|\/)_drafts\//u.test(file),
    },
    headline,
    slug,
    published,
    folderName: findFolderName(file, config),
    folder,
    address: `/${folder.slice('articles/'.length)}/`,
    oldAddresses: listOldAddresses(config, { file, fields, published, headline }, permalinks),
    body: readBody(expanded, headline, note),
    keepsSource: false,
    notes,
  };
}

function readText(file: string, text: string, taken: Set<string>): ReadArticle | undefined {
  const plain = readPlainText(text);
  if (!plain) return undefined;
  const { headline, published, body } = plain;
  const slug = findFreeSlug(createSlug(headline, 'article'), (one) =>
    taken.has(folderOfArticle(published, one)),
  );
  const folder = folderOfArticle(published, slug);
  taken.add(folder);
  return {
    file,
    known: { topics: [], byline: [], isDraft: false },
    headline,
    slug,
    published,
    folder,
    address: `/${folder.slice('articles/'.length)}/`,
    oldAddresses: [],
    body: { markdown: body },
    keepsSource: true,
    notes: [],
  };
}

function readOne(
  file: string,
  settings: ReadSettings,
  texts: readonly string[],
  taken: Set<string>,
): ReadArticle | readonly Note[] {
  const decoded = settings.decode(file);
  if (!('text' in decoded))
    return [
      { kind: 'not-taken', file, line: 1, text: `found ${decoded.found}. ${decoded.advice}` },
    ];
  const plain = /\.txt$/iu.test(file) ? readText(file, decoded.text, taken) : undefined;
  if (plain) return plain;
  const source = splitSource(decoded.text);
  if ('found' in source)
    return [
      { kind: 'not-taken', file, line: source.line, text: `found ${source.found}. Correct it.` },
    ];
  return readMarkdown(file, source, settings, texts, taken);
}

/** Reads all texts of an archive; what is no article is among the notes. */
export function readArchive(archive: Archive, settings: ReadSettings) {
  const taken = new Set<string>();
  const articles: ReadArticle[] = [];
  const notes: Note[] = archive.others.map((file) => ({
    kind: 'not-taken',
    file,
    line: 1,
    text: 'a file of a kind that is not imported',
  }));
  for (const file of archive.texts) {
    const read = readOne(file, settings, archive.texts, taken);
    if ('file' in read) articles.push(read);
    else notes.push(...read);
  }
  return { articles, notes };
}

/** Articles by every address that a link of the archive may name them with. */
export function indexAddresses(articles: readonly ReadArticle[]): ReadonlyMap<string, ReadArticle> {
  const index = new Map<string, ReadArticle>();
  const add = (address: string, article: ReadArticle): void => {
    const key = normalizeAddress(address);
    if (!index.has(key)) index.set(key, article);
  };
  for (const article of articles) {
    add(FILE_LINK + article.file, article);
    article.oldAddresses.forEach((address) => {
      add(address, article);
    });
  }
  return index;
}
