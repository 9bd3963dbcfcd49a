import { existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '#lib/list-files.ts';
import { formatProblem, type Problem } from '#lib/problems.ts';
import { UserError } from '#lib/user-error.ts';
import { sortFiles } from './archive.ts';
import { checkPlan } from './check-plan.ts';
import { decodeSource } from './decode-source.ts';
import type { Note } from './notes.ts';
import { planImport, type ImportPlan, type PlannedFile } from './plan-import.ts';
import { readArchive, type ReadArticle } from './read-archive.ts';
import type { Summary } from './report.ts';
import { readSiteConfig } from './site-config.ts';
import { mayWrite, readManifest } from './write-import.ts';

/** What an import is asked for. */
export interface ImportSettings {
  /** Absolute path of the archive. */
  readonly archive: string;
  /** Absolute path of the content folder. */
  readonly content: string;
  readonly manifestFile: string;
  /** Language of articles that name none. */
  readonly language: string;
  readonly section?: string | undefined;
  readonly permalinks?: string | undefined;
  readonly encoding?: string | undefined;
}

/** All that an import would write, and what it has to say. */
export interface PreparedImport {
  readonly files: ReadonlyMap<string, PlannedFile>;
  readonly summary: Summary;
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

/** The article that a problem of the check is about. */
const findArticle = (problem: Problem, articles: readonly ReadArticle[]): ReadArticle | undefined =>
  articles.find(({ folder }) => problem.file.startsWith(`content/${folder}/`));

async function keepWhatIsThere(plan: ImportPlan, settings: ImportSettings): Promise<ImportPlan> {
  const manifest = await readManifest(settings.manifestFile);
  const files = new Map<string, PlannedFile>();
  const notes: Note[] = [...plan.notes];
  const blocked = new Set<string>();
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  for (const [path, file] of plan.files) {
    if (!path.endsWith('/index.md') || (await mayWrite(settings.content, path, manifest))) continue;
    blocked.add(folderOf(path));
    // The same words written again are nothing to tell.
    const there = readFileSync(join(settings.content, path), 'utf8');
    if ('text' in file && there !== file.text)
      notes.push({ kind: 'kept', file: file.source, line: 1, text: path });
  }
  for (const [path, file] of plan.files)
    if (!blocked.has(folderOf(path)) && (await mayWrite(settings.content, path, manifest)))
      files.set(path, file);
  return { files, notes };
}

/** Reads an archive and plans its articles, with those as drafts that the project's own check would refuse. */
export async function prepareImport(settings: ImportSettings): Promise<PreparedImport> {
  const { archive: folder, content, encoding } = settings;
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true)
    throw new UserError(
      `${folder}: found no folder, expected one with articles. Write the path of the folder.`,
    );
  const archive = sortFiles(await listFiles(folder));
  const readText = (path: string): string | undefined =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined;
  const config = readSiteConfig(readText);
  const decode = (file: string) => decodeSource(readFileSync(join(folder, file)), encoding);
  const { articles, notes } = readArchive(archive, {
    config,
    permalinks: settings.permalinks,
    decode,
  });
  const refused = new Set<string>();
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
    refused,
  };
  let plan: ImportPlan = { files: new Map(), notes: [] };
  let problems: readonly Problem[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    plan = await keepWhatIsThere(planImport(articles, archive, common), settings);
    problems = plan.files.size > 0 ? await checkPlan(plan, folder, content) : [];
    const before = refused.size;
    for (const problem of problems) {
      const article = findArticle(problem, articles);
      if (article && plan.files.has(`${article.folder}/index.md`)) refused.add(article.folder);
    }
    if (refused.size === before) break;
  }
  const drafts = problems.flatMap((problem): Note[] => {
    const article = findArticle(problem, articles);
    return article && refused.has(article.folder)
      ? [{ kind: 'draft', file: article.file, line: 1, text: formatProblem(problem) }]
      : [];
  });
  const texts = [...plan.files.values()].flatMap((file) => ('text' in file ? [file.text] : []));
  return {
    files: plan.files,
    summary: {
      folder,
      articles: [...plan.files.keys()].filter((path) => path.endsWith('/index.md')).length,
      drafts: texts.filter((text) => /^draft: true$/mu.test(text.split(/^---$/mu)[1] ?? '')).length,
      notes: [...notes, ...plan.notes, ...drafts],
    },
  };
}
