/** What stands on the search page, and on others because of search. The script is not sent it. */
export interface SearchPageWords {
  readonly label: string;
  readonly button: string;
  readonly results: string;
  /** The paragraph for readers without scripts: its words around the link to the archive. */
  readonly withoutScripts: LinkedSentence;
  /** The same where every headline stands below. */
  readonly headlinesBelow: string;
  /** An empty field: what can be searched, how many stories, since which year. */
  readonly whatIsSearched: (stories: number, since: string) => string;
  /** An empty field: what may be typed. */
  readonly howToAsk: string;
  /** A site without a story. */
  readonly nothingToSearch: string;
  readonly working: string;
  readonly choice: ChoiceWords;
  /** Nothing found: what to try. */
  readonly whatToTry: LinkedSentence;
  /** Search does not work: what to do. */
  readonly insteadOfSearch: LinkedSentence;
  /** The site is being written and has no index: which command makes one. */
  readonly noIndexYet: (command: string) => string;
  /** The button on a story's page that takes away the marks of the words searched for. */
  readonly unmark: string;
}

/** What search says. Sentences are functions of what they tell; words looked for come as typed. */
export interface SearchWords {
  /** The button that asks again after a failure. */
  readonly again: string;
  /** The button for further stories, of which so many are left. */
  readonly more: (left: number) => string;
  readonly answer: AnswerWords;
  readonly suggestions: SuggestionWords;
}

/** What became of a question, a sentence each. */
export interface AnswerWords {
  /** So many stories have all that was asked. */
  readonly withAll: (count: number, asked: Asked) => string;
  /** The same, and so many more that have some of it. */
  readonly withAllAndSome: (all: number, some: number, asked: Asked) => string;
  /** None has all; so many have some, each word in so many. */
  readonly withSome: (count: number, words: readonly CountedWord[]) => string;
  /** Each word is in some story, but all of them in none. */
  readonly withNone: (asked: Asked) => string;
  /** None of the stories that the reader's choice leaves; the link lifts the choice. */
  readonly noneChosen: (asked: Asked) => LinkedSentence;
  /** Words and phrases that no story has, each on its own. */
  readonly unknown: (words: readonly string[], phrases: readonly string[]) => string;
  /** Phrases that no story has, looked for word by word instead. */
  readonly takenApart: (phrases: readonly string[]) => string;
  /** Words that no story has, with those shown instead; the link asks for just what was typed. */
  readonly corrected: (typed: readonly string[], used: readonly string[]) => LinkedSentence;
  /** The beginning of a word, with the words that begin so. */
  readonly completed: (typed: string, used: readonly string[]) => string;
  /** Only what is to be left out was named. */
  readonly onlyExcluded: string;
  /** A topic has the name of what was asked for; the link leads there. */
  readonly topic: (name: string) => LinkedSentence;
  /** Forms of the words looked for that stories have, and that count as those. */
  readonly sameWord: (forms: readonly string[]) => string;
  /** Words too common to be looked for. */
  readonly setAside: (words: readonly string[]) => string;
  /** What was typed has neither letter nor digit. */
  readonly noWord: (typed: string) => string;
  /** Only so many characters were looked at. */
  readonly cut: (characters: number) => string;
  /** On a story that has only some of the words: those it has not. */
  readonly lacks: (words: readonly string[]) => string;
  /** No answer came; as far as the browser knows there is a connection. */
  readonly failed: string;
  /** No connection; what was fetched before is still answered. */
  readonly offline: string;
  /** The site has no index where it should be. */
  readonly noIndex: string;
  /** The browser runs no WebAssembly, which search needs. */
  readonly noWebAssembly: string;
}

/** What a reader may choose beside words. */
export interface ChoiceWords {
  /** Name of the whole row. */
  readonly all: string;
  readonly section: ChoiceName;
  readonly topic: ChoiceName;
  readonly year: ChoiceName;
  readonly eventYear: ChoiceName;
  readonly language: ChoiceName;
  readonly sort: string;
  readonly sorts: { readonly relevance: string; readonly newest: string; readonly oldest: string };
}

/** Name of a choice, and of choosing nothing. */
export interface ChoiceName {
  readonly name: string;
  readonly any: string;
}

/** What is offered while one types. */
export interface SuggestionWords {
  readonly name: string;
  readonly topic: string;
  readonly story: string;
}

/** A sentence with one link in it. */
export interface LinkedSentence {
  readonly before: string;
  readonly link: string;
  readonly after: string;
}

/** What was asked for, sorted by how it was. */
export interface Asked {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

/** A word, and how many stories have it. */
export interface CountedWord {
  readonly word: string;
  readonly stories: number;
}

/** The few words that the Markdown pipeline puts into a body. */
export interface ProseWords {
  /** Name of a paragraph's own link: `Paragraph 5`, `Paragraph 5a`. */
  readonly paragraph: (label: string) => string;
  /** Where paragraphs stood that were removed; one or more, in order. */
  readonly removed: (labels: readonly string[]) => string;
  /** The language these words are in (BCP 47). */
  readonly language: string;
  /** Behind a link: that there is a copy, made on a day. */
  readonly archived: (day: string) => string;
  /** Name of a table that scrolls: `Table 1`. */
  readonly table: (number: number) => string;
  /** Heading of the footnotes. */
  readonly footnotes: string;
  /** Name of the link from footnote `number` back to its mark; `mark` counts several marks from 1. */
  readonly backToReference: (number: number, mark: number) => string;
}

/** More words looked for than these are easier read in the field than in a sentence. */
export const MOST_WORDS_NAMED = 4;
