import { createSearcher } from '../src/search/query/create-searcher.ts';

import type { Manifest } from '../src/search/query/manifest.ts';

/** The manifest of the built site: its page asks for it while the scripts are on their way. */
declare const MANIFEST: Manifest;

const FIRST_RESULTS = 10;

const searcher = createSearcher({
  folder: new URL('/search-index/', location.origin),
  pageLanguage: 'en',
  manifest: MANIFEST,
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
