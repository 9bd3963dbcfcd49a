import type { Hit } from '#search/engine.ts';
import { parseQuery } from '#search/query.ts';
import type { Wanted } from '#search/query.ts';
import { searchWords } from '#words/words.ts';

import { findPart } from './find-part.ts';
import { QueryAddress } from './query-address.ts';
import { createResultNode } from './result-node.ts';
import { SearchDesk } from './search-desk.ts';
import { tellAnswer } from './tell-answer.ts';

const PAUSE_IN_TYPING = 180;
const BEFORE_SIGN_OF_WORK = 300;
const STORIES_AT_ONCE = 10;

interface Rest {
  readonly hits: readonly Hit[];
  readonly wanted: Wanted;
}

type State = 'empty' | 'found' | 'none' | 'failed';

/**
 * `<search-page>` answers a query in the page while it is typed, and keeps it in the address.
 * Nothing is loaded before the field has focus or the address a query. Without scripts the form
 * is sent as forms are, and a paragraph points to the archive.
 */
class SearchPage extends HTMLElement {
  #listening = new AbortController();
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions, so that an answer which comes too late is known and dropped. */
  #turn = 0;
  /** Stories found and not shown yet. */
  #rest: Rest = { hits: [], wanted: { kind: 'words', words: [] } };

  #field = findPart(this, 'input[name="q"]', HTMLInputElement);
  #list = findPart(this, 'ol', HTMLOListElement);
  #more = findPart(this, '[data-more]', HTMLButtonElement);
  #count = findPart(this, '[role="status"]', HTMLElement);
  #sign = findPart(this, '[data-working]', HTMLElement);
  #address = new QueryAddress();
  #desk = new SearchDesk(new URL(this.dataset['index'] ?? '/pagefind/', location.origin));

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const on = (target: EventTarget, type: string, act: (event: Event) => void): void => {
      target.addEventListener(type, act, { signal });
    };
    on(this.#field, 'focus', () => {
      this.#desk.open();
    });
    on(this.#field, 'input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => {
        this.#address.write(this.#field.value.trim());
        void this.#ask();
      }, PAUSE_IN_TYPING);
    });
    on(findPart(this, 'form', HTMLFormElement), 'submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#typing);
      this.#address.enter(this.#field.value.trim());
      void this.#ask();
    });
    on(this.#more, 'click', () => void this.#showMore());
    on(window, 'popstate', () => {
      this.#readAddress();
    });
    findPart(this, '[data-without-scripts]', HTMLElement).hidden = true;
    // On a slow line a reader may have typed before this script came.
    const typed = this.#field.value.trim();
    const asked = this.#address.read();
    if (typed !== '') this.#address.write(typed);
    else this.#field.value = asked;
    void this.#ask();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    clearTimeout(this.#typing);
    this.#turn += 1;
  }

  #readAddress(): void {
    clearTimeout(this.#typing);
    this.#field.value = this.#address.read();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const turn = ++this.#turn;
    const wanted = parseQuery(this.#field.value);
    if (!wanted) {
      this.#show('empty');
      return;
    }
    const sign = setTimeout(() => {
      this.#sign.hidden = turn !== this.#turn;
    }, BEFORE_SIGN_OF_WORK);
    try {
      const answer = await this.#desk.ask(wanted);
      const nodes = await this.#read(answer.hits, wanted);
      if (turn !== this.#turn) return;
      this.#list.replaceChildren();
      this.#append(nodes, answer.hits, wanted);
      this.#show(nodes.length > 0 ? 'found' : 'none', tellAnswer(answer, searchWords));
    } catch {
      if (turn === this.#turn) this.#show('failed', searchWords.failed);
    } finally {
      clearTimeout(sign);
    }
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const { hits, wanted } = this.#rest;
    try {
      const nodes = await this.#read(hits, wanted);
      if (turn !== this.#turn) return;
      this.#append(nodes, hits, wanted);
      nodes[0]?.querySelector('a')?.focus();
    } catch {
      if (turn === this.#turn) this.#show('failed', searchWords.failed);
    }
  }

  async #read(hits: readonly Hit[], wanted: Wanted): Promise<readonly HTMLElement[]> {
    const stories = await this.#desk.read(hits.slice(0, STORIES_AT_ONCE));
    return stories.map((story) => createResultNode(story, wanted));
  }

  #append(nodes: readonly HTMLElement[], hits: readonly Hit[], wanted: Wanted): void {
    this.#list.append(...nodes);
    this.#rest = { hits: hits.slice(nodes.length), wanted };
    this.#more.hidden = this.#rest.hits.length === 0;
  }

  #show(state: State, sentence = ''): void {
    this.#sign.hidden = true;
    this.#count.textContent = sentence;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = part.dataset['when'] !== state;
    }
  }
}

customElements.define('search-page', SearchPage);
