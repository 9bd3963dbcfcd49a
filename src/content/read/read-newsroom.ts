import { readFile } from 'node:fs/promises';
import { dirname, posix, resolve } from 'node:path';
import type { LedgerLines } from '#content/ledger/ledger-file.ts';
import { compareLedger } from '#content/ledger/compare-ledger.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { mapBounded } from '#lib/map-bounded.ts';
import { showProgress } from '#lib/progress.ts';
import type { BodyRenderer } from '#content/markdown/body.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import {
  checkShownFiles,
  findPublishedProblems,
  findUploadProblems,
  listPublicFiles,
} from './check-files.ts';
import { placeInContent } from './check-folder.ts';
import type { DeadLink } from './check-links.ts';
import { findAllDeadLinks, findNewsroomProblems } from './check-newsroom.ts';
import { listPublished } from '#content/ledger/list-published.ts';
import type { Newsroom, ContentEntry, ArticleEntry } from '#content/newsroom.ts';
import { folderOf, type ContentFile, type Kind } from './content-files.ts';
import { putUnder } from '#content/addresses.ts';
import { comparable, unlink } from '#content/markdown/unlink.ts';
import { decodePart } from '#lib/web-address.ts';
import type { Readings } from './check-newsroom.ts';
import type { Problem } from '#lib/problems.ts';
import { readLedger, type KeptLedger } from '#content/ledger/read-ledger.ts';
import type { Reader, Reading, Source } from './read-file.ts';
import { adviseOnWords, readContentFile } from './read-file.ts';
import {
  createArticleReader,
  createPageReader,
  placeReader,
  sectionReader,
  topicReader,
} from './file-readers.ts';
import { readChanged, type LastReadings } from './last-readings.ts';
import { listContentFiles, type ContentListing } from './list-content-files.ts';

/** Files that are read and rendered at the same time. */
const AT_ONCE = 16;

/** Where a newsroom's content is, and how it is rendered. */
export interface ContentSettings {
  /** Absolute path of the repository; the files of problems are told from here. */
  readonly root: string;
  /** The content folder, from `root`. */
  readonly folder: string;
  /** Language of articles that name none (BCP 47). */
  readonly language: string;
  readonly renderer: BodyRenderer;
  /** Path the site lives under, `/` or `/news/`, which addresses in bodies begin with. */
  readonly base?: string | undefined;
  /** Articles of days to come are not public yet. */
  readonly now: Date;
  /** While one writes. */
  readonly last?: LastReadings;
  /** What a site is known to have published, beside what the newsroom’s own ledger says. */
  readonly published?: readonly LedgerLines[];
}

function toEntries<Front>(reading: Reading<Front>): ContentEntry<Front>[] {
  const { contentFile, file, front, body, markdown } = reading;
  return front === undefined || body === undefined
    ? []
    : [{ id: contentFile.id, file, front, body, markdown }];
}

async function hashSource({ path, front }: Reading<ArticleFrontMatter>): Promise<string | undefined> {
  const name = front?.source?.file;
  if (name === undefined) return undefined;
  return fingerprintOf(await readFile(resolve(dirname(path), name)));
}

async function toArticleEntries(reading: Reading<ArticleFrontMatter>): Promise<readonly ArticleEntry[]> {
  if (reading.problems.length > 0) return [];
  const { address } = reading.contentFile;
  const sourceSha256 = await hashSource(reading);
  return toEntries(reading).map((written) => ({ ...written, address, sourceSha256 }));
}

/** The same, made once for each reading while one writes. */
function findArticleEntries(
  reading: Reading<ArticleFrontMatter>,
  last: LastReadings['entries'] = new WeakMap(),
): Promise<readonly ArticleEntry[]> {
  const entries = last.get(reading) ?? toArticleEntries(reading);
  last.set(reading, entries);
  return entries;
}

type AnyReading = Reading<unknown>;

