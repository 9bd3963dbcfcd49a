import { isSearchEngine } from '#search/engine.ts';
import type { SearchEngine } from '#search/engine.ts';
import { meta } from '#search/facets.ts';

import { trustScript } from './trust-script.ts';

// A date that every story of a year shares must not outrank a story about the word.
const ranking = { metaWeights: { [meta.dateline]: 0 } };

/**
 * Loads the search engine from its folder (`/news/pagefind/`) and starts it. Rejects if it cannot
 * be had. `attempt` counts from 0: a browser keeps a module that failed to load for as long as the
 * page lives, so each further attempt asks under another address.
 */
export async function loadEngine(folder: URL, attempt: number): Promise<SearchEngine> {
  trustScript(new URL('pagefind-worker.js', folder));
  const script = new URL('pagefind.js', folder);
  if (attempt > 0) script.searchParams.set('attempt', String(attempt));
  const engine: unknown = await import(/* @vite-ignore */ script.href);
  if (!isSearchEngine(engine)) throw new Error(`No search engine in ${folder.href}.`);
  await engine.options({ ranking });
  await engine.init();
  return engine;
}
