import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findNearest } from '#content/read/nearest.ts';
import { listFiles } from '#lib/list-files.ts';
import { quoteFound } from '#lib/problems.ts';
import { errorCode, UserError } from '#lib/user-error.ts';
import { folderOfArticle, formatArticle } from './article-file.ts';
import { createSlug } from './slug.ts';

/** What is asked of a new article. */
export interface NewArticle {
  readonly headline: string;
  readonly section?: string | undefined;
  readonly topics: readonly string[];
  readonly slug?: string | undefined;
  /** The day it is published. */
  readonly day: string;
}

/** Asks the person at the terminal to choose one of several words. */
export type Choose = (words: readonly string[]) => Promise<string>;

/** The names of the files in a folder of the newsroom, without their ending. */
async function listNames(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  return (await listFiles(folder))
    .filter((file) => /^[^/.][^/]*\.md$/u.test(file))
    .map((file) => file.slice(0, -'.md'.length));
}

function requireKnown(field: string, word: string, known: readonly string[]): string {
  if (known.includes(word)) return word;
  const nearest = findNearest(word, known);
  const expected = known.length > 0 ? `one of ${known.join(', ')}` : `a file in ${field}s`;
  const advice = nearest ? `Write ${nearest}.` : `Choose another, or create ${field}s/${word}.md.`;
  throw new UserError(`--${field}: found ${quoteFound(word)}, expected ${expected}. ${advice}`);
}

async function findSection(
  asked: string | undefined,
  known: readonly string[],
  choose: Choose | undefined,
): Promise<string> {
  if (asked !== undefined) return requireKnown('section', asked, known);
  const [only, ...others] = known;
  if (only === undefined)
    throw new UserError(
      '--section: found no section in sections, expected one. Create sections/news.md with a name.',
    );
  if (others.length === 0) return only;
  if (choose) return requireKnown('section', await choose(known), known);
  throw new UserError(
    `--section: found nothing, expected one of ${known.join(', ')}. Write --section ${only}, or another.`,
  );
}

/**
 * Makes the folder and file of a new article below the content folder and returns the file's path
 * from there. It never overwrites one.
 */
export async function createArticle(
  content: string,
  { headline, section, topics, slug, day }: NewArticle,
  choose?: Choose,
): Promise<string> {
  const text = headline.trim();
  if (text === '')
    throw new UserError(
      'npm run new: found no headline, expected one. Write npm run new -- "The bridge opens".',
    );
  const knownTopics = topics.length > 0 ? await listNames(join(content, 'topics')) : [];
  const fields = {
    headline: text,
    slug: createSlug(slug ?? text, 'article'),
    published: day,
    section: await findSection(section, await listNames(join(content, 'sections')), choose),
    topics: topics.map((topic) => requireKnown('topic', topic, knownTopics)),
    byline: [],
    aliases: [],
    draft: true,
  };
  const folder = folderOfArticle(day, fields.slug);
  const file = `${folder}/index.md`;
  await mkdir(join(content, folder), { recursive: true });
  try {
    await writeFile(join(content, file), formatArticle(fields, ''), { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    throw new UserError(
      `${file}: found an article, expected none at this address. Choose another headline, or write --slug.`,
    );
  }
  return file;
}
