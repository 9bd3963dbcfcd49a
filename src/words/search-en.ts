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

// More words than these are easier read in the field than in a sentence.
const MOST_WORDS_NAMED = 4;

const allOf = new Intl.ListFormat('en', { type: 'conjunction' });
const anyOf = new Intl.ListFormat('en', { type: 'disjunction' });
const quote = (text: string): string => `“${text}”`;

function name({ kind, words }: Wanted): string {
  if (kind === 'phrase') return `the phrase ${quote(words.join(' '))}`;
  if (words.length > MOST_WORDS_NAMED) return 'all of these words';
  return allOf.format(words.map(quote));
}

/** What search says in English. */
export const searchWords: SearchWords = {
  label: 'Search the stories',
  button: 'Search',
  results: 'Stories found',
  withoutScripts: {
    before: 'Searching needs scripts, which your browser does not run here. ',
    link: 'The archive',
    after: ' lists every headline; there your browser’s own Find will do.',
  },
  whatIsSearched:
    'Searches headlines, dates, texts and notes of every story, in your browser: nothing you type leaves it. Put a phrase in quotation marks to find exactly that.',
  nothingToSearch: 'No story has been published yet, so there is nothing to search.',
  working: 'Searching…',
  whatToTry: {
    before: 'Try fewer words, other words, or just the beginning of one. ',
    link: 'The archive',
    after: ' lists every headline.',
  },
  insteadOfSearch: {
    before: 'Check the connection and search again. ',
    link: 'The archive',
    after: ' lists every headline.',
  },
  more: 'More results',
  someStories: (count, wanted) =>
    `${count.toLocaleString('en')} ${count === 1 ? 'story' : 'stories'} with ${name(wanted)}.`,
  noStory: (wanted) => {
    const isNamedTogether = wanted.kind === 'words' && wanted.words.length <= MOST_WORDS_NAMED;
    return `No story has ${name(wanted)}${isNamedTogether ? ' together' : ''}.`;
  },
  unknown: (words) => `No story has ${anyOf.format(words.map(quote))}.`,
  failed: 'Search is not working just now.',
};