/** The files that the texts of a newsroom show, and the uploads that they link to, as paths within the content. */
function listUsedFiles(
  { articles, sections, topics, pages, places }: Readings,
  { beside, uploads }: ContentListing,
): { readonly shown: readonly string[]; readonly linked: readonly string[] } {
  const texts: readonly AnyReading[] = [articles, sections, topics, pages, places]
    .flat()
    .filter(({ isDraft }) => !isDraft);
  const figures = articles
    .filter(({ isDraft }) => !isDraft)
    .flatMap(({ valid }) => /^\/(.*)$/su.exec(valid.figure?.file ?? '')?.[1] ?? []);
  const shown = texts.flatMap(({ contentFile, body }) =>
    (body?.pictures ?? []).map(({ path }) => placeInContent(path, contentFile.path)),
  );
  const linked = texts.flatMap(({ body }) =>
    (body?.internalLinks ?? []).map(({ href }) => decodePart(href.replace(/[?#].*$/su, ''))),
  );
  const isThere = (path: string): boolean =>
    beside.get(folderOf(path))?.has(posix.basename(path)) ?? false;
  return {
    shown: [...new Set([...figures, ...shown])].filter(isThere),
    linked: [...new Set(linked)].filter((path) => uploads.has(path)).map((path) => path.slice(1)),
  };
}

/** An article without its dead links. */
function withoutLinks<Front>(
  reading: Reading<Front>,
  dead: readonly DeadLink[],
  base: string,
): Reading<Front> {
  const { body } = reading;
  if (!body || dead.length === 0) return reading;
  const hrefs = new Set(dead.map(({ href }) => href));
  const addresses = new Set([...hrefs].map((href) => comparable(putUnder(base, href))));
  return {
    ...reading,
    body: {
      ...body,
      parts: unlink(body.parts, addresses),
      internalLinks: body.internalLinks.filter(({ href }) => !hrefs.has(href)),
    },
  };
}

/** Whether a problem is one of a draft: of its file, or of a file in a folder of its own. */
function findDrafts(articles: readonly Reading<ArticleFrontMatter>[]) {
  const drafts = articles.filter(({ isDraft }) => isDraft).map(({ file }) => file);
  const files = new Set(drafts);
  const folders = new Set(drafts.filter((file) => file.endsWith('/index.md')).map(folderOf));
  return ({ file }: Problem): boolean => files.has(file) || folders.has(folderOf(file));
}

/** A fault in a draft stops nothing; it is counted apart from what is published. */
const toDraftAdvice = (problem: Problem): Problem => ({
  ...problem,
  kind: `${problem.kind ?? 'faults'}, in drafts`,
});

/** Reads and checks the whole newsroom. What is wrong with it is returned, never thrown. */
export async function readContent(settings: ContentSettings): Promise<Newsroom> {
  const { root, folder, language, renderer, base = '/', now, last } = settings;
  const listing = await listContentFiles(root, folder);
  const readKept = (): Promise<KeptLedger> => readLedger(root, folder, settings.published);
  const ledger = await (last?.readLedger(resolve(root, folder), readKept) ?? readKept());
  const { file: ledgerFile, oldFile, kept } = ledger;
  const context = { listing, ledger: kept?.ledger };
  const progress = showProgress('Reading texts', listing.files.length);
  const sourceOf = (contentFile: ContentFile): Source => {
    const file = listing.nameOf(contentFile.path);
    return { contentFile, file, path: resolve(root, file) };
  };
  const readAll = <Front>(
    kind: Kind,
    reader: Reader<Front>,
    read: typeof readContentFile<Front> = readContentFile,
  ): Promise<Reading<Front>[]> =>
    mapBounded(
      listing.files.filter((contentFile) => contentFile.kind === kind),
      AT_ONCE,
      (contentFile) => {
        progress.step();
        return read(sourceOf(contentFile), reader, renderer);
      },
    );

  const isPartial = last !== undefined && last.articles.size > 0;
  const articles = await readAll(
    'articles',
    createArticleReader(context, language),
    last && readChanged(last.articles),
  );
  const sections = await readAll('sections', sectionReader);
  const topics = await readAll('topics', topicReader);
  const pages = await readAll('pages', createPageReader(context));
  const places = await readAll('places', placeReader);
  progress.end();
  renderer.save?.(isPartial ? 'partial' : 'whole');
  const readings = { articles, sections, topics, pages, places };
  const publicFiles = await listPublicFiles(root);
  const files = listUsedFiles(readings, listing);
  const pictures = await checkShownFiles(root, listing, files.shown, last?.checkFile);
  const dead = findAllDeadLinks(readings, [...publicFiles, ...listing.uploads]);
  const deadOf = ({ contentFile }: AnyReading): readonly DeadLink[] =>
    dead.get(contentFile.path) ?? [];
  const all: readonly AnyReading[] = [articles, sections, topics, pages, places].flat();
  const isOfDraft = findDrafts(articles);
  const linked = files.linked.map((path) => listing.nameOf(path));
  const problems = [
    ...findNewsroomProblems(listing, readings),
    ...all.filter((one) => !one.isImported).flatMap(deadOf).map(({ problem }) => problem),
    ...pictures.problems,
    ...(await findPublishedProblems(
      root,
      publicFiles.map((path) => `public${path}`),
    )),
    ...(await findUploadProblems(root, linked)),
  ];
  // Of drafts, which may have problems, only the sound ones can go on.
  const faulty = new Set(problems.map(({ file }) => file));
  const sound = articles.filter(({ file }) => !faulty.has(file));
  return {
    articles: (
      await mapBounded(sound, AT_ONCE, (article) =>
        findArticleEntries(
          article.isImported ? withoutLinks(article, deadOf(article), base) : article,
          last?.entries,
        ),
      )
    ).flat(),
    sections: sections.flatMap(toEntries),
    topics: topics.flatMap(toEntries),
    pages: pages.flatMap(toEntries),
    places: places.flatMap(toEntries),
    problems: problems.filter((problem) => !isOfDraft(problem)),
    advice: [
      ...problems.filter(isOfDraft).map(toDraftAdvice),
      ...all.flatMap(({ advice }) => advice),
      ...all.filter((one) => one.isImported).flatMap(deadOf).map(({ problem }) => adviseOnWords(problem)),
      ...pictures.advice,
    ],
    ledger: {
      file: ledgerFile,
      oldFile,
      kept: kept?.ledger,
      ...compareLedger(kept, ledgerFile, listPublished({ articles, pages }), now),
    },
  };
}
