import { createSearcher } from '../src/search/query/create-searcher.ts';

const FIRST_RESULTS = 10;

const searcher = createSearcher({
  folder: new URL('/search-index/', location.origin),
  pageLanguage: 'en',
});

/** What the page does when a reader touches a search field. */
export function warm(): void {
  searcher.warm();
}

/** What the page does while a reader types: all articles in order, the first ten fetched as it shows them. */
export async function search(text: string): Promise<readonly { readonly url: string }[]> {
  const { results } = await searcher.search(
    { text, filters: {}, sort: 'relevance', exact: false },
    { unfinished: true },
  );
  const shown = await Promise.all(results.slice(0, FIRST_RESULTS).map((result) => result.load()));
  return [...shown, ...results.slice(FIRST_RESULTS).map(({ id }) => ({ url: id }))];
}
