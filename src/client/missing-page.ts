import { findMissingWords } from '#search/missing-words.ts';

/**
 * `<missing-page>` puts the words of the address that leads nowhere into the search field it
 * holds. Without scripts the field stays empty.
 */
class MissingPage extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    if (field?.value === '') field.value = findMissingWords(location.pathname);
  }
}

customElements.define('missing-page', MissingPage);
