import { createButton } from '#lib/dom/elements.ts';

import { highlightMarks } from './highlight-marks.ts';
import { watchSelection } from './quote-selection.ts';
import { formatQuotation } from './quotation.ts';
import { createToast } from './toast.ts';

/** What the page says of itself to others: the age of a text comes first in it. */
const findDescription = (): string =>
  document.querySelector<HTMLMetaElement>('[property="og:description"]')?.content ?? '';

const canShare = Reflect.has(navigator, 'share');

/**
 * `<share-article>` copies the permalink before it, with a button here and one in the row by the
 * headline, where it can also be shared. The number of a paragraph copies its link; selected text can be copied as a quotation
 * with a link. Words that a reader searched for are highlighted on arrival. Without scripts the
 * permalink can be copied by hand, and the numbers are links.
 */
class ShareArticle extends HTMLElement {
  #listening = new AbortController();
  #body: HTMLElement = document.querySelector<HTMLElement>('.body') ?? this;
  #permalink = document.querySelector<HTMLAnchorElement>('a.permalink')?.href ?? location.href;
  #toast = createToast(this.#sentence('press'));

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const row = document.querySelector('p.share');
    const copyInRow = row?.querySelector('button');
    const copy = createButton(this.#sentence('copy'), this.#copyLink);
    const share = canShare ? [createButton(this.#sentence('share'), this.#sharePage)] : [];
    copyInRow?.addEventListener('click', this.#copyLink, { signal });
    if (copyInRow) copyInRow.disabled = false;
    row?.append(...share);
    this.append(copy);
    this.role = 'group';
    this.ariaLabel = this.#sentence('share');
    // Beside the text, where quote-selection.ts can move it after the selected paragraph.
    this.#body.after(this.#toast.element);
    this.#offerQuotation(signal);
    this.#body.addEventListener('click', this.#copyParagraphLink, { signal });
    signal.addEventListener('abort', () => {
      for (const element of [copy, ...share, this.#toast.element]) element.remove();
      if (copyInRow) copyInRow.disabled = true;
    });
    const article = this.closest('article');
    if (article) highlightMarks(article, this.#sentence('clear'));
    // Browsers without text directives would look for an element with the whole name `p5:~:text=…`.
    const [hash = '', directive] = location.hash.split(':~:');
    if (hash !== '' && directive !== undefined) location.replace(hash);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  /** The sentences stand in `data-` attributes of the element. */
  #sentence(name: string): string {
    return this.dataset[name] ?? '';
  }

  #copyLink = (): void => {
    void this.#toast.copy(this.#permalink, this.#sentence('copied'));
  };

  #sharePage = (): void => {
    void this.#share(this.#permalink);
  };

  async #share(url: string): Promise<void> {
    try {
      await navigator.share({
        url,
        title: this.dataset['headline'] ?? '',
        text: findDescription(),
      });
      this.#toast.show(this.#sentence('shared'));
    } catch (error) {
      const isCancelled = error instanceof DOMException && error.name === 'AbortError';
      if (!isCancelled) void this.#toast.copy(url, this.#sentence('copied'));
    }
  }

  #copyParagraphLink = ({ target }: Event): void => {
    if (!(target instanceof HTMLAnchorElement && target.className === 'anchor')) return;
    const { hash } = target;
    const url = this.#permalink + hash;
    const cite = document.createElement('a');
    cite.href = this.#sentence('citeHref') + hash;
    cite.textContent = this.#sentence('cite');
    const share = createButton(this.#sentence('shareParagraph'), () => void this.#share(url));
    const done = this.#sentence('paragraph').replace('#', hash.slice('#p'.length));
    void this.#toast.copy(url, done, canShare ? [share, cite] : [cite]);
  };

  #offerQuotation(signal: AbortSignal): void {
    const { element: toast } = this.#toast;
    const button = createButton(this.#sentence('quote'), () => {
      const quotation = formatQuotation(findSelected(), {
        link: this.#permalink,
        source: this.#sentence('source'),
        marks: this.#sentence('marks'),
        pageText: document.body.innerText,
      });
      void this.#toast.copy(quotation, this.#sentence('quoted'));
    });
    const findSelected = watchSelection({ button, toast, body: this.#body, signal });
    toast.prepend(button);
  }
}

customElements.define('share-article', ShareArticle);
