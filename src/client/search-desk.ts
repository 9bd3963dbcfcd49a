import type { Answer, Choice, FacetCounts, Found, Manner, Searcher } from '#search/answer.ts';
import { createSearcher } from '#search/create-searcher.ts';
import type { Story } from '#search/engine.ts';

import { openIndexFolder } from './index-folder.ts';

// On five kilobytes a second the engine alone takes as long.
const PATIENCE = 20_000;

type Work<Value> = (searcher: Searcher) => Promise<Value>;

interface Shift {
  readonly searcher: Searcher;
  /** It has answered, so that it has the index, or a part of it. */
  works: boolean;
  close(): void;
}

/**
 * Where the page asks for stories: loads the engine when first needed, waits twenty seconds at most,
 * and after a failure asks a fresh one, once. That takes the place of the other only if it answers:
 * without the connection the old one still has what it fetched. A rejection is named `NoIndex` if
 * there is no index, `NoWebAssembly` if the engine may not run.
 */
export class SearchDesk implements Searcher {
  readonly #start: () => Shift;
  #shift: Shift | undefined;
  #next: Shift | undefined;

  /** `folder` is that of the index, ending with a slash: `/news/pagefind/`. */
  constructor(folder: URL) {
    this.#start = () => startShift(folder);
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
      if (!again) throw new Error(`${hit.id} is gone.`);
      return again.story();
    });
  }

  #open(): Shift {
    return (this.#shift ??= this.#start());
  }

  async #patiently<Value>(work: Work<Value>): Promise<Value> {
    const shift = this.#open();
    try {
      return await askWithin(shift, work);
    } catch {
      // Perhaps another question has been answered by a new one meanwhile.
      return this.#shift === shift ? this.#relieve(work) : this.#patiently(work);
    }
  }

  /** Asks the next shift, which several questions may wait for. */
  async #relieve<Value>(work: Work<Value>): Promise<Value> {
    const next = (this.#next ??= this.#start());
    try {
      const value = await askWithin(next, work);
      if (this.#next === next) this.#follow(next);
      return value;
    } catch (error) {
      if (this.#next === next) {
        next.close();
        this.#follow(this.#shift?.works ? this.#shift : undefined);
      }
      throw error;
    }
  }

  #follow(shift: Shift | undefined): void {
    if (this.#shift !== shift) this.#shift?.close();
    this.#shift = shift;
    this.#next = undefined;
  }
}

async function askWithin<Value>(shift: Shift, work: Work<Value>): Promise<Value> {
  const value = await withinPatience(work(shift.searcher));
  shift.works = true;
  return value;
}

function startShift(folder: URL): Shift {
  const { lang } = document.documentElement;
  const index = openIndexFolder(folder, lang);
  return {
    searcher: createSearcher(index, lang),
    works: false,
    close: () => {
      index.close();
    },
  };
}

async function withinPatience<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('No answer in time.'));
    }, PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
