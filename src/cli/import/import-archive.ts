import { existsSync, readFileSync } from 'node:fs';
import { cp, link, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createBodyRenderer } from '#content/markdown/pipeline.ts';
import { readContent } from '#content/read/read-newsroom.ts';
import { proseWords } from '#i18n/en.ts';
import { listFiles } from '#lib/list-files.ts';
import { formatProblem, type Problem } from '#lib/problems.ts';
import { UserError } from '#lib/user-error.ts';
import { publication } from '#publication.ts';
import { decodeSource, sortFiles } from './archive.ts';
import { fetchPictures } from './fetch-pictures.ts';
import {
  planImport,
  type ImportPlan,
  type PlannedFile,
  type PreparedImport,
} from './plan-import.ts';
import { readArchive, type Progress, type ReadArticle } from './read-archive.ts';
import type { Note } from './report.ts';
import { readSiteConfig } from './site-config.ts';
import { splitSource } from './source.ts';
import { mayWrite, readManifest, type Manifest } from './write-import.ts';

export interface ImportSettings {
  /** Absolute path of the archive: its folder, or the one file that is all of it. */
  readonly archive: string;
  /** Absolute path of the content folder. */
  readonly content: string;
  readonly manifestFile: string;
  /** Language of articles that name none. */
  readonly language: string;
  readonly section?: string | undefined;
  readonly permalinks?: string | undefined;
  readonly encoding?: string | undefined;
  /** Folder in which pictures from elsewhere are kept once they are fetched. */
  readonly pictures: string;
  /** Whether pictures from elsewhere are fetched, beyond those that were before. */
  readonly fetch?: boolean | undefined;
  readonly onProgress?: Progress | undefined;
}

/** Drafts that make other drafts: an article that leads to one loses its link and is looked at again. */
const MOST_ROUNDS = 6;

async function listSlugs(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const files = await listFiles(folder);
  return files
    .filter((file) => /^[^/.]+\.md$/u.test(file))
    .map((file) => file.slice(0, -'.md'.length));
}

/** The folder of an archive and its files; of a single file, those that belong to it. */
async function listArchive(
  path: string,
): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return { folder: path, files: await listFiles(path) };
  if (found?.isFile() !== true)
    throw new UserError(
      `${path}: found nothing, expected a folder or a file with articles. Write its path.`,
    );
  const [folder, file] = [dirname(path), basename(path)];
  // Browsers save a page's pictures in a folder of its name, and WordPress has uploads.
  const stem = file.replace(/\.\w+$/u, '');
  const beside = [`${stem}_files`, `${stem}-Dateien`, `${stem}_fichiers`, 'wp-content', 'uploads'];
  const listed = await Promise.all(
    beside
      .filter((name) => existsSync(join(folder, name)))
      .map(async (name) => (await listFiles(join(folder, name))).map((one) => `${name}/${one}`)),
  );
  const pictures = sortFiles(listed.flat()).pictures;
  return { folder, files: [file, ...pictures] };
}

/** Puts a file where it is to be, without copying its bytes if the disk can do so. */
async function place(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => cp(from, to));
}

