import { focusOnSlash } from '#lib/dom/events.ts';

/**
 * `<masthead-search>` takes `/` to the search field that it holds, or to the search page where the
 * window is too narrow for one. Without scripts the form works all the same.
 */
class MastheadSearch extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const field = this.querySelector('input');
    if (field) focusOnSlash(field, this.#listening.signal);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }
}

customElements.define('masthead-search', MastheadSearch);
