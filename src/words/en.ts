/** The words of the interface, in English. Sentences are functions of what they tell. */
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
  pageOf: (number: number, last: number) => `Page ${number} of ${last}`,
  pagesOfList: 'Pages of this list',

  published: (day: string) => `Published ${day}`,
  updated: (day: string) => `Updated ${day}`,
  datedInSource: (day: string) => `Dated ${day} in the source`,
  reportsEvents: (days: string) => `Reports events of ${days}`,
  eventsOf: (days: string) => `Events of ${days}`,
  by: (names: string) => `By ${names}`,

  note: {
    heading: (about: string) => `About the ${about}`,
    signed: (name: string, day: string) => `${name}, ${day}`,
  },
  topics: 'Topics',
  share: 'Share this story',
  permalink: 'Permanent address',
  copyLink: 'Copy link',
  shareLink: 'Share',
  linkCopied: 'Link copied.',
  pressToCopy: 'Press Ctrl+C, or ⌘C, to copy.',

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
    correction: (was: string, is: string) => `“${was}” now reads “${is}”.`,
    evidence: 'Evidence for the note',
    fingerprint: 'SHA-256 of the source text',
  },

  stories: (count: number) => (count === 1 ? '1 story' : `${count.toLocaleString('en')} stories`),
  moreStories: 'More stories',
  readOn: 'Read the whole story',
  lists: {
    section: 'Section',
    topic: 'Topic',
    archiveStandfirst: (count: number, since: string) =>
      count === 1
        ? `One story, from ${since}.`
        : `${count.toLocaleString('en')} stories, since ${since}.`,
    empty: 'No story has been published yet.',
  },
  missing: {
    title: 'No page at this address',
    explanation:
      'The address may be mistyped, or shortened too far. Search for its words, or look through the archive.',
  },
} as const;

/** What every interface language must say. */
export type Words = typeof words;
