import { posix } from 'node:path';
import { isOwnAddress } from '#content/addresses.ts';
import { aliases as aliasesField } from '#content/schema/aliases.ts';
import { isSlug } from '#content/schema/slug.ts';
import { findFile, normalizeAddress, type Archive } from './archive.ts';
import { formatArticle, formatName, type ArticleFields } from './article-file.ts';
import { writeBody, type Surroundings } from './markdown-body.ts';
import type { Note, Summary, TakeNote } from './report.ts';
import { FILE_LINK, indexAddresses, type ReadArticle } from './read-archive.ts';
import { createSlug, findFreeSlug } from './slug.ts';
import type { SiteConfig } from './site-config.ts';

/** A file of the newsroom to be: its text, its bytes, or the file that is copied, by its path from the archive. */
export type PlannedFile = { readonly source: string } & (
  { readonly text: string } | { readonly bytes: Uint8Array } | { readonly copyOf: string }
);

/** All that an import would write, by path in the content folder, and what it has to say. */
export interface ImportPlan {
  readonly files: ReadonlyMap<string, PlannedFile>;
  readonly notes: readonly Note[];
}

/** All that an import would write, and what it has to say. */
export interface PreparedImport {
  /** Folder that paths of copied files count from. */
  readonly archive: string;
  /** What may be written: all that is planned, but for what somebody changed or had before. */
  readonly files: ReadonlyMap<string, PlannedFile>;
  readonly planned: ReadonlyMap<string, PlannedFile>;
  readonly summary: Summary;
}

/** What the newsroom has and wants. */
export interface PlanSettings {
  readonly config: SiteConfig;
  /** Language of articles that name none. */
  readonly language: string;
  /** Slugs of the sections and topics that are there. */
  readonly sections: readonly string[];
  readonly topics: readonly string[];
  /** The section of articles that name none. */
  readonly section?: string | undefined;
  /** Folders of articles that the check would refuse. */
  readonly refused: ReadonlySet<string>;
  /** Files for readers that the check would refuse, by path in the content folder. */
  readonly refusedFiles: ReadonlySet<string>;
  /** Addresses that the newsroom has given out already. */
  readonly taken: ReadonlySet<string>;
  /** Files of pictures from elsewhere that were fetched, by their addresses. */
  readonly fetched: ReadonlyMap<string, string>;
}

/** Slugs of names, each made once; names that differ only in case or accents share one. */
class Names {
  readonly #slugs = new Map<string, string>();
  readonly #files: Map<string, PlannedFile>;
  readonly #kind: 'sections' | 'topics';
  readonly #known: ReadonlySet<string>;

  constructor(
    kind: 'sections' | 'topics',
    known: readonly string[],
    files: Map<string, PlannedFile>,
  ) {
    this.#kind = kind;
    this.#known = new Set(known);
    this.#files = files;
  }

