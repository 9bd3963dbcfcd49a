/**
 * `<moved-page>` goes where the link it holds leads, and takes along which paragraph was asked for,
 * which a refresh would lose. Without scripts the page is refreshed to the same address.
 */
class MovedPage extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link) location.replace(link.href + location.search + location.hash);
  }
}

customElements.define('moved-page', MovedPage);