/** Runs the project's own check over the newsroom as it would be, in a folder that is removed again. */
async function checkPlan(
  { files }: ImportPlan,
  archive: string,
  content: string,
): Promise<readonly Problem[]> {
  const root = await mkdtemp(join(tmpdir(), 'pressmark-import-'));
  try {
    const folder = join(root, 'content');
    await mkdir(folder);
    if (existsSync(content)) await cp(content, folder, { recursive: true });
    for (const [path, file] of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await rm(target, { force: true });
      if ('copyOf' in file) await place(resolve(archive, file.copyOf), target);
      else await writeFile(target, 'text' in file ? file.text : file.bytes);
    }
    const { problems } = await readContent({
      root,
      folder: 'content',
      language: publication.language,
      renderer: createBodyRenderer(proseWords, publication.base),
      now: new Date(),
    });
    return problems;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Addresses that articles and pages of the newsroom have or had, but for those an import made. */
async function listTaken(content: string, manifest: Manifest): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  if (!existsSync(content)) return taken;
  for (const file of await listFiles(content)) {
    if (!/^(?:articles|pages)\/.*\.md$/u.test(file) || file in manifest) continue;
    const path = file.replace(/^(?:articles|pages)\//u, '').replace(/(?:\/index)?\.md$/u, '');
    taken.add(`/${path}/`);
    const source = splitSource(readFileSync(join(content, file), 'utf8'));
    const aliases = 'fields' in source ? source.fields['aliases'] : [];
    for (const alias of Array.isArray(aliases) ? aliases : []) taken.add(String(alias));
  }
  return taken;
}

async function keepWhatIsThere(
  plan: ImportPlan,
  { content }: ImportSettings,
  manifest: Manifest,
): Promise<ImportPlan> {
  const files = new Map<string, PlannedFile>();
  const notes: Note[] = [...plan.notes];
  const blocked = new Set<string>();
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  for (const [path, file] of plan.files) {
    if (!path.endsWith('/index.md') || (await mayWrite(content, path, manifest))) continue;
    blocked.add(folderOf(path));
    // The same words written again are nothing to tell.
    const there = readFileSync(join(content, path), 'utf8');
    if ('text' in file && there !== file.text)
      notes.push({ kind: 'kept', file: file.source, line: 1, text: path });
  }
  for (const [path, file] of plan.files) {
    if (blocked.has(folderOf(path))) continue;
    if (await mayWrite(content, path, manifest)) files.set(path, file);
    else if (path.startsWith('uploads/'))
      notes.push({ kind: 'kept', file: file.source, line: 1, text: path });
  }
  return { files, notes };
}

/** Reads an archive and plans its articles, with those as drafts that the project's own check would refuse. */
export async function prepareImport(settings: ImportSettings): Promise<PreparedImport> {
  const { content, encoding, onProgress } = settings;
  const { folder, files } = await listArchive(settings.archive);
  const archive = sortFiles(files);
  const readText = (path: string): string | undefined =>
    files.includes(path) ? readFileSync(join(folder, path), 'utf8') : undefined;
  const config = readSiteConfig(readText);
  const readBytes = (file: string): Uint8Array => readFileSync(join(folder, file));
  const { articles, notes } = await readArchive(archive, {
    config,
    permalinks: settings.permalinks,
    decode: (file) => decodeSource(readBytes(file), encoding),
    readBytes,
    onProgress,
  });
  const { fetched, notes: failures } = await fetchPictures(
    articles,
    archive,
    config,
    { folder: settings.pictures, mayFetch: settings.fetch === true },
    onProgress,
  );
  const refused = new Set<string>();
  const refusedFiles = new Set<string>();
  // What an earlier import made is made again, so that a second run decides as the first did.
  const manifest = await readManifest(settings.manifestFile);
  const listOwn = async (kind: string): Promise<readonly string[]> =>
    (await listSlugs(join(content, kind))).filter((slug) => !(`${kind}/${slug}.md` in manifest));
  const common = {
    config,
    language: settings.language,
    section: settings.section,
    sections: await listOwn('sections'),
    topics: await listOwn('topics'),
    taken: await listTaken(content, manifest),
    refused,
    refusedFiles,
    fetched,
  };
  const byFolder = new Map(articles.map((article) => [article.folder, article]));
  /** The article that a problem of the check is about. */
  const findArticle = ({ file }: Problem): ReadArticle | undefined =>
    byFolder.get(file.replace(/^content\//u, '').replace(/\/[^/]*$/u, ''));
  let plan: ImportPlan = { files: new Map(), notes: [] };
  let planned: ImportPlan['files'] = new Map();
  const reasons = new Map<string, Note>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    onProgress?.('check', round, MOST_ROUNDS);
    const whole = planImport(articles, archive, common);
    planned = whole.files;
    plan = await keepWhatIsThere(whole, settings, manifest);
    const problems = plan.files.size > 0 ? await checkPlan(plan, folder, content) : [];
    const before = refused.size + refusedFiles.size;
    for (const problem of problems) {
      const path = problem.file.replace(/^content\//u, '');
      const upload = path.startsWith('uploads/') ? plan.files.get(path) : undefined;
      if (upload) {
        refusedFiles.add(path);
        const text = formatProblem(problem);
        reasons.set(text, { kind: 'not-taken', file: upload.source, line: 1, text });
      }
      const article = findArticle(problem);
      if (!article || !plan.files.has(`${article.folder}/index.md`)) continue;
      refused.add(article.folder);
      const text = formatProblem(problem);
      reasons.set(text, { kind: 'draft', file: article.file, line: article.line, text });
    }
    if (refused.size + refusedFiles.size === before) break;
  }
  const copied = new Set(
    [...plan.files.values()].map((file) => ('copyOf' in file ? file.copyOf : '')),
  );
  const texts = [...plan.files.values()].flatMap((file) => ('text' in file ? [file.text] : []));
  return {
    archive: folder,
    files: plan.files,
    planned,
    summary: {
      folder: settings.archive,
      articles: [...plan.files.keys()].filter((path) => path.endsWith('/index.md')).length,
      drafts: texts.filter((text) => /^draft: true$/mu.test(text.split(/^---$/mu)[1] ?? '')).length,
      assumed: {
        language: settings.language,
        articles: articles.filter(({ known }) => known.language === undefined).length,
      },
      notes: [
        ...notes.filter(({ kind, file }) => kind !== 'not-taken' || !copied.has(file)),
        ...failures,
        ...plan.notes,
        ...reasons.values(),
      ],
    },
  };
}
