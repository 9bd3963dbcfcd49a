import { createElement } from '#lib/dom/elements.ts';
import { isPlainKey } from '#lib/dom/events.ts';
import { foldText } from '#lib/text.ts';
import { searchWords } from '#i18n/words.ts';

import type { NamedPage } from './answer-sentences.ts';

/** A word to search for, or a page to open. */
export type Suggestion =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'topic' | 'article'; readonly text: string; readonly href: string };

const MOST = 6;
const MOST_PAGES = 2;
const ID = 'suggestions';

const POSSESSIVE = /['’]s(?!\p{L})/gu;

const wordsOf = (text: string): string[] =>
  foldText(text)
    .replaceAll(POSSESSIVE, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function findPages(
  kind: 'topic' | 'article',
  pages: readonly NamedPage[],
  typed: readonly string[],
): Suggestion[] {
  const matches = ({ name }: NamedPage): boolean =>
    typed.every((beginning) => wordsOf(name).some((word) => word.startsWith(beginning)));
  return pages
    .filter(matches)
    .slice(0, MOST_PAGES)
    .map(({ name, href }) => ({ kind, text: name, href }));
}

/** At most six suggestions: completions of the last word, then topics and articles with all words. */
export function findSuggestions(
  typed: string,
  completions: readonly string[],
  topics: readonly NamedPage[],
  articles: readonly NamedPage[],
): Suggestion[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const pages = [...findPages('topic', topics, words), ...findPages('article', articles, words)];
  // What stands before the last word stays, and with it a quotation mark or minus sign.
  const before = typed.replace(/[\p{L}\p{N}][^\s]*$/u, '');
  const completed = completions
    .map((word): Suggestion => ({ kind: 'word', text: before + word }))
    .filter(({ text }) => text.toLowerCase() !== typed.toLowerCase());
  return [...completed.slice(0, MOST - pages.length), ...pages];
}

/**
 * Makes a field a combobox with a list of suggestions (WAI-ARIA 1.2, manual selection): arrow keys
 * select, Enter chooses, Escape closes. Nothing is chosen that the reader did not select.
 */
export class SuggestionBox {
  readonly #field: HTMLInputElement;
  readonly #choose: (suggestion: Suggestion) => void;
  readonly #list = createElement('ul', []);
  #suggestions: readonly Suggestion[] = [];
  #selected = -1;

  constructor(field: HTMLInputElement, choose: (suggestion: Suggestion) => void) {
    this.#field = field;
    this.#choose = choose;
    this.#list.id = ID;
    this.#list.role = 'listbox';
    this.#list.ariaOrientation = 'horizontal';
    this.#list.ariaLabel = searchWords.suggestions.name;
  }

  /** Adds the list to the page until `signal` aborts. */
  connect(signal: AbortSignal): void {
    this.#field.after(this.#list);
    this.#field.role = 'combobox';
    this.#field.ariaAutoComplete = 'list';
    this.#field.setAttribute('aria-controls', ID);
    this.#field.addEventListener('keydown', this.#onKey, { signal });
    this.#field.addEventListener('blur', this.close, { signal });
    this.close();
  }

  /** Shows suggestions, if there are any and the field has the focus. */
  show(suggestions: readonly Suggestion[]): void {
    this.close();
    if (suggestions.length === 0 || document.activeElement !== this.#field) return;
    this.#suggestions = suggestions;
    this.#list.replaceChildren(...suggestions.map((one, index) => this.#createOption(one, index)));
    this.#setOpen(true);
  }

  close = (): void => {
    this.#select(-1);
    this.#suggestions = [];
    this.#setOpen(false);
  };

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
    // Otherwise the field loses the focus before the click.
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    option.addEventListener('click', () => {
      this.#accept(suggestion);
    });
    return option;
  }

  #select(index: number): void {
    this.#selected = index;
    for (const [position, option] of [...this.#list.children].entries())
      option.ariaSelected = String(position === index);
    this.#list.children[index]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (index < 0) this.#field.removeAttribute('aria-activedescendant');
    else this.#field.setAttribute('aria-activedescendant', `${ID}-${index}`);
  }

  #accept(suggestion: Suggestion): void {
    this.close();
    this.#choose(suggestion);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (this.#list.hidden || !isPlainKey(event)) return;
    const suggestion = this.#suggestions[this.#selected];
    if (event.key === 'ArrowDown' && this.#selected < this.#suggestions.length - 1)
      this.#select(this.#selected + 1);
    else if (event.key === 'ArrowUp' && this.#selected >= 0) this.#select(this.#selected - 1);
    else if (event.key === 'Enter' && suggestion) this.#accept(suggestion);
    else {
      // A browser would empty the field as well.
      if (event.key === 'Escape') event.preventDefault();
      if (event.key !== 'ArrowUp' && event.key.length > 1) this.close();
      return;
    }
    event.preventDefault();
  };
}
