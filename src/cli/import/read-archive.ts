import { posix } from 'node:path';
import { normalizeAddress, type Archive } from './archive.ts';
import { folderOfArticle } from './article-file.ts';
import type { DecodedSource } from './archive.ts';
import { readFeed, wordsOfHtml } from './feed.ts';
import { convertHtml } from './html-to-markdown.ts';
import { findFirstHeading, readBody, wordsOfFile, type ReadBody } from './markdown-body.ts';
import { readOffice } from './office.ts';
import type { Note, TakeNote } from './report.ts';
import { listOldAddresses, nameOf } from './old-address.ts';
import { readPlainText, writeLines } from './plain-text.ts';
import { readDate } from './read-date.ts';
import { DATE_FIELDS, readFields, readLanguage, type KnownFields } from './read-fields.ts';
import { expandShortcodes, type Expanded } from './shortcodes.ts';
import type { SiteConfig } from './site-config.ts';
import { createSlug, findFreeSlug } from './slug.ts';
import { splitSource, type Source, type SourceBody } from './source.ts';
import { readWebPage } from './web-page.ts';

/** An article of the archive, read, with its place in the newsroom. */
export interface ReadArticle {
  /** Path of its file, from the archive's folder, and the line it begins on. */
  readonly file: string;
  readonly line: number;
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
  /** Origins of the site it was on, as far as its own file names them. */
  readonly origins: readonly string[];
  readonly body: ReadBody | { readonly markdown: string };
  /** Pictures that its file holds, by the address its text has for them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Whether its file is kept beside it, as the source of the text. */
  readonly keepsSource: boolean;
  readonly notes: readonly Note[];
}

/** How an archive is read. */
export interface ReadSettings {
  readonly config: SiteConfig;
  readonly permalinks?: string | undefined;
  readonly decode: (file: string) => DecodedSource;
  readonly readBytes: (file: string) => Uint8Array;
  /** Folders of articles that the newsroom has already. */
  readonly taken?: ReadonlySet<string> | undefined;
  readonly onProgress?: Progress | undefined;
}

/** Told how far long work is: what is done, how much of it, of how much. */
export type Progress = (
  work: 'read' | 'fetch' | 'check' | 'write',
  done: number,
  of: number,
) => void;

/** A link to a file of the archive, until its address here is known. */
export const FILE_LINK = '/@file/';

const DATE_IN_PATH = /(?:^|\/)(\d{4})[-/](\d\d)[-/](\d\d)(?=[-_/.])/u;

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

/** A file of one article, or of several as a feed has; what is no article is among the notes. */
interface ReadFile {
  readonly sources: readonly Source[];
  readonly notes: readonly Note[];
}

const none = (file: string, line: number, text: string): ReadFile => ({
  sources: [],
  notes: [{ kind: 'not-taken', file, line, text }],
});

const NO_FRONT_MATTER = /^(?!\s*(?:---|\+\+\+|;;;)\s*$)/mu;

/** Reads a file that is text, by what it begins with rather than by its name's ending alone. */
function readText(file: string, text: string, system: SiteConfig['system']): ReadFile {
  const ending = posix.extname(file).toLowerCase();
  const plain = ending === '.txt' ? readPlainText(text) : undefined;
  if (plain) return { sources: [plain], notes: [] };
  const isPage = /^\.html?$/u.test(ending);
  if (
    !/^\.(?:xml|rss|atom)$/u.test(ending) &&
    !(isPage && NO_FRONT_MATTER.test(text.slice(0, 10)))
  ) {
    const source = splitSource(text);
    if ('found' in source) return none(file, source.line, `found ${source.found}. Correct it.`);
    const { body } = source;
    return {
      sources: [
        isPage && 'markdown' in body ? { ...source, body: { html: body.markdown } } : source,
      ],
      notes: [],
    };
  }
  // Pages and XML without fields are templates of the systems, and articles only by themselves.
  if (system !== 'plain') return none(file, 1, 'a file of a kind that is not imported');
  if (isPage) {
    const { source, notes } = readWebPage(text);
    return { sources: [source], notes: notes.map((note) => ({ ...note, file })) };
  }
  const feed = readFeed(text);
  if (feed === undefined) return none(file, 1, 'XML that is neither a feed nor a WordPress export');
  if ('found' in feed) return none(file, feed.line, `found ${feed.found}. Export it again.`);
  return { sources: feed.sources, notes: feed.notes.map((note) => ({ ...note, file })) };
}

