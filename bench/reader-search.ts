import type { Choice } from '#search/answer.ts';
import { SearchDesk } from '../src/client/search-desk.ts';

const FIRST_RESULTS = 10;
const ANY: Choice = { sort: 'relevance' };

const desk = new SearchDesk(new URL('/pagefind/', location.origin));

/** What the page does when a reader touches a search field. */
export function warm(): void {
  desk.warm();
}

/** What the page does while a reader types: all stories in order, the first ten fetched as it shows them. */
export async function search(query: string): Promise<readonly { readonly url: string }[]> {
  const { hits } = await desk.ask(query, ANY, { unfinished: true, literally: false });
  const shown = await Promise.all(hits.slice(0, FIRST_RESULTS).map((hit) => hit.story()));
  return [...shown, ...hits.slice(FIRST_RESULTS).map(({ id }) => ({ url: id }))];
}
