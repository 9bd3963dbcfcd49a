import { findMissingWords } from './missing-words.ts';

/**
 * `<missing-page>` fills the search field that it holds with the words of the address that does
 * not exist. Without scripts the field stays empty.
 */
class MissingPage extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    if (field?.value === '') field.value = findMissingWords(location.pathname);
  }
}

customElements.define('missing-page', MissingPage);
