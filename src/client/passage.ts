/** What is selected of one paragraph, in whole words, and what surrounds it there. */
export interface Passage {
  /** The paragraph itself. */
  readonly block: Element;
  /** The selected words, as they are quoted. */
  readonly quote: string;
  /** The paragraph cut into words and what stands between them: `The`, ` `, `agreement`, … */
  readonly before: readonly string[];
  readonly text: readonly string[];
  readonly after: readonly string[];
}
