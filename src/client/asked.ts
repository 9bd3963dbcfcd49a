import type { Choice, Facet, Sort } from '#search/answer.ts';

/** All that a reader asks for, as it stands in the address of the search page. */
export interface Asked {
  readonly query: string;
  readonly choice: Choice;
  /** Nothing is to be corrected. */
  readonly literally: boolean;
}

/** What the choices are called in the address: `?q=aleppo&section=world&events=2016`. */
export const parameters = {
  section: 'section',
  topic: 'topic',
  year: 'year',
  eventYear: 'events',
  language: 'language',
} as const satisfies Record<Facet, string>;

/** The facets, in the order in which they are shown. */
export const facets = ['section', 'topic', 'year', 'eventYear', 'language'] as const;

const parseSort = (text: string | null): Sort =>
  text === 'newest' || text === 'oldest' ? text : 'relevance';

/** Reads the part of an address from `?` on. */
export function parseAsked(search: string): Asked {
  const read = new URLSearchParams(search);
  const chosen = facets.map((facet) => [facet, read.get(parameters[facet]) || undefined] as const);
  return {
    query: (read.get('q') ?? '').trim(),
    choice: { ...Object.fromEntries(chosen), sort: parseSort(read.get('sort')) },
    literally: read.has('exact'),
  };
}

/** The part of an address from `?` on; empty where nothing is asked. */
export function formatAsked({ query, choice, literally }: Asked): string {
  if (query === '') return '';
  const written = new URLSearchParams({ q: query });
  for (const facet of facets) {
    const value = choice[facet];
    if (value !== undefined) written.set(parameters[facet], value);
  }
  if (choice.sort !== 'relevance') written.set('sort', choice.sort);
  if (literally) written.set('exact', '1');
  return `?${written.toString()}`;
}

/** Tells whether a choice leaves stories out. */
export function isNarrow(choice: Choice): boolean {
  return facets.some((facet) => choice[facet] !== undefined);
}
