import { FACETS } from '#search/query/answer.ts';
import type { Facet, Filters, Query, Sort } from '#search/query/answer.ts';

/** What a reader asks for, as it stands in the address of the search page. */
export interface SearchRequest extends Query {
  /** Further languages to search ("Also search German"). */
  readonly languages: readonly string[];
}

/** Characters of a query that are searched for: more than any sentence has. */
export const LONGEST_QUERY = 200;

/** The facets' names in the address: `?q=aleppo&section=world&events=2016`. */
export const PARAMETERS = {
  section: 'section',
  topic: 'topic',
  year: 'year',
  eventYear: 'events',
  language: 'language',
} as const satisfies Record<Facet, string>;

function parseLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}

/** Reads a value as a person may write it: `Middle East` is the slug `middle-east`, `DE` is `de`. */
function parseFilter(facet: Facet, written: string): string {
  const value = written.trim();
  if (facet === 'language') return parseLanguage(value);
  return value.toLowerCase().replaceAll(/\s+/gu, '-');
}

const parseSort = (text: string | null): Sort =>
  text === 'newest' || text === 'oldest' ? text : 'relevance';

/** Reads the part of an address from `?` on. What it cannot read is left out. */
export function parseRequest(search: string): SearchRequest {
  const parameters = new URLSearchParams(search);
  const filters = FACETS.flatMap((facet) => {
    const value = parseFilter(facet, parameters.get(PARAMETERS[facet]) ?? '');
    return value === '' ? [] : [[facet, value] as const];
  });
  return {
    text: (parameters.get('q') ?? '').trim(),
    filters: Object.fromEntries(filters),
    sort: parseSort(parameters.get('sort')),
    exact: parameters.has('exact'),
    languages: parameters.getAll('also').filter(Boolean).map(parseLanguage),
  };
}

/** Writes the part of an address from `?` on; empty for an empty query. */
export function formatRequest({ text, filters, sort, exact, languages }: SearchRequest): string {
  if (text === '') return '';
  const parameters = new URLSearchParams({ q: text });
  for (const facet of FACETS) {
    const value = filters[facet];
    if (value !== undefined) parameters.set(PARAMETERS[facet], value);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (exact) parameters.set('exact', '1');
  for (const language of languages) parameters.append('also', language);
  return `?${parameters.toString()}`;
}

/** Whether any filter is set. */
export const hasFilters = (filters: Filters): boolean =>
  FACETS.some((facet) => filters[facet] !== undefined);

/** The beginning of a query that is too long, without the word that would be cut in two. */
export function shortenQuery(text: string): string {
  if (text.length <= LONGEST_QUERY) return text;
  const beginning = text.slice(0, LONGEST_QUERY + 1);
  return /\s/u.test(beginning)
    ? beginning.replace(/\S*$/u, '').trimEnd()
    : text.slice(0, LONGEST_QUERY);
}

/** Where a reader was in the results. */
export interface ResultPosition {
  /** How many results were shown. */
  readonly shown: number;
  /** Which of their links was followed, counted from 0. */
  readonly link?: number | undefined;
  /** How far below the top of the window it stood, in pixels. */
  readonly top?: number | undefined;
}

function parsePosition(state: unknown): ResultPosition {
  const position: { shown?: unknown; link?: unknown; top?: unknown } =
    typeof state === 'object' && state !== null ? state : {};
  return {
    shown: typeof position.shown === 'number' ? position.shown : 0,
    link: typeof position.link === 'number' ? position.link : undefined,
    top: typeof position.top === 'number' ? position.top : undefined,
  };
}

/**
 * The request in the page's address. While a reader types, each query replaces the one before in
 * the history; a submitted one, or one that the reader came with, stays, with the place in its
 * results.
 */
export class QueryAddress {
  #isSubmitted = true;

  /** The request in the address as it is now: on arrival, or after Back and Forward. */
  read(): SearchRequest {
    const request = parseRequest(location.search);
    this.#isSubmitted = request.text !== '';
    return request;
  }

  /** Where the reader was in the results of this address. */
  readPosition(): ResultPosition {
    return parsePosition(history.state);
  }

  /** Keeps the place in the results for the way back. */
  keepPosition(position: ResultPosition): void {
    history.replaceState(position, '');
  }

  /** Writes the request of a reader who is typing. */
  write(request: SearchRequest): void {
    const search = formatRequest(request);
    if (search === formatRequest(parseRequest(location.search))) return;
    const address = location.pathname + search;
    if (this.#isSubmitted) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#isSubmitted = false;
  }

  /** Writes a submitted request, which stays in the history. */
  submit(request: SearchRequest): void {
    this.write(request);
    this.#isSubmitted = true;
  }
}
