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
  /** The form at each of these positions, as the index keeps it; not told for phrases. */
  readonly forms: readonly (string | undefined)[];
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

/** Pagefind's engine (1.5.2) over the index of one language. Every promise rejects if a file cannot be read. */
export interface IndexEngine {
  /**
   * Stories with all the words or longer ones; in quotation marks, with exactly these in a row. What
   * it looks at are the chunks loaded by now: only forms asked for by name can be relied on.
   */
  search(term: string): Promise<EngineAnswer>;
  /** Loads the chunk that would hold a word. */
  preload(term: string): Promise<void>;
  /** Stops the engine. */
  close(): void;
}
