import { createLink, findPart } from '#lib/dom/elements.ts';

import type { Sentence } from './answer-sentences.ts';

/** A faster answer would make the sign of loading flicker. */
const DELAY = 300;

/** What the page shows: no query, results, none, or a failure. */
export type State = 'empty' | 'found' | 'none' | 'failed';

/** The parts of the search page that show its state; `[data-when]` parts belong to one state. */
export class StatusView {
  readonly #page: HTMLElement;
  readonly #status: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: State = 'empty';

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#status = findPart(page, '[role="status"]', HTMLElement);
  }

  get state(): State {
    return this.#state;
  }

  /** Shows after a moment that an answer is awaited. */
  load(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#showLoading(true);
    }, DELAY);
  }

  /** Shows a state and its sentences. */
  show(state: State, sentences: readonly Sentence[]): void {
    this.stop();
    this.#state = state;
    this.#write(sentences);
    for (const part of this.#page.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = part.dataset['when'] !== state;
  }

  /** No answer is awaited any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#showLoading(false);
  }

  #showLoading(isLoading: boolean): void {
    for (const sign of this.#page.querySelectorAll<HTMLElement>('[data-loading]'))
      sign.hidden = !isLoading;
  }

  /** Replaces the sentences in one step, and only if they change: screen readers read each change. */
  #write(sentences: readonly Sentence[]): void {
    const next = this.#status.cloneNode(false);
    if (!(next instanceof HTMLElement)) return;
    for (const [index, sentence] of sentences.entries()) {
      if (index > 0) next.append(' ');
      next.append(
        ...sentence.map(({ text, href }) => (href === undefined ? text : createLink(href, [text]))),
      );
    }
    next.normalize();
    if (!next.isEqualNode(this.#status)) this.#status.replaceChildren(...next.childNodes);
  }
}
