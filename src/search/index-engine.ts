import type { Story } from './engine.ts';

/** How one form of a word counts for one story: the figures of Pagefind's playground. */
export interface FormScore {
  /** The form as the index keeps it: a stem, without accents. */
  readonly search_term: string;
  readonly params: { readonly weighted_term_frequency: number };
}

/** A metadata field of a story in which forms were found. */
export interface FieldScore {
  readonly field_name: string;
  readonly matched_terms: readonly string[];
}

/** A story that the engine found. */
export interface EngineHit {
  readonly id: string;
  /** Positions of what was found, counted in words of the story. */
  readonly words: readonly number[];
  /** Under this name the engine gives the story's text. */
  readonly data: string;
  readonly params: {
    readonly document_length: number;
    readonly average_page_length: number;
    readonly total_pages: number;
  };
  readonly scores?: readonly FormScore[];
  readonly verbose_meta_scores?: readonly FieldScore[];
}

/** What the engine answers. */
export interface EngineAnswer {
  readonly results: readonly EngineHit[];
  /** The stems of what was asked. */
  readonly search_keywords: readonly string[];
}

/** A story with the form found at each position. */
export interface EngineStory extends Story {
  readonly weighted_locations: readonly {
    readonly location: number;
    readonly verbose?: { readonly word_string: string };
  }[];
}

/** Pagefind's engine (1.5.2) over the index of one language. Every promise rejects if a file cannot be read. */
export interface IndexEngine {
  /**
   * Stories with all the words or longer ones; in quotation marks, with exactly these in a row. What
   * it looks at are the chunks loaded by now: only forms asked for by name can be relied on.
   */
  search(term: string): Promise<EngineAnswer>;
  /** Loads the chunk that would hold a word. */
  preload(term: string): Promise<void>;
  /** The story of a hit, by its id and the name of its data. */
  read(id: string, data: string): Promise<EngineStory>;
  /** Stops the engine. */
  close(): void;
}
