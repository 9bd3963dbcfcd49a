import { findPart } from './find-part.ts';
import { printTold } from './print-told.ts';
import type { Told } from './tell-answer.ts';

const BEFORE_SIGN_OF_WORK = 300;

/** What the page shows: nothing asked yet, stories, none, or that search does not work. */
export type State = 'empty' | 'found' | 'none' | 'failed';

/** The parts of the search page that show how things stand, one state at a time. */
export class SearchView {
  readonly #whole: HTMLElement;
  readonly #told: HTMLElement;
  readonly #sign: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: State = 'empty';

  constructor(whole: HTMLElement) {
    this.#whole = whole;
    this.#told = findPart(whole, '[role="status"]', HTMLElement);
    this.#sign = findPart(whole, '[data-working]', HTMLElement);
  }

  get state(): State {
    return this.#state;
  }

  /** An answer is awaited: says so if that takes longer than a moment. */
  work(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#sign.hidden = false;
    }, BEFORE_SIGN_OF_WORK);
  }

  /** What was awaited has come. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#sign.hidden = true;
  }

  /** Shows a state, and says this. */
  show(state: State, told: readonly Told[]): void {
    this.rest();
    this.#state = state;
    printTold(this.#told, told);
    for (const part of this.#whole.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = part.dataset['when'] !== state;
  }
}
