/**
 * `<moved-page>` opens the link that it holds, with the query and the paragraph of the page's
 * address, which a refresh would lose. Without scripts the page is refreshed to the same link.
 */
class MovedPage extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link) location.replace(link.href + location.search + location.hash);
  }
}

customElements.define('moved-page', MovedPage);
