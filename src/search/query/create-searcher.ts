import { SearchError } from './answer.ts';
import type { Searcher } from './answer.ts';

/** Stands in until the engine is merged: there is no index. */
export function createSearcher(options: { folder: URL; pageLanguage: string }): Searcher {
  const fail = (): Promise<never> =>
    Promise.reject(new SearchError('no-index', { cause: options.folder.href }));
  return { warm: () => undefined, search: fail, countFacets: fail, suggest: fail };
}