  slugOf(name: string, source: string): string {
    const key = name.toLowerCase();
    const there = this.#slugs.get(key);
    if (there !== undefined) return there;
    const wanted = createSlug(name, this.#kind.slice(0, -1));
    // "C" and "C++" have one slug, and are two.
    const others = new Set(this.#slugs.values());
    const slug = findFreeSlug(wanted, (one) => others.has(one));
    this.#slugs.set(key, slug);
    if (!this.#known.has(slug))
      this.#files.set(`${this.#kind}/${slug}.md`, { text: formatName(name), source });
    return slug;
  }
}

function nameSection(article: ReadArticle, settings: PlanSettings): string {
  const [only, ...others] = settings.sections;
  const fallback = settings.section ?? (others.length === 0 ? only : undefined) ?? 'News';
  const folder = article.folderName?.replaceAll(/[-_]+/gu, ' ');
  const named =
    folder && isSlug(folder) ? folder.charAt(0).toUpperCase() + folder.slice(1) : folder;
  return article.known.section ?? named ?? fallback;
}

/** Former addresses as `aliases` takes them today; the others are noted. */
function listAliases(article: ReadArticle, claimed: Map<string, string>, note: TakeNote): string[] {
  const { oldAddresses, address, folder, line } = article;
  return oldAddresses.filter((old) => {
    if (old === address) return false;
    const isFree = !isOwnAddress(old) && (claimed.get(old) ?? folder) === folder;
    const isTaken = isFree && aliasesField.safeParse([old]).success;
    if (isTaken) claimed.set(old, folder);
    else
      note(
        'address',
        line,
        isFree || isOwnAddress(old) ? old : `${old}, which another article has`,
      );
    return isTaken;
  });
}

const cleanName = (path: string): string =>
  posix
    .basename(path)
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/u, '');

/** The pictures that one article shows, each under a name of its own beside it. */
class Beside {
  readonly files = new Map<string, { readonly copyOf: string } | { readonly bytes: Uint8Array }>();
  readonly #names = new Map<string, string>();

  /** The name of a picture here; `key` is the same for the same picture. */
  nameOf(
    key: string,
    file: { readonly copyOf: string } | { readonly bytes: Uint8Array },
    path: string = key,
  ): string {
    const there = this.#names.get(key);
    if (there !== undefined) return there;
    const { name, ext } = posix.parse(cleanName(path));
    const named = findFreeSlug(name || 'picture', (one) => this.files.has(one + ext)) + ext;
    this.#names.set(key, named);
    this.files.set(named, file);
    return named;
  }
}

/** Folders that systems leave out of the addresses of files. */
const TOP = /^(?:static|public|assets|src|content|uploads|wp-content\/uploads)\//u;

function createSurroundings(
  article: ReadArticle,
  archive: Archive,
  settings: PlanSettings,
  index: ReadonlyMap<string, ReadArticle>,
  beside: Beside,
  files: Map<string, PlannedFile>,
): Surroundings {
  const origins = [...settings.config.origins, ...article.origins];
  const isOwn = (address: string): boolean =>
    origins.some((origin) => address === origin || address.startsWith(`${origin}/`));
  const withinSite = (address: string): string => {
    const origin = origins.find((one) => address.startsWith(one));
    return origin === undefined ? address : address.slice(origin.length) || '/';
  };
  const listCandidates = (path: string): string[] => {
    if (path.startsWith('@/'))
      return [`${FILE_LINK}content/${path.slice(2)}`, `${FILE_LINK}${path.slice(2)}`];
    const [own = '/'] = article.oldAddresses;
    const asFile = posix.join(path.startsWith('/') ? '' : posix.dirname(article.file), path);
    return [
      path.startsWith('/') ? path : posix.join(own, path),
      path.startsWith('/') ? path : posix.join(posix.dirname(own), path),
      FILE_LINK + asFile,
    ];
  };
  const resolveLink = (address: string): string | undefined => {
    const within = withinSite(address);
    const [path = ''] = within.split(/[?#]/u);
    const hash = within.includes('#') ? within.slice(within.indexOf('#') + 1) : '';
    const query = /\?[^#]+/u.exec(within)?.[0] ?? '';
    if (path === '/' && query === '') return '/';
    const target = [
      ...(query === '' ? [] : listCandidates(path).map((one) => one + query)),
      ...listCandidates(path),
    ]
      .map((one) => index.get(normalizeAddress(one)))
      .find(Boolean);
    if (!target || isDraft(target, settings)) return undefined;
    const id =
      'headingIds' in target.body ? target.body.headingIds.get(hash.toLowerCase()) : undefined;
    // Only headings can be led to from elsewhere.
    return target.address + (id?.startsWith('h-') ? `#${id}` : '');
  };
  const resolvePicture = (address: string): string | undefined => {
    const bytes = article.pictures.get(address);
    if (bytes) return beside.nameOf(address, { bytes });
    const file = settings.fetched.get(address);
    if (file !== undefined) return beside.nameOf(file, { copyOf: file });
    const picture = findFile(archive.pictures, article.file, withinSite(address));
    return picture === undefined ? undefined : beside.nameOf(picture, { copyOf: picture });
  };
  const resolveFile = (address: string): string | undefined => {
    const file = findFile(archive.documents, article.file, withinSite(address));
    if (file === undefined) return undefined;
    const path = `uploads/${file.replace(TOP, '').split('/').map(cleanName).join('/')}`;
    if (settings.refusedFiles.has(path)) return undefined;
    files.set(path, { copyOf: file, source: article.file });
    return `/${path}`;
  };
  return { resolveLink, resolveFile, resolvePicture, isOwn };
}

const isDraft = ({ known, body, folder }: ReadArticle, { refused }: PlanSettings): boolean =>
  known.isDraft || refused.has(folder) || ('hasTemplate' in body && body.hasTemplate);

interface Written {
  readonly body: string;
  readonly figure?: ArticleFields['figure'];
}

/** The picture above the text: a figure if it has a caption, else a picture that begins the body. */
function addCover(
  article: ReadArticle,
  body: string,
  around: Surroundings,
  note: TakeNote,
): Written {
  const { cover } = article.known;
  if (!cover) return { body };
  const { path, alt, caption } = cover;
  const file = around.resolvePicture(path);
  if (file === undefined) {
    const isRemote = /^(?:https?:)?\/\//u.test(path);
    note(
      isRemote ? 'remote-picture' : 'no-picture',
      article.line,
      [path, alt, caption].filter(Boolean).join(' '),
    );
    return { body };
  }
  if (body.includes(`](./${file}`)) {
    if (caption || alt) note('field', article.line, `image: ${path} ${alt} ${caption}`);
    return { body };
  }
  if (!alt && !caption) note('no-words', article.line, path);
  if (caption) return { body, figure: { caption, file, alt: alt || caption } };
  return {
    body: `![${(alt || article.headline).replaceAll(/[[\]\\*_`<]/gu, '\\$&')}](./${file})\n\n${body}`,
  };
}

function planArticle(
  article: ReadArticle,
  archive: Archive,
  settings: PlanSettings,
  index: ReadonlyMap<string, ReadArticle>,
  shared: {
    files: Map<string, PlannedFile>;
    sections: Names;
    topics: Names;
    claimed: Map<string, string>;
  },
  notes: Note[],
): void {
  const { file, known, headline, slug, published, folder, body } = article;
  const note: TakeNote = (kind, line, text) => notes.push({ kind, file, line, text });
  const beside = new Beside();
  const around = createSurroundings(article, archive, settings, index, beside, shared.files);
  const markdown = 'text' in body ? writeBody(body, around, note) : body.markdown;
  const written = addCover(article, markdown, around, note);
  if (written.body.trim() === '')
    note('draft', article.line, 'found no text, and no field that says something. Write the text.');
  const language = known.language === settings.language ? undefined : known.language;
  if (article.keepsSource) shared.files.set(`${folder}/source.txt`, { copyOf: file, source: file });
  const fields: ArticleFields = {
    headline,
    slug,
    published,
    updated: known.updated,
    section: shared.sections.slugOf(nameSection(article, settings), file),
    topics: [...new Set(known.topics.map((topic) => shared.topics.slugOf(topic, file)))],
    standfirst: known.standfirst,
    byline: known.byline,
    language,
    figure: written.figure,
    source: article.keepsSource ? { file: 'source.txt' } : undefined,
    imported: settings.config.system === 'plain' ? true : settings.config.system,
    aliases: listAliases(article, shared.claimed, note),
    draft: isDraft(article, settings) || written.body.trim() === '',
  };
  shared.files.set(`${folder}/index.md`, {
    text: formatArticle(fields, written.body),
    source: file,
  });
  for (const [name, picture] of beside.files)
    shared.files.set(`${folder}/${name}`, { ...picture, source: file });
}

/** Plans the files of all articles of an archive. */
export function planImport(
  articles: readonly ReadArticle[],
  archive: Archive,
  settings: PlanSettings,
): ImportPlan {
  const files = new Map<string, PlannedFile>();
  const notes: Note[] = [];
  const index = indexAddresses(articles);
  // An address is claimed by the article that had it, before those that only led there.
  const claimed = new Map(
    articles
      .toReversed()
      .flatMap(({ oldAddresses: [own], folder }) =>
        own === undefined ? [] : [[own, folder] as const],
      ),
  );
  for (const { address, folder } of articles) claimed.set(address, folder);
  for (const address of settings.taken) claimed.set(address, 'content');
  const shared = {
    files,
    sections: new Names('sections', settings.sections, files),
    topics: new Names('topics', settings.topics, files),
    claimed,
  };
  for (const article of articles) {
    notes.push(...article.notes);
    planArticle(article, archive, settings, index, shared, notes);
  }
  return { files, notes };
}