async function readFile(
  file: string,
  { decode, readBytes, config }: ReadSettings,
): Promise<ReadFile> {
  if (/\.(?:docx|odt)$/iu.test(file)) {
    const document = await readOffice(readBytes(file));
    return document === undefined
      ? none(
          file,
          1,
          'found a file that is neither Word nor OpenDocument. Open it and save it again.',
        )
      : { sources: [document.source], notes: document.notes.map((note) => ({ ...note, file })) };
  }
  const decoded = decode(file);
  if (!('text' in decoded)) return none(file, 1, `found ${decoded.found}. ${decoded.advice}`);
  return readText(file, decoded.text, config.system);
}

const isEmptyText = (html: string): boolean =>
  html.replaceAll(/<(?!img|iframe|video|audio)[^>]*>|&nbsp;|\s/gu, '') === '';

/** The body of an article; one without a text has the description for it. */
function readSourceBody(
  file: string,
  source: Source,
  known: KnownFields,
  expanded: Expanded | undefined,
  note: TakeNote,
): ReadArticle['body'] {
  const { body, firstLine } = source;
  if ('lines' in body) return { markdown: writeLines(body.lines) };
  if ('html' in body && isEmptyText(body.html))
    return { markdown: writeLines([known.standfirst ?? ''].filter(Boolean)) };
  if ('html' in body) {
    const noteHere: TakeNote = (kind, _, words) => {
      note(kind, firstLine, words);
    };
    return readBody(
      { text: convertHtml(body.html, noteHere), lineOf: () => firstLine },
      'html',
      note,
    );
  }
  if (expanded === undefined || expanded.text.trim() === '')
    return { markdown: writeLines([known.standfirst ?? ''].filter(Boolean)) };
  return readBody(expanded, /\.mdx$/iu.test(file) ? 'mdx' : 'markdown', note);
}

/** The day an article was published, and where it was found. */
function findDay(
  file: string,
  { fields, body }: Source,
  known: KnownFields,
): readonly [day: string | undefined, isGuessed: boolean] {
  if (known.published !== undefined) return [known.published, false];
  const isWritten = DATE_FIELDS.some((name) => isGiven(fields[name]));
  if (isWritten) return [undefined, false];
  const places = [file, ...['path', 'permalink', 'url', 'slug'].map((name) => fields[name])];
  const day = places
    .map((place) => (typeof place === 'string' ? findDateInPath(place) : undefined))
    .find(Boolean);
  // Office programs note when a document was made: the nearest to a date that it has.
  const made = 'html' in body ? readDate(fields['documentCreated']) : undefined;
  return [day ?? made, true];
}

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && typeof value !== 'boolean';

/** The day of drafts that have none: one that nobody takes for theirs. */
const NO_DAY = '1970-01-01';

/** Whether a text without a day is one that somebody wrote: templates of systems are pages with fields and no words. */
function isWorthKeeping(file: string, { body, isNamed }: Source): boolean {
  if ('lines' in body) return true;
  if ('html' in body) return isNamed !== true && !isEmptyText(body.html);
  return (
    body.markdown.replaceAll(/\{[{%][^}]*\}\}?|<[^>]*>/gu, '').trim() !== '' &&
    !/(?:^|\/)(?:index|feed|search|tags?|categories|archives?)\.\w+$/iu.test(file)
  );
}

