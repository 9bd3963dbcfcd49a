import { findPart } from './find-part.ts';

/**
 * `<moved-page>` goes where the link it holds leads, and takes along which paragraph was asked for,
 * which a refresh would lose. Without scripts the page is refreshed to the same address.
 */
class MovedPage extends HTMLElement {
  connectedCallback(): void {
    const { href } = findPart(this, 'a', HTMLAnchorElement);
    location.replace(href + location.search + location.hash);
  }
}

customElements.define('moved-page', MovedPage);
