import { posix } from 'node:path';
import { decodePart } from '#lib/web-address.ts';

/** Folders of programs and their output, which hold no articles. */
const OTHER_FOLDERS =
  /(?:^|\/)(?:node_modules|_site|\.[^/]+|vendor|themes|layouts|_layouts|_includes|_sass|_data|archetypes|resources|i18n|templates|components)\//u;
const TEXT = /\.(?:md|markdown|mdx|mdown|txt|html?|xml|rss|atom|docx|odt)$/iu;
const OTHER_TEXT = /\.(?:adoc|doc|org|pages|pdf|rst|rtf|textile)$/iu;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp|mp3|m4a|ogg|opus|flac|wav|mp4|m4v|webm|ogv)$/iu;
/** Files that readers may be given, beside those they are shown. */
const DOCUMENT = /\.(?:csv|docx|epub|geojson|json|od[st]|pdf|txt|vtt|xlsx|zip)$/iu;
const NO_ARTICLE =
  /(?:^|\/)(?:readme|license|licence|changelog|contributing|code_of_conduct|security|authors|robots|humans|requirements|_index|404|search)(?:\.[\w-]+)?\.\w+$/iu;

/** The files of an archive, by what they are. */
export interface Archive {
  readonly texts: readonly string[];
  /** Files to be read that are not taken. */
  readonly others: readonly string[];
  /** Pictures, sound and films. */
  readonly pictures: ReadonlySet<string>;
  /** Files that a text may lead to. */
  readonly documents: ReadonlySet<string>;
}

/** Sorts the files of an archive. */
export function sortFiles(files: readonly string[]): Archive {
  const own = files.filter((file) => !OTHER_FOLDERS.test(file));
  const isText = (file: string): boolean => TEXT.test(file) && !NO_ARTICLE.test(file);
  return {
    texts: own.filter(isText),
    others: own.filter((file) => OTHER_TEXT.test(file) || (TEXT.test(file) && !isText(file))),
    pictures: new Set(own.filter((file) => PICTURE.test(file))),
    documents: new Set(own.filter((file) => DOCUMENT.test(file) || PICTURE.test(file))),
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

/** The file that an article shows or leads to, among those of a kind; undefined if the archive does not have it. */
export function findFile(
  files: ReadonlySet<string>,
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
  // WordPress names the sizes it makes of a picture, bridge-300x200.jpg, and themes use these.
  const whole = candidates.map((one) => one.replace(/-\d+x\d+(?=\.\w+$)/u, ''));
  return [...candidates, ...whole]
    .map((one) => one.replace(/^\//u, ''))
    .find((one) => files.has(one));
}

/** An address within the old site as it is compared: without origin, ending, `index`, fragment and encoding. */
export function normalizeAddress(address: string): string {
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/u.exec(address) ?? [];
  const plain = `/${decodePart(path)}`
    .normalize('NFC')
    .replaceAll(/\/{2,}/gu, '/')
    .replace(/(?:\/_?index)?\.(?:html?|md|mdx|markdown)$/iu, '')
    .replace(/(?:\/_?index)?\/?$/u, '/');
  return (plain + query).toLowerCase();
}

/** A text of an archive, or why it could not be read. */
export type DecodedSource =
  { readonly text: string } | { readonly found: string; readonly advice: string };

const LF = /\r\n?/gu;

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll(LF, '\n');
  } catch {
    return undefined;
  }
}

/** The encoding that the first bytes name, if they do. */
function findMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Whether a name is an encoding that can be read. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/** The encoding that a page or an XML file names in its first lines. */
function findDeclared(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const [, xml] = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/u.exec(start) ?? [];
  const [, meta] = /^\s*<[^]*?<meta[^>]+charset=["']?([\w-]+)/iu.exec(start) ?? [];
  const declared = xml ?? meta;
  return declared !== undefined && isEncoding(declared) ? declared : undefined;
}

/**
 * Reads bytes in the encoding that they declare (a byte order mark, XML or HTML), else as UTF-8, else
 * in `fallback`. Another encoding is never guessed: a wrong guess reads well and is wrong.
 */
export function decodeSource(bytes: Uint8Array, fallback?: string): DecodedSource {
  const text =
    decodeAs(bytes, findMark(bytes) ?? findDeclared(bytes) ?? 'utf-8') ??
    (fallback === undefined ? undefined : decodeAs(bytes, fallback));
  if (text !== undefined) return { text };
  return {
    found: fallback === undefined ? 'bytes that are not UTF-8' : `bytes that are not ${fallback}`,
    advice: 'Run the import with the encoding of the file, such as --encoding windows-1251.',
  };
}
