import type { Story } from './engine.ts';
import type { filters } from './filter-names.ts';

/** A facet: what stories are filed under. */
export type Facet = keyof typeof filters;

/** The order of the stories of an answer; dates are those in the source. */
export type Sort = 'relevance' | 'newest' | 'oldest';

/** What a reader wants beside words, each a slug or code of its facet; undefined means any. */
export interface Choice {
  readonly section?: string | undefined;
  readonly topic?: string | undefined;
  /** Year in the source. */
  readonly year?: string | undefined;
  /** Year of the events. */
  readonly eventYear?: string | undefined;
  readonly language?: string | undefined;
  readonly sort: Sort;
}

/** How a question is put. */
export interface Manner {
  /** The reader is typing: the last word may be the beginning of a longer one. */
  readonly unfinished: boolean;
  /** Nothing is corrected. */
  readonly literally: boolean;
}

/**
 * What became of a term: `found` as typed, `completed` to longer words, `corrected` to one that is
 * spelled nearly so, `unknown` to every story, or `set-aside` as too common to tell stories apart.
 */
export type Fate = 'found' | 'completed' | 'corrected' | 'unknown' | 'set-aside';

/** One word, phrase or exclusion of a query, and what became of it. */
export interface AskedTerm {
  /** As typed, without quotation marks and minus. */
  readonly typed: string;
  readonly kind: 'word' | 'phrase' | 'excluded';
  readonly fate: Fate;
  /** Words that stand for it in the search, readable, most frequent first; none if unknown or set aside. */
  readonly used: readonly string[];
  /** How many stories of the choice have it. */
  readonly stories: number;
}

/** A story found; its text is fetched when asked for. */
export interface Found {
  /** Unique among all languages' indexes. */
  readonly id: string;
  /** Which of the answer's terms it has, as indexes into `terms`. */
  readonly terms: readonly number[];
  /** The story, its locations those of all words found. Rejects if it cannot be fetched. */
  story(): Promise<Story>;
}

/** What the stories say to a query. */
export interface Answer {
  readonly terms: readonly AskedTerm[];
  /** Best first: those with all terms, then those with some; or by date. */
  readonly hits: readonly Found[];
  /** How many of the hits have all terms that any story has and that are not set aside. */
  readonly withAll: number;
}

/** How many of an answer's stories are filed under one value of a facet. */
export interface FacetCount {
  readonly value: string;
  readonly stories: number;
}

/** Facets of an answer, each with its values, the most frequent first. */
export type FacetCounts = Readonly<Record<Facet, readonly FacetCount[]>>;

/** Where a page asks for stories. Every promise rejects if the index cannot be read. */
export interface Searcher {
  /** Fetches at once all that a first question needs. A failure shows when there is a question. */
  warm(): void;
  ask(query: string, choice: Choice, manner: Manner): Promise<Answer>;
  /** Counts the stories of an answer under each facet, without fetching them. */
  countFacets(answer: Answer): Promise<FacetCounts>;
  /** Words that complete the last one typed, most frequent first, at most six. */
  suggest(typed: string): Promise<readonly string[]>;
}
