/** An index that Pagefind has made. */
export interface IndexPart {
  /** Folder beside the manifest, ending with a slash: `en-1a2b3c4d5e/`. Its name changes with its content. */
  readonly folder: string;
  /** Files of the folder that every search in it needs, so that they can be fetched together. */
  readonly files: readonly string[];
  /** Names of the facets that it knows. */
  readonly filters: readonly string[];
}

/** What a reader's browser has to know of the index of one language. */
export interface IndexEntry extends IndexPart {
  readonly articles: number;
  /**
   * Where the articles are in several indexes, these, the newest first. The folder then is an overview, an index as well:
   * for each part, by its place here, a record with all its words and that place under the filter `OVERVIEW`.
   */
  readonly parts?: readonly IndexPart[] | undefined;
  /** Folder of the word list, beside the manifest, ending with a slash. */
  readonly words: string;
  /** Names of the word list's files, parted by spaces: `sy` for words such as Syria. */
  readonly shards: string;
  /** Keys of words that are too common to tell articles apart, parted by spaces. */
  readonly stopWords: string;
}

/** The file that never changes its name: index languages (primary subtags), those of most articles first. */
export interface Manifest {
  readonly languages: Readonly<Record<string, IndexEntry>>;
}

/** The filter of an overview's records. */
export const OVERVIEW = 'overview';

/** Name of the manifest in the folder of all indexes. */
export const MANIFEST = 'manifest.json';
/** The tag in an address that Pagefind would else make new each time. */
export const entryFile = (tag: string): string => `pagefind-entry.json?ts=${tag}`;
export const tagOf = (folder: string): string => folder.replace(/^.*-|\/$/gu, '');

const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' && value !== null && 'languages' in value;

/** Why a manifest could not be had: it is not there, or the network failed. */
export class ManifestError extends Error {
  readonly isMissing: boolean;
  constructor(isMissing: boolean, options?: ErrorOptions) {
    super('The manifest of the search index could not be read.', options);
    this.isMissing = isMissing;
  }
}

/** Fetches the manifest from the folder of all indexes, a `fresh` one past every cache. Rejects with a `ManifestError`. */
export async function fetchManifest(
  folder: URL,
  { fresh = false }: { readonly fresh?: boolean } = {},
): Promise<Manifest> {
  // The first time in the plain way, so that a page may preload it.
  const options: RequestInit = fresh ? { cache: 'reload' } : {};
  const response = await fetch(new URL(MANIFEST, folder), options).catch((cause: unknown) => {
    throw new ManifestError(false, { cause });
  });
  if (!response.ok) throw new ManifestError(response.status === 404);
  const text = await response.text().catch((cause: unknown) => {
    throw new ManifestError(false, { cause });
  });
  // Some hosts answer for a missing file with a page of theirs.
  if (!text.startsWith('{')) throw new ManifestError(true);
  const manifest: unknown = JSON.parse(text);
  if (!isManifest(manifest)) throw new ManifestError(true);
  return manifest;
}

/** Ids of the anchors in the index's copy of an article that are no ids of its page; no id there begins so. */
export const ANCHORS = {
  headline: '~headline',
  /** The line of dates. */
  dateline: '~dateline',
  /** Its language (BCP 47). */
  language: '~language',
  /** Tells apart articles whose ids would be the same. */
  edition: '~edition',
  /** A text that no link leads to. */
  nowhere: '~',
} as const;
