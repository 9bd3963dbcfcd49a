import { quoteFound } from '#lib/problems.ts';
import { addresses, isOwnName } from '#content/addresses.ts';
import type { LineFault } from './fault.ts';
import { isSlug, toSlug } from '#content/schema/slug.ts';

/** The folders of a newsroom, each named for what is in it. */
export type Kind = 'articles' | 'sections' | 'topics' | 'pages' | 'places';

/** A file with something to publish: `id` is `2017/06/29/slug` for an article, else the slug. */
export interface ContentFile {
  readonly kind: Kind;
  readonly id: string;
  readonly address: string;
  /** Path within the content folder, with forward slashes. */
  readonly path: string;
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu;
const READABLE = /\.(?:adoc|docx?|html?|markdown|mdx?|mdown|odt|pdf|rst|rtf|txt)$/iu;
/** Folders, or a file, named for the day and the slug. */
const ARTICLES = [
  /^articles\/(\d{4})\/(\d\d)\/(\d\d)\/([^/]+?)(?:\/index)?\.md$/u,
  /^articles\/(?:\d{4}\/(?:\d\d\/)?)?(\d{4})-(\d\d)-(\d\d)-([^/]+?)(?:\/index)?\.md$/u,
];
const OTHER = /^(sections|topics|pages|places)\/([^/]+)\.md$/u;

/** Whether a file is a picture, by its name. */
export function isPicture(name: string): boolean {
  return PICTURE.test(name);
}

/** Whether a file looks meant to be read, by its name. */
export function isReadable(name: string): boolean {
  return READABLE.test(name);
}

/** The folder of a file: its path up to the last slash. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/**
 * What a file is, if it is where such a file belongs and named as it should be. Some file systems take names
 * apart (NFD): its id and address are composed, and its path is as it lies on disk.
 */
export function findContentFile(path: string): ContentFile | undefined {
  const named = path.normalize();
  const [, ...names] = ARTICLES.map((form) => form.exec(named)).find((match) => match) ?? [];
  if (isSlug(names.at(-1) ?? '')) {
    const id = names.join('/');
    return { kind: 'articles', id, address: addresses.article(id), path };
  }
  const [, folder = '', slug = ''] = OTHER.exec(named) ?? [];
  if (!isSlug(slug)) return undefined;
  if (folder === 'pages') return { kind: folder, id: slug, address: addresses.page(slug), path };
  if (folder !== 'sections' && folder !== 'topics' && folder !== 'places') return undefined;
  return { kind: folder, id: slug, address: `/${folder}/${slug}/`, path };
}

const MISPLACED = 'files in no place of the content';
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['articles', 'a path such as articles/2017/06/29/a-slug/index.md'],
  ['sections', 'a path such as sections/world.md'],
  ['topics', 'a path such as topics/syria.md'],
  ['pages', 'a path such as pages/about.md'],
  ['places', 'a path such as places/aleppo.md'],
]);

function findSuggestion(path: string): string | undefined {
  const stem = path
    .replace(READABLE, '')
    .split('/')
    .map((name) => (/^index$/iu.test(name) ? 'index' : toSlug(name)))
    .join('/');
  return [`${stem}.md`, `${stem}/index.md`].find((candidate) => findContentFile(candidate));
}

/** The fault of a file that looks meant to be read but is in no place where it would be. */
export function refusePath(path: string, taken: ReadonlySet<string>): LineFault {
  const [folder = ''] = path.split('/');
  const expected = EXPECTED.get(folder);
  const found = quoteFound(path);
  if (expected === undefined)
    return {
      kind: MISPLACED,
      line: 1,
      found,
      expected: 'one of the folders articles, sections, topics, pages and places',
      advice: 'Move it into one of them, or out of the content.',
    };
  const suggestion = findSuggestion(path);
  if (suggestion === undefined)
    return {
      kind: MISPLACED,
      line: 1,
      found,
      expected,
      advice: 'Move it to such a path, or out of the content.',
    };
  const advice = taken.has(suggestion)
    ? `Remove one of the two: ${suggestion} is there too.`
    : `Move it to ${suggestion}.`;
  return { kind: MISPLACED, line: 1, found, expected, advice };
}

/** The fault of a page whose slug is one of the site's own names. */
export function findOwnNameFault({ kind, id }: ContentFile): LineFault | undefined {
  if (kind !== 'pages' || !isOwnName(id)) return undefined;
  const expected = "a name other than the site's own and years";
  return {
    kind: 'pages with a name of the site’s own',
    line: 1,
    found: quoteFound(id),
    expected,
    advice: 'Give the file another name.',
  };
}
