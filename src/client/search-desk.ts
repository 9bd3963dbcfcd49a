import { askStories } from '#search/ask.ts';
import type { Answer } from '#search/ask.ts';
import type { Hit, SearchEngine, Story } from '#search/engine.ts';
import type { Wanted } from '#search/query.ts';

import { loadEngine } from './load-engine.ts';

const PATIENCE = 10_000;

/**
 * Where the page asks for stories: loads the engine when first needed, waits ten seconds at most,
 * and after a failure starts afresh the next time.
 */
export class SearchDesk {
  readonly #folder: URL;
  #engine: Promise<SearchEngine> | undefined;
  #failures = 0;

  constructor(folder: URL) {
    this.#folder = folder;
  }

  /** Loads the engine ahead of the first question. A failure shows when there is one. */
  open(): void {
    this.#load().catch(() => undefined);
  }

  /** Rejects if the index cannot be read. */
  async ask(wanted: Wanted): Promise<Answer> {
    return this.#patiently(async () => askStories(await this.#load(), wanted));
  }

  /** The stories themselves. Rejects if one cannot be read. */
  async read(hits: readonly Hit[]): Promise<readonly Story[]> {
    return this.#patiently(() => Promise.all(hits.map((hit) => hit.data())));
  }

  #load(): Promise<SearchEngine> {
    return (this.#engine ??= loadEngine(this.#folder, this.#failures));
  }

  // Blocked WebAssembly leaves Pagefind waiting for ever.
  async #patiently<Value>(work: () => Promise<Value>): Promise<Value> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`The search index gave no answer within ${PATIENCE} ms.`));
      }, PATIENCE);
    });
    try {
      return await Promise.race([work(), late]);
    } catch (error) {
      this.#engine?.then((engine) => engine.destroy()).catch(() => undefined);
      this.#engine = undefined;
      this.#failures += 1;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
