/** An element with an id, and the position of the first word after its start tag. */
export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly location: number;
}

/** One story as the index keeps it, with the places of this search's words. */
export interface Story {
  /** Path of the page, base path included. */
  readonly url: string;
  /** The indexed text, words apart by white space. */
  readonly content: string;
  /**
   * The same text with `<` and `>` written as entities; in languages that write no spaces,
   * words are apart by U+200B here and by nothing in `content`.
   */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** What the story is filed under, by the names of the facets. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly Anchor[];
  /** Positions of the words found, counted in words of the content. */
  readonly locations: readonly number[];
}

/** A story found; its text is fetched when asked for. */
export interface Hit {
  readonly id: string;
  data(): Promise<Story>;
}

/** What this site uses of Pagefind's browser module (1.5). */
export interface SearchEngine {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly Hit[] }>;
  destroy(): Promise<void>;
}

/** Tells whether a module loaded at run time is the engine. */
export function isSearchEngine(module: unknown): module is SearchEngine {
  if (typeof module !== 'object' || module === null) return false;
  const names = new Set(Object.keys(module));
  return ['options', 'init', 'search', 'destroy'].every((name) => names.has(name));
}
