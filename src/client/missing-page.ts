import { findMissingWords } from '#search/missing-words.ts';

import { findPart } from './find-part.ts';

/**
 * `<missing-page>` puts the words of the address that leads nowhere into the search field it
 * holds. Without scripts the field stays empty.
 */
class MissingPage extends HTMLElement {
  connectedCallback(): void {
    const field = findPart(this, 'input[name="q"]', HTMLInputElement);
    if (field.value === '') field.value = findMissingWords(location.pathname);
  }
}

customElements.define('missing-page', MissingPage);
