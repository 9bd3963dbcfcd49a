import { createButton } from '#lib/dom/create-element.ts';

import { highlightMarks } from './highlight-marks.ts';
import { watchSelection } from './quote-selection.ts';
import { formatQuotation } from './quotation.ts';
import { createToast } from './toast.ts';

const canShare = Reflect.has(navigator, 'share');

/**
 * `<share-article>` copies and shares the permalink that it holds, with buttons here and by the
 * headline. The number of a paragraph copies its link; selected text can be copied as a quotation
 * with a link. Words that a reader searched for are highlighted on arrival. Without scripts the
 * permalink can be copied by hand, and the numbers are links.
 */
class ShareArticle extends HTMLElement {
  #listening = new AbortController();
  #body: HTMLElement = document.querySelector<HTMLElement>('.body') ?? this;
  #shareLink =
    document.querySelector<HTMLAnchorElement>('[href="#share"]') ?? document.createElement('a');
  #permalink = this.querySelector('a')?.href ?? location.href;
  #toast = createToast(this.#sentence('press'));

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const buttons = [this, this.#shareLink.parentElement].flatMap((group) => {
      const added = this.#createButtons();
      group?.append(...added);
      return added;
    });
    this.role = 'group';
    this.ariaLabel = this.#shareLink.text.trim();
    this.#shareLink.hidden = canShare;
    // Beside the text, where quote-selection.ts can move it after the selected paragraph.
    this.#body.after(this.#toast.element);
    this.#offerQuotation(signal);
    this.#body.addEventListener('click', this.#copyParagraphLink, { signal });
    signal.addEventListener('abort', () => {
      for (const element of [...buttons, this.#toast.element]) element.remove();
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

  #createButtons(): HTMLElement[] {
    const copy = createButton(this.#sentence('copy'), this.#copyLink);
    if (!canShare) return [copy];
    return [createButton(this.#shareLink.text.trim(), () => void this.#share()), copy];
  }

  #copyLink = (): void => {
    void this.#toast.copy(this.#permalink, this.#sentence('copied'));
  };

  async #share(): Promise<void> {
    try {
      await navigator.share({ url: this.#permalink, title: document.title });
      this.#toast.show(this.#sentence('shared'));
    } catch (error) {
      const isCancelled = error instanceof DOMException && error.name === 'AbortError';
      if (!isCancelled) this.#copyLink();
    }
  }

  #copyParagraphLink = ({ target }: Event): void => {
    if (!(target instanceof HTMLAnchorElement && target.className === 'anchor')) return;
    const done = `${target.ariaLabel ?? ''}. ${this.#sentence('copied')}`;
    void this.#toast.copy(this.#permalink + target.hash, done);
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
