import { isolateInLtr as inOrder } from '#lib/languages.ts';
import { MOST_WORDS_NAMED } from './types.ts';
import type { ProseWords, QueryTerms, SearchPageWords, SearchWords } from './types.ts';

const articles = (number: number): string =>
  number === 1 ? '1 article' : `${number.toLocaleString('en')} articles`;
const quote = (text: string): string => `“${inOrder(text)}”`;
const lists = new Intl.ListFormat('en');
const allOf = (names: readonly string[]): string => lists.format(names);

const archived = (day: string): string => `archived ${day}`;

const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Maldives|Bahamas|Gambia|Czech R|Central A|Dominican R)| Islands$/u;
const withArticle = (country: string): string =>
  WITH_ARTICLE.test(country) ? `the ${country}` : country;

/** What pages say in English. Sentences are functions of the facts they state. */
export const words = {
  skipToText: 'Skip to the text',
  skipToRecord: 'Skip to the record',
  front: 'Front page',
  siteSections: 'Sections and pages',
  archive: 'Archive',
  about: 'About',
  search: 'Search',
  searchDescription: (site: string) => `Search every article of ${site}, in your browser.`,
  newer: 'Newer articles',
  older: 'Older articles',
  /** Arrows of links to what is newer and older, in the direction of reading. */
  arrows: { newer: '←', older: '→' },
  pageOf: (number: number, last: number) => `Page ${number} of ${last}`,
  pagesOfList: 'Pages of this list',

  published: (day: string) => `Published ${day}`,
  updated: (day: string) => `Updated ${day}`,
  datedInSource: (day: string) => `Dated ${day} in the source`,
  corrected: (day: string) => `Corrected ${day}`,
  reportsEvents: (days: string) => `Reports events of ${days}`,
  eventsOf: (days: string) => `Events of ${days}`,
  by: (names: string) => `By ${names}`,
  /** How old a text from elsewhere is. */
  fromYear: (year: string) => `From ${year}`,
  /** Behind it, where its events are of another year. */
  eventsOfYear: (year: string) => `events of ${year}`,
  /** Both on a card, which has room for the month of the events. */
  cardAge: (year: string, events: string) => `From ${year} · events of ${events}`,
  /** How old an article is, in a sentence before its opening words. */
  preview: {
    published: (day: string) => `Published ${day}.`,
    from: (year: string, events: string | undefined) =>
      events === undefined ? `From ${year}.` : `From ${year}, on events of ${events}.`,
  },
  alsoOn: (topics: readonly string[]) => `Also on ${allOf(topics.map(inOrder))}`,
  laterArticle: 'The next article',
  earlierArticle: 'The article before',

  note: {
    heading: (about: string) => `About the ${about}`,
    signed: (name: string, day: string) => `${name}, ${day}`,
  },
  map: {
    /** A map in words; countries without a place's name in it, or none for places at sea. */
    title: (countries: readonly string[], places: readonly string[]) =>
      countries.length === 0
        ? `Map with ${allOf(places.map(inOrder))}`
        : [
            `Map of ${allOf(countries.map(withArticle))}`,
            ...(places.length > 0 ? [allOf(places.map(inOrder))] : []),
          ].join(' with '),
    source: 'Map: Natural Earth, public domain; borders as drawn there.',
    /** Names of the places, before the source. */
    places: (names: readonly string[]) => `${allOf(names.map(inOrder))}.`,
  },
  contents: 'Contents',
  noPhotograph: (hasCredit: boolean) =>
    `The source gives a caption${hasCredit ? ' and a credit' : ''}, but no photograph.`,
  topics: 'Topics',
  /** Name of a link from a picture to itself in full size; `title` are the words for the picture, if it has any. */
  fullSize: (title: string | undefined) =>
    title === undefined ? 'Picture in full size' : `${title} (picture in full size)`,
  /** Link to the file of audio or video; `label` are the words for it, if it has any. */
  mediaFile: (kind: 'audio' | 'video', label: string, format: string) =>
    `${kind === 'audio' ? 'Audio' : 'Video'}${label === '' ? '' : `: ${label}`} (${format})`,
  permalink: 'Permalink',
  copyLink: 'Copy link',
  share: 'Share',
  linkCopied: 'Link copied.',
  paragraphLinkCopied: (label: string) => `Link to paragraph ${label} copied.`,
  shareMore: 'Share…',
  linkShared: 'Link shared.',
  copyQuote: 'Copy quote with link',
  quoteCopied: 'Quote copied.',
  pressToCopy: 'Press Ctrl+C, or ⌘C, to copy.',
  /** The line under a copied quotation. */
  quoted: {
    dated: (day: string) => `dated ${day} in the source`,
    published: (day: string) => `published ${day}`,
    updated: (day: string) => `updated ${day}`,
    source: (headline: string, site: string, dates: readonly string[]) =>
      `${headline} (${[site, ...dates].join(', ')})`,
  },

  cite: {
    /** The link to the citing page; its line of the record. */
    term: 'Cite',
    formats: 'APA, MLA, Chicago, BibTeX, RIS',
    headline: 'Cite this article',
    description: (headline: string) => `How to cite ${quote(headline)}, ready to be copied.`,
    inList: 'In a list of works',
    inText: 'In the text',
    inNote: 'In a note',
    inLaterNote: 'In a later note',
    copy: 'Copy',
    copied: 'Copied.',
    /** Which paragraph the references point to, where the page was opened at one. */
    atParagraph: (number: string) => `References in texts and notes point to paragraph ${number}.`,
    /** Before the numbers of paragraphs, each a link. */
    toParagraph: 'Point to a paragraph',
    paragraph: (label: string) => `Paragraph ${label}`,
    files: 'For reference managers',
    capitals: 'The headline keeps the capitals it was published with.',
  },

  record: {
    heading: 'The record',
    dateInSource: 'Date in the source',
    published: 'Published',
    updated: 'Updated',
    events: 'Events reported',
    byline: 'Byline',
    noByline: 'none in the source',
    noBylineHere: 'none',
    publisher: 'Publisher',
    photograph: 'Photograph',
    notSupplied: 'not supplied; caption and credit as given',
    rights: 'Rights',
    notStated: 'not stated',
    source: 'Source',
    corrections: 'Corrections',
    none: 'none',
    correction: (was: string, is: string) => `${quote(was)} now reads ${quote(is)}.`,
    evidence: 'Evidence for the note',
    /** Behind a link: that there is a copy, made on a day. */
    archived,
    fingerprint: 'SHA-256 of the source text',
    textFingerprint: 'SHA-256 of the plain text',
  },

  articles,
  moreArticles: 'More articles',
  readOn: 'Read the whole article',
  lists: {
    section: 'Section',
    topic: 'Topic',
    topics: (number: number) =>
      number === 1 ? '1 topic' : `${number.toLocaleString('en')} topics`,
    archiveStandfirst: (number: number, since: string) =>
      number === 1 ? `One article, from ${since}.` : `${articles(number)}, since ${since}.`,
    /** Too many headlines for one page: what is there instead. */
    byYear: 'Choose a year for its headlines.',
    byMonth: 'Choose a month for its headlines.',
    years: 'Years',
    empty: 'No article has been published yet.',
  },
  foot: {
    feeds: 'Feeds',
    verify: 'Verify',
    typeface: 'Set in a cut of Source Serif 4',
    typefaceLicence: 'SIL Open Font License',
    privacy: 'No tracker, no cookie.',
  },
  correctionsPage: {
    headline: 'Corrections',
    /** Before words that are struck, and before those put in, for readers who do not see which are which. */
    was: 'Was: ',
    is: 'Now reads: ',
    standfirst: (number: number): string =>
      number === 0
        ? 'No article has been corrected yet. Each correction will stand here, and in the record of its article.'
        : 'Every correction of every article, the newest first. Each stands in the record of its article too.',
  },
  withdrawn: {
    kicker: 'Withdrawn',
    title: (headline: string) => `Withdrawn: ${headline}`,
    on: (day: string) => `This article was withdrawn on ${day}.`,
  },
  /** Headline of the page at a former address; a link to the new one follows. */
  moved: 'This page has moved',
  missing: {
    title: 'No page at this address',
    explanation:
      'The address may be mistyped, or shortened too far. Search for its words, or look through the archive.',
  },
};

