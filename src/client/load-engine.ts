import { isSearchEngine } from '#search/engine.ts';
import type { SearchEngine } from '#search/engine.ts';
import { meta } from '#search/facets.ts';

import { trustScript } from './trust-script.ts';

// A date that every story of a year shares must not outrank a story about the word.
const ranking = { metaWeights: { [meta.dateline]: 0 } };

/** Loads the search engine from its folder (`/news/pagefind/`) and starts it. Rejects if it cannot be had. */
export async function loadEngine(folder: URL): Promise<SearchEngine> {
  trustScript(new URL('pagefind-worker.js', folder));
  const engine: unknown = await import(/* @vite-ignore */ new URL('pagefind.js', folder).href);
  if (!isSearchEngine(engine)) throw new Error(`No search engine in ${folder.href}.`);
  await engine.options({ ranking });
  await engine.init();
  return engine;
}
