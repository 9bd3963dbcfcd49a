/** Texts of the search page, and of other pages because of search. The script does not include them. */
export interface SearchPageWords {
  readonly label: string;
  readonly button: string;
  readonly results: string;
  /** For readers without scripts, with a link to the archive. */
  readonly withoutScripts: LinkedSentence;
  /** Added where every headline is listed below. */
  readonly headlinesBelow: string;
  /** With an empty field: what can be searched, how many articles, since which year. */
  readonly whatIsSearched: (articles: number, since: string) => string;
  /** With an empty field: what can be typed. */
  readonly howToSearch: string;
  /** The same for readers with a keyboard: which keys lead where. */
  readonly keys: string;
  /** Names of what is offered with an empty field. */
  readonly offers: { readonly examples: string };
  /** For a site without an article. */
  readonly nothingToSearch: string;
  readonly loading: string;
  readonly filters: FilterWords;
  /** After no results: what to try. */
  readonly whatToTry: LinkedSentence;
  /** After a failure: what to do. */
  readonly insteadOfSearch: LinkedSentence;
  /** While the site is being written and has no index: the command that creates it. */
  readonly noIndexYet: (command: string) => string;
  /** The button of an article that removes the highlights of the words searched for. */
  readonly clearHighlights: string;
}

/** Texts of the search script. Sentences are functions; words are passed as the reader typed them. */
export interface SearchWords {
  /** The button that repeats a failed search. */
  readonly retry: string;
  /** The button for further results, with how many there are. */
  readonly more: (left: number) => string;
  readonly status: StatusWords;
  readonly result: ResultWords;
  readonly suggestions: SuggestionWords;
}

/** How a query was answered, a sentence each. */
export interface StatusWords {
  /** This many articles match the whole query. */
  readonly withAll: (count: number, query: QueryTerms) => string;
  /** The same, and so many more have some of it. */
  readonly withAllAndSome: (all: number, some: number, query: QueryTerms) => string;
  /** No article has all; so many have some, each word in so many. */
  readonly withSome: (count: number, words: readonly WordCount[]) => string;
  /** Each word is in some article, but no article has all of them. */
  readonly withNone: (query: QueryTerms) => string;
  /** No article that passes the filters; the link removes the filters. */
  readonly noneInFilters: (query: QueryTerms) => LinkedSentence;
  /** Words and phrases that no searched article has, each on its own. */
  readonly unknown: (words: readonly string[], phrases: readonly string[]) => string;
  /** Phrases that no searched article has; their words were searched for instead. */
  readonly phraseAsWords: (phrases: readonly string[]) => string;
  /** Words that no searched article has, with the words searched for instead; the link is to the exact query. */
  readonly corrected: (typed: readonly string[], words: readonly string[]) => LinkedSentence;
  /** The beginning of a word, with the words that begin with it. */
  readonly completed: (typed: string, words: readonly string[]) => string;
  /** Introduces links to longer words that contain the typed one, in so many articles. */
  readonly longer: (typed: string, articles: number) => string;
  /** Only exclusions were typed. */
  readonly onlyExcluded: string;
  /** A topic has the name of what was typed; the link is to its page. */
  readonly topic: (name: string) => LinkedSentence;
  /** Other forms of the words, which were found too. */
  readonly otherForms: (forms: readonly string[]) => string;
  /** Words too common to search for. */
  readonly stopWords: (words: readonly string[]) => string;
  /** The query has neither a letter nor a digit. */
  readonly noWord: (typed: string) => string;
  /** Only so many characters of the query were used. */
  readonly shortened: (characters: number) => string;
  /** The languages whose articles were searched. */
  readonly searched: (languages: readonly string[]) => string;
  /** Introduces links to searches in further languages. */
  readonly alsoSearch: string;
  /** A language with its number of articles, as a link. */
  readonly languageTotal: (language: string, articles: number) => string;
  /** All so many other languages with their number of articles, as a link. */
  readonly otherLanguages: (languages: number, articles: number) => string;
  readonly notResponding: string;
  readonly offline: string;
  readonly noIndex: string;
  readonly noWebAssembly: string;
}

/** Texts of one result. */
export interface ResultWords {
  /** Name of a paragraph for readers who cannot see its number beside the passage. */
  readonly paragraph: (label: string) => string;
  /** The words of the query that the article does not have. */
  readonly missing: (words: readonly string[]) => string;
  /** So many more paragraphs of the article have a word of the query. */
  readonly morePassages: (paragraphs: number) => string;
}

/** What results can be filtered and sorted by. */
export interface FilterWords {
  /** Name of the whole row. */
  readonly all: string;
  readonly section: FilterName;
  readonly topic: FilterName;
  readonly year: FilterName;
  /** Name of the filter by year where all texts are taken from elsewhere. */
  readonly yearInSource: string;
  readonly eventYear: FilterName;
  readonly language: FilterName;
  readonly sort: string;
  readonly sorts: { readonly relevance: string; readonly newest: string; readonly oldest: string };
}

/** Name of a filter, and of its empty value. */
export interface FilterName {
  readonly name: string;
  readonly any: string;
}

/** Texts of the suggestions. */
export interface SuggestionWords {
  readonly name: string;
  readonly topic: string;
  readonly article: string;
}

/** A sentence with one link in it. */
export interface LinkedSentence {
  readonly before: string;
  readonly link: string;
  readonly after: string;
}

/** The terms of a query by kind. */
export interface QueryTerms {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

/** A word, and how many articles have it. */
export interface WordCount {
  readonly word: string;
  readonly articles: number;
}

/** The few words that the Markdown pipeline puts into a body. */
export interface ProseWords {
  /** Name of a paragraph's own link: `Link to paragraph 5`, `… 5a`. */
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

/** A sentence names at most so many words; more are easier to read in the search field. */
export const MOST_WORDS_NAMED = 4;
