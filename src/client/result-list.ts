import type { Answer, Found } from '#search/answer.ts';
import type { Story } from '#search/engine.ts';
import { searchWords } from '#words/words.ts';

import { createResultNode } from './result-node.ts';

const AT_ONCE = 10;
const NOTHING: Answer = { terms: [], hits: [], withAll: 0 };

/** A few stories of an answer, fetched. */
export interface Page {
  readonly answer: Answer;
  readonly from: number;
  readonly stories: readonly Story[];
}

/** Fetches the next stories of an answer: ten, or as many as are to be shown. Rejects if one cannot be had. */
export async function fetchPage(answer: Answer, from: number, upTo: number): Promise<Page> {
  const hits = answer.hits.slice(from, Math.max(upTo, from + AT_ONCE));
  return { answer, from, stories: await Promise.all(hits.map((hit) => hit.story())) };
}

/** The list of stories found, and the button for more of them. */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  #answer = NOTHING;
  #stories: readonly Story[] = [];

  constructor(list: HTMLElement, more: HTMLButtonElement) {
    this.#list = list;
    this.#more = more;
  }

  /** What the list shows stories of. */
  get answer(): Answer {
    return this.#answer;
  }

  /** The stories that the list shows. */
  get stories(): readonly Story[] {
    return this.#stories;
  }

  /** How many stories the list shows. */
  get shown(): number {
    return this.#stories.length;
  }

  /** Shows the first stories of an answer, or further ones. */
  show({ answer, from, stories }: Page): void {
    const nodes = stories.flatMap((story, index) => {
      const found: Found | undefined = answer.hits[from + index];
      return found ? [createResultNode(story, found, answer.terms)] : [];
    });
    if (from === 0) this.#list.replaceChildren(...nodes);
    else this.#list.append(...nodes);
    this.#stories = [...this.#stories.slice(0, from), ...stories];
    this.#answer = answer;
    const left = answer.hits.length - this.shown;
    this.#more.textContent = searchWords.more(left);
    this.#more.hidden = left === 0;
    if (from > 0) nodes[0]?.querySelector('a')?.focus();
  }

  /** Says where more were asked for that they could not be had. */
  tellNoMore(why: string): void {
    this.#more.textContent = `${why} ${searchWords.again}`;
  }

  /** The place of a link among all links of the list, counted from 0. */
  placeOf(link: Element): number {
    return [...this.#list.querySelectorAll('a')].findIndex((one) => one === link);
  }

  /** Goes back to a link that was followed from here. */
  returnTo(place: number): void {
    this.#list.querySelectorAll('a')[place]?.focus();
  }
}