/** Reads one article, and finds a free place for it in the newsroom. */
function readSource(
  file: string,
  source: Source,
  { config, permalinks }: ReadSettings,
  texts: readonly string[],
  taken: Set<string>,
): ReadArticle | Note {
  const notes: Note[] = [];
  const note: TakeNote = (kind, line, text) => notes.push({ kind, file, line, text });
  const { fields, body, firstLine, lineOfField } = source;
  const known = readFields(source, config.system, note);
  const [day, isGuessed] = findDay(file, source, known);
  if (day === undefined) {
    const written = DATE_FIELDS.find((name) => isGiven(fields[name]));
    const found = written === undefined ? 'nothing' : JSON.stringify(fields[written]);
    const text = `date: found ${found}, expected a date such as 2026-08-22. Write date: and the day into the file.`;
    const line = written === undefined ? source.line : lineOfField(written);
    if (!isWorthKeeping(file, source)) return { kind: 'not-taken', file, line, text };
    note('undated', line, text);
  }
  const published = day ?? NO_DAY;
  if (isGuessed && day !== undefined) note('guessed', source.line, `the date ${published}`);
  const expanded =
    'markdown' in body
      ? expandShortcodes(
          withoutImports(body.markdown, config.system, file),
          firstLine,
          createFinder(texts, file),
          note,
          config.values,
        )
      : undefined;
  const heading = known.headline === undefined ? findHeading(body, expanded) : undefined;
  const headline = known.headline ?? heading ?? wordsOfFile(`${nameOf(file)}.md`);
  if (known.headline === undefined) note('guessed', source.line, `the headline ${headline}`);
  const wanted = createSlug(
    known.slug?.split('/').pop() ?? (source.isNamed ? nameOf(file) : ''),
    createSlug(headline, 'article'),
  );
  const slug = findFreeSlug(wanted, (one) => taken.has(folderOfArticle(published, one)));
  const folder = folderOfArticle(published, slug);
  taken.add(folder);
  const [, suffix] = /\.([a-z]{2}(?:-[a-z]{2})?)\.\w+$/iu.exec(file) ?? [];
  const text = readSourceBody(file, source, known, expanded, note);
  const isDescription = 'markdown' in text && !('lines' in body);
  return {
    file,
    line: source.line,
    known: {
      ...known,
      language: known.language ?? readLanguage(suffix) ?? readLanguage(config.language),
      standfirst: isDescription ? undefined : known.standfirst,
      isDraft: day === undefined || known.isDraft || /(?:^|\/)_drafts\//u.test(file),
    },
    headline,
    slug,
    published,
    folderName: findFolderName(file, config),
    folder,
    address: `/${folder.slice('articles/'.length)}/`,
    oldAddresses:
      source.addresses ??
      listOldAddresses(config, { file, fields, published, headline }, permalinks),
    origins: source.origins ?? [],
    body: text,
    pictures: source.pictures ?? new Map(),
    keepsSource: 'lines' in body,
    notes,
  };
}

function findHeading(body: SourceBody, expanded: Expanded | undefined): string | undefined {
  if (expanded) return findFirstHeading(expanded.text);
  const [, html] = 'html' in body ? (/^\s*<h1\b[^>]*>([^]*?)<\/h1>/u.exec(body.html) ?? []) : [];
  return html === undefined ? undefined : wordsOfHtml(html) || undefined;
}

/** What is read of an archive: its articles, and notes of what is none. */
export interface ReadResult {
  readonly articles: readonly ReadArticle[];
  readonly notes: readonly Note[];
}

/** Reads all texts of an archive. */
export async function readArchive(archive: Archive, settings: ReadSettings): Promise<ReadResult> {
  const taken = new Set<string>(settings.taken);
  const articles: ReadArticle[] = [];
  const notes: Note[] = archive.others.map((file) => ({
    kind: 'not-taken',
    file,
    line: 1,
    text: 'a file of a kind that is not imported',
  }));
  for (const [index, file] of archive.texts.entries()) {
    settings.onProgress?.('read', index, archive.texts.length);
    const { sources, notes: more } = await readFile(file, settings);
    notes.push(...more);
    for (const source of sources) {
      const read = readSource(file, source, settings, archive.texts, taken);
      if ('kind' in read) notes.push(read);
      else articles.push(read);
    }
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
