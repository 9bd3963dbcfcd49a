import { searchWords } from '#words/words.ts';

import { createElement } from './elements.ts';
import { isPlain } from './walk-links.ts';

/** Something offered while one types: a word to search for, or a page to go to. */
export interface Suggestion {
  readonly text: string;
  readonly kind: 'word' | 'topic' | 'story';
  /** Page of a topic or story. */
  readonly href?: string;
}

const ID = 'suggestions';

/**
 * Makes a field a combobox with a list of suggestions below it (WAI-ARIA 1.2, manual selection):
 * arrow keys choose, Enter takes, Escape closes. Nothing is taken that was not chosen.
 */
export class SuggestionBox {
  readonly #field: HTMLInputElement;
  readonly #take: (suggestion: Suggestion) => void;
  readonly #list = createElement('ul', []);
  #offered: readonly Suggestion[] = [];
  #chosen = -1;

  constructor(field: HTMLInputElement, take: (suggestion: Suggestion) => void) {
    this.#field = field;
    this.#take = take;
    this.#list.id = ID;
    this.#list.role = 'listbox';
    this.#list.ariaLabel = searchWords.suggestions.name;
    field.after(this.#list);
    field.role = 'combobox';
    field.ariaAutoComplete = 'list';
    field.setAttribute('aria-controls', ID);
    this.close();
    field.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    field.addEventListener('blur', () => {
      this.close();
    });
  }

  /** Shows these, if there are any and the field still has the focus. */
  offer(suggestions: readonly Suggestion[]): void {
    this.close();
    if (suggestions.length === 0 || document.activeElement !== this.#field) return;
    this.#offered = suggestions;
    this.#list.replaceChildren(...suggestions.map((one, index) => this.#createOption(one, index)));
    this.#setOpen(true);
  }

  close(): void {
    this.#choose(-1);
    this.#offered = [];
    this.#setOpen(false);
  }

  #setOpen(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#field.ariaExpanded = String(isOpen);
  }

  #createOption(suggestion: Suggestion, index: number): HTMLElement {
    const { kind, text } = suggestion;
    const option = createElement('li', [
      createElement('bdi', [text]),
      ...(kind === 'word' ? [] : [' ', createElement('small', [searchWords.suggestions[kind]])]),
    ]);
    option.id = `${ID}-${index}`;
    option.role = 'option';
    // Else the field loses the focus before the click.
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    option.addEventListener('click', () => {
      this.#accept(suggestion);
    });
    return option;
  }

  #choose(index: number): void {
    this.#chosen = index;
    [...this.#list.children].forEach((option, at) => {
      option.ariaSelected = String(at === index);
    });
    if (index < 0) this.#field.removeAttribute('aria-activedescendant');
    else this.#field.setAttribute('aria-activedescendant', `${ID}-${index}`);
  }

  #accept(suggestion: Suggestion): void {
    this.close();
    this.#take(suggestion);
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#list.hidden || !isPlain(event)) return;
    const suggestion = this.#offered[this.#chosen];
    if (event.key === 'ArrowDown' && this.#chosen < this.#offered.length - 1)
      this.#choose(this.#chosen + 1);
    else if (event.key === 'ArrowUp' && this.#chosen >= 0) this.#choose(this.#chosen - 1);
    else if (event.key === 'Enter' && suggestion) this.#accept(suggestion);
    else {
      // What is typed stays: a browser would empty the field.
      if (event.key === 'Escape') event.preventDefault();
      if (event.key !== 'ArrowUp' && event.key.length > 1) this.close();
      return;
    }
    event.preventDefault();
  }
}