/**
 * All that pages say. English decides which sentences there are; a language that leaves a word out
 * fails the type check.
 */
export type Words = typeof words;

const either = new Intl.ListFormat('en', { type: 'disjunction' });
const anyOf = (names: readonly string[]): string => either.format(names);
const phrase = (text: string): string => `the phrase ${quote(text)}`;
const figure = (number: number): string => number.toLocaleString('en');

function nameTerms({ words: typed, phrases, excluded }: QueryTerms): string {
  const included = [
    ...(typed.length > MOST_WORDS_NAMED ? ['all of these words'] : typed.map(quote)),
    ...phrases.map(phrase),
  ];
  const without = excluded.length > 0 ? ` without ${anyOf(excluded.map(quote))}` : '';
  return allOf(included) + without;
}

/** Texts of the search page in English, without those of its script. */
export const searchPageWords: SearchPageWords = {
  label: 'Search articles',
  button: 'Search',
  results: 'Results',
  withoutScripts: {
    before: 'Search needs JavaScript, which is off in your browser. ',
    link: 'The archive',
    after: ' lists every headline; you can search it with your browser’s Find.',
  },
  headlinesBelow: 'Every headline is listed below too.',
  whatIsSearched: (number, since) =>
    `Searches headlines, dates, texts and notes of ${number === 1 ? `one article, from ${since}` : `${articles(number)}, since ${since}`}, in your browser: nothing you type leaves it.`,
  howToSearch: 'Use quotes for an exact phrase and a minus sign to exclude a word.',
  keys: 'The key / leads to this field, and Escape, then ↓, to the first result.',
  offers: { examples: 'For example' },
  nothingToSearch: 'No article has been published yet, so there is nothing to search.',
  loading: 'Searching…',
  filters: {
    all: 'Filter the results',
    section: { name: 'Section', any: 'All sections' },
    topic: { name: 'Topic', any: 'All topics' },
    year: { name: 'Year', any: 'All years' },
    yearInSource: 'Year in the source',
    eventYear: { name: 'Year of the events', any: 'All years' },
    language: { name: 'Language', any: 'All languages' },
    sort: 'Sort by',
    sorts: { relevance: 'Best match', newest: 'Newest first', oldest: 'Oldest first' },
  },
  whatToTry: {
    before: 'Try fewer words, other words, or just the beginning of one. ',
    link: 'The archive',
    after: ' lists every headline.',
  },
  insteadOfSearch: {
    before: '',
    link: 'The archive',
    after: ' lists every headline; you can search it with your browser’s Find.',
  },
  noIndexYet: (command) => `There is no search index yet: “${command}” creates it.`,
  clearHighlights: 'Clear highlights',
};

