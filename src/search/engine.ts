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
