import { posix } from 'node:path';
import { decodePart } from '#lib/web-address.ts';

/** Folders of programs and their output, which hold no articles. */
const OTHER_FOLDERS =
  /(?:^|\/)(?:node_modules|_site|\.[^/]+|vendor|themes|layouts|_layouts|_includes|_sass|_data|archetypes|resources|i18n|templates|components)\//u;
const TEXT = /\.(?:md|markdown|mdx|mdown|txt)$/iu;
const OTHER_TEXT = /\.(?:adoc|docx?|html?|odt|org|rst|rtf|xml)$/iu;
const PICTURE = /\.(?:avif|gif|jpe?g|png|webp)$/iu;
const NO_ARTICLE =
  /(?:^|\/)(?:readme|license|licence|changelog|contributing|code_of_conduct|security|authors|robots|humans|requirements|_index|404|search)(?:\.[\w-]+)?\.\w+$/iu;

/** The files of an archive, by what they are. */
export interface Archive {
  readonly texts: readonly string[];
  /** Files to be read that are not taken. */
  readonly others: readonly string[];
  readonly pictures: ReadonlySet<string>;
}

/** Sorts the files of an archive. */
export function sortFiles(files: readonly string[]): Archive {
  const own = files.filter((file) => !OTHER_FOLDERS.test(file));
  const isText = (file: string): boolean => TEXT.test(file) && !NO_ARTICLE.test(file);
  return {
    texts: own.filter(isText),
    others: own.filter((file) => OTHER_TEXT.test(file) || (TEXT.test(file) && !isText(file))),
    pictures: new Set(own.filter((file) => PICTURE.test(file))),
  };
}

/** Folders whose files a site has at its top. */
const ROOTS = [
  '',
  'static',
  'public',
  'assets',
  'src',
  'src/assets',
  'content',
  'src/content',
  'source',
];

/** The file of a picture that an article shows; undefined if the archive does not have it. */
export function findPicture(
  { pictures }: Archive,
  article: string,
  address: string,
): string | undefined {
  const path = decodePart(address.split(/[?#]/u)[0] ?? '').replace(/^[@~]\//u, '/');
  const beside = posix.dirname(article);
  const tops = [
    ...ROOTS.map((root) => posix.join(root, path)),
    posix.join('assets/images', path),
    posix.join('static/images', path),
  ];
  const near = [posix.join(beside, path), posix.join(article.replace(/\.\w+$/u, ''), path)];
  const candidates = path.startsWith('/') ? tops : [...near, ...tops];
  return candidates.map((one) => one.replace(/^\//u, '')).find((one) => pictures.has(one));
}

/** An address within the old site as it is compared: without origin, ending, `index` and encoding. */
export function normalizeAddress(address: string): string {
  const path = decodePart(address.split(/[?#]/u)[0] ?? '');
  return `/${path}`
    .normalize('NFC')
    .replaceAll(/\/{2,}/gu, '/')
    .replace(/(?:\/_?index)?\.(?:html?|md|mdx|markdown)$/iu, '')
    .replace(/(?:\/_?index)?\/?$/u, '/')
    .toLowerCase();
}
