import type { Answer, Choice, FacetCounts, Found, Manner, Searcher } from '#search/answer.ts';
import { createSearcher } from '#search/create-searcher.ts';
import type { Story } from '#search/engine.ts';

import { openIndexFolder } from './index-folder.ts';

const PATIENCE = 10_000;

interface Shift {
  readonly searcher: Searcher;
  close(): void;
}

/**
 * Where the page asks for stories: loads the engine when first needed, waits ten seconds at most,
 * and after a failure starts afresh, once for the same question. A rejection is named `NoIndex` if
 * there is no index, `NoWebAssembly` if the engine may not run.
 */
export class SearchDesk implements Searcher {
  readonly #folder: URL;
  #shift: Shift | undefined;

  /** `folder` is that of the index, ending with a slash: `/news/pagefind/`. */
  constructor(folder: URL) {
    this.#folder = folder;
  }

  warm(): void {
    this.#open().searcher.warm();
  }

  async ask(query: string, choice: Choice, manner: Manner): Promise<Answer> {
    const answer = await this.#patiently((searcher) => searcher.ask(query, choice, manner));
    return {
      ...answer,
      hits: answer.hits.map((hit) => ({
        ...hit,
        story: () => this.#read(hit, async (searcher) => searcher.ask(query, choice, manner)),
      })),
    };
  }

  countFacets(answer: Answer): Promise<FacetCounts> {
    return this.#patiently((searcher) => searcher.countFacets(answer));
  }

  suggest(typed: string): Promise<readonly string[]> {
    return this.#patiently((searcher) => searcher.suggest(typed));
  }

  /** Reads a story; the engine keeps what failed, so the second time the question is asked afresh. */
  #read(hit: Found, askAgain: (searcher: Searcher) => Promise<Answer>): Promise<Story> {
    let isFirst = true;
    return this.#patiently(async (searcher) => {
      if (isFirst) {
        isFirst = false;
        return hit.story();
      }
      const again = (await askAgain(searcher)).hits.find(({ id }) => id === hit.id);
      if (!again) throw new Error(`The story ${hit.id} is gone.`);
      return again.story();
    });
  }

  #open(): Shift {
    return (this.#shift ??= startShift(this.#folder));
  }

  async #patiently<Value>(work: (searcher: Searcher) => Promise<Value>): Promise<Value> {
    try {
      return await this.#once(work);
    } catch {
      return this.#once(work);
    }
  }

  async #once<Value>(work: (searcher: Searcher) => Promise<Value>): Promise<Value> {
    const shift = this.#open();
    try {
      return await withinPatience(work(shift.searcher));
    } catch (error) {
      shift.close();
      // Another question may have begun the next one already.
      if (this.#shift === shift) this.#shift = undefined;
      throw error;
    }
  }
}

function startShift(folder: URL): Shift {
  const { lang } = document.documentElement;
  const index = openIndexFolder(folder, lang);
  return {
    searcher: createSearcher(index, lang),
    close: () => {
      index.close();
    },
  };
}

// Blocked WebAssembly leaves Pagefind waiting for ever.
async function withinPatience<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The search index gave no answer within ${PATIENCE} ms.`));
    }, PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