/** Texts of the search script in English. */
export const searchWords: SearchWords = {
  retry: 'Try again',
  more: (left) => `More results (${figure(left)})`,
  status: {
    withAll: (count, query) => `${articles(count)} with ${nameTerms(query)}.`,
    withAllAndSome: (all, some, query) =>
      `${articles(all)} with ${nameTerms(query)}, and ${figure(some)} with some of it.`,
    withSome: (count, counted) =>
      `No article has all of these words; ${figure(count)} ${count === 1 ? 'has' : 'have'} some: ${counted
        .map(({ word, articles: number }) => `${quote(word)} (${figure(number)})`)
        .join(', ')}.`,
    withNone: (query) => {
      const isSeveral = query.words.length + query.phrases.length > 1;
      const isNamed = query.words.length <= MOST_WORDS_NAMED && query.excluded.length === 0;
      return `No results for ${nameTerms(query)}${isSeveral && isNamed ? ' together' : ''}.`;
    },
    noneInFilters: (query) => ({
      before: `No results for ${nameTerms(query)} with these filters. `,
      link: 'Search all articles',
      after: '.',
    }),
    unknown: (typed, phrases) =>
      `No results for ${anyOf([...typed.map(quote), ...phrases.map(phrase)])}.`,
    phraseAsWords: (phrases) =>
      `No results for ${anyOf(phrases.map(phrase))}. Showing results for its words.`,
    corrected: (typed, used) => ({
      before: `No results for ${anyOf(typed.map(quote))}. Showing results for ${allOf(used.map(inOrder))}. `,
      link: `Search only for ${allOf(typed.map(quote))}`,
      after: '.',
    }),
    completed: (typed, used) => `${quote(`${typed}…`)} matches ${anyOf(used.map(quote))}.`,
    longer: (typed, number) =>
      `${articles(number)} ${number === 1 ? 'has' : 'have'} ${quote(typed)} in longer words: `,
    otherForms: (forms) =>
      forms.length > MOST_WORDS_NAMED
        ? 'Other forms of these words match too.'
        : `${allOf(forms.map(quote))} ${forms.length === 1 ? 'matches' : 'match'} too.`,
    stopWords: (typed) =>
      `${allOf(typed.map(quote))} ${typed.length === 1 ? 'is' : 'are'} very common and ${typed.length === 1 ? 'was' : 'were'} left out.`,
    onlyExcluded: 'The minus sign excludes words. Add a word to search for.',
    topic: (name) => ({ before: 'See the topic ', link: name, after: '.' }),
    noWord: (typed) => `There is no word or number in ${quote(typed)}.`,
    shortened: (characters) => `Only the first ${characters} characters were searched for.`,
    searched: (languages) => `Searched ${allOf(languages)}.`,
    alsoSearch: 'Also search ',
    languageTotal: (language, number) => `${language} (${articles(number)})`,
    otherLanguages: (languages, number) =>
      `${figure(languages)} other languages (${articles(number)})`,
    notResponding: 'Search isn’t responding. Check your connection and try again.',
    offline: 'You’re offline. Search needs a connection.',
    noIndex: 'Search isn’t available: the site’s search index is missing.',
    noWebAssembly: 'Search needs WebAssembly, which is off in your browser.',
  },
  result: {
    paragraph: (label) => `Paragraph ${label}`,
    missing: (typed) => `Missing: ${typed.map(inOrder).join(', ')}`,
    morePassages: (paragraphs) => `${figure(paragraphs)} more in this article`,
  },
  suggestions: { name: 'Suggestions', topic: 'Topic', article: 'Article' },
};

/** What the Markdown pipeline says in English. */
export const proseWords: ProseWords = {
  paragraph: (label) => `Link to paragraph ${label}`,
  removed: (labels) =>
    labels.length === 1
      ? `Paragraph ${labels.join()} was removed.`
      : `Paragraphs ${allOf(labels)} were removed.`,
  language: 'en',
  archived,
  table: (number) => `Table ${number}`,
  footnotes: 'Footnotes',
  backToReference: (number, mark) => `Back to reference ${number}${mark > 1 ? `-${mark}` : ''}`,
};
