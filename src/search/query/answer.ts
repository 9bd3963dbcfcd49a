// search/query/answer.ts: what the search page may ask, and what it gets. Shared by search/query (answers) and search/ui (asks).
import type { Direction } from '#lib/languages.ts';

/** What articles can be narrowed by, in the order in which the page shows them. */
export const FACETS = ['section', 'topic', 'year', 'eventYear', 'language'] as const;
export type Facet = (typeof FACETS)[number];
/** Those by which the articles of an index are told apart: each language has its own. */
export const NARROWING = ['section', 'topic', 'year', 'eventYear'] as const;
export type NarrowingFacet = (typeof NARROWING)[number];

/** The order of results; dates are those in the source. */
export type Sort = 'relevance' | 'newest' | 'oldest';

/** One chosen value (slug, year, or BCP 47 tag) for each facet that narrows the results. */
export type Filters = Readonly<Partial<Record<Facet, string>>>;

/** All that a reader asks, as it stands in the address of the search page. */
export interface Query {
  readonly text: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Nothing is corrected. */
  readonly exact: boolean;
}

export interface SearchOptions {
  /** The reader is typing: the last word may be the beginning of a longer one. */
  readonly unfinished: boolean;
  /** Further index languages to search, which the reader asked for ("Also search German"). */
  readonly languages?: readonly string[];
}

/**
 * `found` as typed; `completed` to longer words; `corrected` to a word spelled nearly so; `unknown` to every article searched;
 * `stop-word`: too common to tell articles apart, left out.
 */
export type TermStatus = 'found' | 'completed' | 'corrected' | 'unknown' | 'stop-word';

/** One word, phrase or exclusion of a query, and how it was answered. */
export interface Term {
  /** As typed, without quotation marks and minus. */
  readonly typed: string;
  readonly kind: 'word' | 'phrase' | 'excluded';
  readonly status: TermStatus;
  /** Words that stand for it in the search, readable, most frequent first; none if unknown or left out. For an unknown phrase: those of its words that articles have. */
  readonly words: readonly string[];
  /** How many of the articles that pass the filters have it. */
  readonly articles: number;
  /** Longer words that contain it and were not searched (German compounds: Wahl in Wahldaten); most frequent first. */
  readonly longer: { readonly words: readonly string[]; readonly articles: number } | undefined;
}

/** A piece of a text, marked if it is what the reader asked for. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** A few lines of an article around the words found, in the page's own words. */
export interface Passage {
  /** Id of the element it stands in (`p5`, a heading's, a figure's, a table's); undefined where no link can lead to it. */
  readonly id: string | undefined;
  /** Paragraph number as the page shows it (`5`, `4a`); undefined for what has none. */
  readonly number: string | undefined;
  readonly parts: readonly Part[];
  /** Words for a text directive (`#:~:text=start,end`) that stand in a row in the page; undefined where that is not sure. */
  readonly directive: { readonly start: string; readonly end?: string | undefined } | undefined;
}

/** What a result shows of an article. */
export interface ResultContent {
  /** Path of the page, base path included. */
  readonly url: string;
  /** BCP 47, with the direction in which it is written. */
  readonly language: string;
  readonly direction: Direction;
  readonly headline: readonly Part[];
  /** The line of dates as the article's page has it. */
  readonly dateline: readonly Part[];
  /** At most three, in reading order. */
  readonly passages: readonly Passage[];
  /** How many more paragraphs of the article have a word of the query. */
  readonly morePassages: number;
  /** The words found, spelled as in the article, for the marks on arrival: phrases as wholes. */
  readonly marks: readonly string[];
  /** Of those, words that were found for their stem only and are forms of a word asked for (never google for goo.gl). */
  readonly forms: readonly string[];
}

/** An article found; its text is fetched when asked for. */
export interface Result {
  /** Unique among all indexes. */
  readonly id: string;
  /** Which of the answer's terms it has, as indexes into `terms`. */
  readonly terms: readonly number[];
  /** Rejects if it cannot be fetched. */
  load(): Promise<ResultContent>;
}

/** How many articles have one value of a facet. */
export interface FacetCount {
  readonly value: string;
  readonly articles: number;
}
/** Years newest first; other values the most frequent first. */
export type FacetCounts = Readonly<Record<Facet, readonly FacetCount[]>>;

/** An index language with its number of articles, from the manifest. */
export interface LanguageTotal {
  readonly language: string;
  readonly articles: number;
}

export interface Answer {
  readonly terms: readonly Term[];
  /** Best first: those with all terms, then those with some; or by date. */
  readonly results: readonly Result[];
  /** How many of the results have all terms that any article has and that are not left out. */
  readonly withAll: number;
  /** Languages that were asked, and those that were not (the page offers them). */
  readonly searched: readonly LanguageTotal[];
  readonly notSearched: readonly LanguageTotal[];
}

/**
 * Where the page asks for articles. Answers never depend on what was asked before. A promise rejects with a `SearchError` if the
 * index cannot be read: after one retry in a fresh engine and, if a file is gone, with a freshly fetched manifest.
 */
export interface Searcher {
  /** Fetches all that a first query needs; a failure shows when there is a query. */
  warm(): void;
  search(query: Query, options: SearchOptions): Promise<Answer>;
  /**
   * Counts the answer's articles under each facet; under a facet that is chosen, the articles there would be without that choice.
   * The language facet lists all the newsroom's languages with their totals from the manifest.
   */
  countFacets(answer: Answer, query: Query): Promise<FacetCounts>;
  /** Words that complete the last one typed, most frequent first, at most six. */
  suggest(text: string): Promise<readonly string[]>;
}

/** Why there is no answer. `offline` is for the page to find out (`navigator.onLine`). */
export type SearchErrorReason = 'no-index' | 'no-webassembly' | 'not-responding';
export class SearchError extends Error {
  readonly reason: SearchErrorReason;
  constructor(reason: SearchErrorReason, options?: ErrorOptions) {
    super(`Search failed: ${reason}`, options);
    this.name = 'SearchError';
    this.reason = reason;
  }
}
