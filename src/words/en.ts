import { isolateInLtr as inOrder } from '#lib/languages.ts';
import { MOST_WORDS_NAMED } from './types.ts';
import type { Asked, ProseWords, SearchPageWords, SearchWords } from './types.ts';

const stories = (number: number): string =>
  number === 1 ? '1 story' : `${number.toLocaleString('en')} stories`;
const quote = (text: string): string => `“${inOrder(text)}”`;
const lists = new Intl.ListFormat('en');
const allOf = (names: readonly string[]): string => lists.format(names);

const archived = (day: string): string => `archived ${day}`;

const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Maldives|Bahamas|Gambia|Czech R|Central A|Dominican R)| Islands$/u;
const withArticle = (country: string): string =>
  WITH_ARTICLE.test(country) ? `the ${country}` : country;

/** What pages say in English. Sentences are functions of what they tell. */
export const words = {
  skipToText: 'Skip to the text',
  front: 'Front page',
  siteSections: 'Sections and pages',
  archive: 'Archive',
  about: 'About',
  search: 'Search',
  searchDescription: (site: string) => `Search every story of ${site}, in your browser.`,
  newer: 'Newer stories',
  older: 'Older stories',
  /** Arrows of links to what is newer and older, in the direction of reading. */
  arrows: { newer: '←', older: '→' },
  pageOf: (number: number, last: number) => `Page ${number} of ${last}`,
  pagesOfList: 'Pages of this list',

  published: (day: string) => `Published ${day}`,
  updated: (day: string) => `Updated ${day}`,
  datedInSource: (day: string) => `Dated ${day} in the source`,
  reportsEvents: (days: string) => `Reports events of ${days}`,
  eventsOf: (days: string) => `Events of ${days}`,
  by: (names: string) => `By ${names}`,
  /** How old a text from elsewhere is; `eventsYear` where its events are of another year. */
  fromYear: (year: string, eventsYear: string | undefined) =>
    eventsYear === undefined ? `From ${year}` : `From ${year}\u00A0· events of ${eventsYear}`,
  /** The same on a card, which has room for the month of the events. */
  cardAge: (year: string, events: string) => `From ${year} · events of ${events}`,
  alsoOn: (topics: readonly string[]) => `Also on ${allOf(topics.map(inOrder))}`,
  laterStory: 'The next story',
  earlierStory: 'The story before',

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
    caption: 'Map: Natural Earth, public domain; borders as drawn there.',
  },
  topics: 'Topics',
  permalink: 'Permanent address',
  copyLink: 'Copy link',
  share: 'Share',
  linkCopied: 'Link copied.',
  linkShared: 'Link handed on.',
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
    /** On the way to the page that tells how; its line of the record. */
    term: 'Cite',
    formats: 'APA, MLA, Chicago, BibTeX, RIS',
    headline: 'Cite this story',
    description: (headline: string) => `How to cite ${quote(headline)}, ready to be copied.`,
    inList: 'In a list of works',
    inText: 'In the text',
    inNote: 'In a note',
    inLaterNote: 'In a later note',
    copy: 'Copy',
    copied: 'Copied.',
    /** Which paragraph the references point to, where the page was opened at one. */
    atParagraph: (number: string) => `References in texts and notes point to paragraph ${number}.`,
    toParagraph: 'To point to a paragraph, add its number to this page’s address: #p5.',
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

  stories,
  moreStories: 'More stories',
  readOn: 'Read the whole story',
  lists: {
    section: 'Section',
    topic: 'Topic',
    archiveStandfirst: (number: number, since: string) =>
      number === 1 ? `One story, from ${since}.` : `${stories(number)}, since ${since}.`,
    /** Too many headlines for one page: what is there instead. */
    byYear: 'Choose a year for its headlines.',
    byMonth: 'Choose a month for its headlines.',
    years: 'Years',
    empty: 'No story has been published yet.',
  },
  correctionsPage: {
    headline: 'Corrections',
    standfirst: (number: number): string =>
      number === 0
        ? 'No story has been corrected yet. Each correction will stand here, and in the record of its story.'
        : 'Every correction of every story, the newest first. Each stands in the record of its story too.',
  },
  withdrawn: {
    title: (headline: string) => `Withdrawn: ${headline}`,
    on: (day: string) => `This story was withdrawn on ${day}.`,
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
 * All that pages say. English sets what there is to be said; a language that leaves a word out
 * fails the type check.
 */
export type Words = typeof words;

const either = new Intl.ListFormat('en', { type: 'disjunction' });
const anyOf = (names: readonly string[]): string => either.format(names);
const phrase = (text: string): string => `the phrase ${quote(text)}`;

function nameOf({ words: named, phrases, excluded }: Asked): string {
  const wanted = [
    ...(named.length > MOST_WORDS_NAMED ? ['all of these words'] : named.map(quote)),
    ...phrases.map(phrase),
  ];
  const without = excluded.length > 0 ? ` without ${anyOf(excluded.map(quote))}` : '';
  return allOf(wanted) + without;
}

/** What stands on the search page in English, beside what its script says. */
export const searchPageWords: SearchPageWords = {
  label: 'Search the stories',
  button: 'Search',
  results: 'Stories found',
  withoutScripts: {
    before: 'Searching needs scripts, which your browser does not run here. ',
    link: 'The archive',
    after: ' lists every headline; there your browser’s own Find will do.',
  },
  headlinesBelow: 'Every headline stands below too.',
  whatIsSearched: (number, since) =>
    `Searches headlines, dates, texts and notes of ${number === 1 ? `one story, from ${since}` : `${stories(number)}, since ${since}`}, in your browser: nothing you type leaves it.`,
  howToAsk:
    'Put a phrase in quotation marks to find exactly that, and a minus before a word to leave out stories that have it.',
  nothingToSearch: 'No story has been published yet, so there is nothing to search.',
  working: 'Searching…',
  choice: {
    all: 'Choose among the stories found',
    section: { name: 'Section', any: 'All sections' },
    topic: { name: 'Topic', any: 'All topics' },
    year: { name: 'Year in the source', any: 'All years' },
    eventYear: { name: 'Year of the events', any: 'All years' },
    language: { name: 'Language', any: 'All languages' },
    sort: 'Order',
    sorts: { relevance: 'Best match first', newest: 'Newest first', oldest: 'Oldest first' },
  },
  whatToTry: {
    before: 'Try fewer words, other words, or just the beginning of one. ',
    link: 'The archive',
    after: ' lists every headline.',
  },
  insteadOfSearch: {
    before: '',
    link: 'The archive',
    after: ' lists every headline; there your browser’s own Find will do.',
  },
  noIndexYet: (command) => `There is no search index yet: “${command}” makes one.`,
  unmark: 'Remove the marks',
};

/** What search says in English. */
export const searchWords: SearchWords = {
  again: 'Search again',
  more: (left) => `More results (${left.toLocaleString('en')})`,
  answer: {
    withAll: (count, asked) => `${stories(count)} with ${nameOf(asked)}.`,
    withAllAndSome: (all, some, asked) =>
      `${stories(all)} with ${nameOf(asked)}, and ${some.toLocaleString('en')} with some of it.`,
    withSome: (count, counted) =>
      `No story has all of these words; ${count.toLocaleString('en')} ${count === 1 ? 'has' : 'have'} some: ${counted
        .map(({ word, stories: number }) => `${quote(word)} (${number.toLocaleString('en')})`)
        .join(', ')}.`,
    withNone: (asked) => {
      const together = asked.words.length + asked.phrases.length > 1;
      const isNamed = asked.words.length <= MOST_WORDS_NAMED && asked.excluded.length === 0;
      return `No story has ${nameOf(asked)}${together && isNamed ? ' together' : ''}.`;
    },
    noneChosen: (asked) => ({
      before: `None of the stories you chose has ${nameOf(asked)}. `,
      link: 'Search all stories',
      after: '.',
    }),
    unknown: (named, phrases) =>
      `No story has ${anyOf([...named.map(quote), ...phrases.map(phrase)])}.`,
    takenApart: (phrases) =>
      `No story has ${anyOf(phrases.map(phrase))}, so its words were looked for.`,
    corrected: (typed, used) => ({
      before: `No story has ${anyOf(typed.map(quote))}. Showing ${allOf(used.map(quote))} — `,
      link: `search for ${allOf(typed.map(quote))} exactly`,
      after: '.',
    }),
    completed: (typed, used) => `${quote(`${typed}…`)} stands for ${anyOf(used.map(quote))}.`,
    sameWord: (forms) =>
      forms.length > MOST_WORDS_NAMED
        ? 'Other forms of these words count as the same.'
        : `${allOf(forms.map(quote))} ${forms.length === 1 ? 'counts' : 'count'} as the same.`,
    setAside: (named) =>
      `${allOf(named.map(quote))} ${named.length === 1 ? 'is' : 'are'} too common to search for, and ${named.length === 1 ? 'was' : 'were'} set aside.`,
    onlyExcluded: 'Only words to leave out were named: add one to look for.',
    topic: (name) => ({ before: 'There is a topic of that name: ', link: name, after: '.' }),
    noWord: (typed) => `There is no word or number in ${quote(typed)}.`,
    cut: (characters) => `Only the first ${characters} characters were looked at.`,
    lacks: (named) => `Not in it: ${allOf(named.map(quote))}`,
    failed: 'Search gets no answer. Check the connection, or try again in a while.',
    offline: 'You are offline, and this search needs the connection.',
    noIndex: 'Search is not working: the site’s index is missing.',
    noWebAssembly: 'Search needs WebAssembly, which your browser does not run here.',
  },
  suggestions: { name: 'Suggestions', topic: 'Topic', story: 'Story' },
};

/** What the Markdown pipeline says in English. */
export const proseWords: ProseWords = {
  paragraph: (label) => `Paragraph ${label}`,
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
