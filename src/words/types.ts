/** What search says. Sentences are functions of what they tell; words looked for come as typed. */
export interface SearchWords {
  readonly label: string;
  readonly button: string;
  readonly results: string;
  /** The paragraph for readers without scripts: its words around the link to the archive. */
  readonly withoutScripts: ArchiveSentence;
  /** An empty field: what can be searched. */
  readonly whatIsSearched: string;
  /** A site without a story. */
  readonly nothingToSearch: string;
  readonly working: string;
  /** Nothing found: what to try. */
  readonly whatToTry: ArchiveSentence;
  /** Search does not work: what to do. */
  readonly insteadOfSearch: ArchiveSentence;
  readonly more: string;
  readonly someStories: (count: number, wanted: Wanted) => string;
  /** Each word is in some story, but all of them in none; or no story has the phrase. */
  readonly noStory: (wanted: Wanted) => string;
  /** Words that no story has, each on its own. */
  readonly unknown: (words: readonly string[]) => string;
  readonly failed: string;
}

/** A sentence with a link to the archive in it. */
export interface ArchiveSentence {
  readonly before: string;
  readonly link: string;
  readonly after: string;
}

/** What was looked for. */
export interface Wanted {
  readonly kind: 'words' | 'phrase';
  readonly words: readonly string[];
}

/** The few words that the Markdown pipeline puts into a body. */
export interface ProseWords {
  /** Name of a paragraph's own link: `Paragraph 5`. */
  readonly paragraph: (number: number) => string;
  /** Name of a table that scrolls: `Table 1`. */
  readonly table: (number: number) => string;
  /** Heading of the footnotes. */
  readonly footnotes: string;
  /** Name of the link from footnote `number` back to its mark; `mark` counts several marks from 1. */
  readonly backToReference: (number: number, mark: number) => string;
}

/** More words looked for than these are easier read in the field than in a sentence. */
export const MOST_WORDS_NAMED = 4;
