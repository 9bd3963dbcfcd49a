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
  readonly #signs: NodeListOf<HTMLElement>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: State = 'empty';

  constructor(whole: HTMLElement) {
    this.#whole = whole;
    this.#told = findPart(whole, '[role="status"]', HTMLElement);
    this.#signs = whole.querySelectorAll('[data-working]');
  }

  get state(): State {
    return this.#state;
  }

  /** An answer is awaited: says so if that takes longer than a moment. */
  work(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#sign(true);
    }, BEFORE_SIGN_OF_WORK);
  }

  /** Shows a state, and says this. */
  show(state: State, told: readonly Told[]): void {
    clearTimeout(this.#timer);
    this.#sign(false);
    this.#state = state;
    printTold(this.#told, told);
    for (const part of this.#whole.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = part.dataset['when'] !== state;
  }

  #sign(isWorking: boolean): void {
    for (const sign of this.#signs) sign.hidden = !isWorking;
  }
}
