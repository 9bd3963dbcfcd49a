import { parseLabels } from '#lib/label-ranges.ts';

const PARAGRAPH_HASH = /^#p(\d+[a-z]*)$/u;

/**
 * `<cite-article>` points the references that it holds to the paragraph in the page's address
 * (`#p5`), and copies each by a button. Without scripts they are complete but for the paragraph,
 * and can be copied by hand.
 */
class CiteArticle extends HTMLElement {
  #listening = new AbortController();
  /** What the page says when its address names no paragraph. */
  #withoutParagraph: string | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const button of this.querySelectorAll('button')) {
      button.hidden = false;
      button.addEventListener('click', () => void this.#copy(button), { signal });
    }
    addEventListener('hashchange', this.#pointToParagraph, { signal });
    for (const place of this.#places()) place.dataset['otherwise'] = place.textContent;
    this.#withoutParagraph = this.querySelector('.at')?.textContent;
    this.#pointToParagraph();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #places(): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>('[data-located]');
  }

  #pointToParagraph = (): void => {
    const [, label = ''] = PARAGRAPH_HASH.exec(location.hash) ?? [];
    const exists = parseLabels(this.dataset['labels'] ?? '').has(label);
    for (const place of this.#places()) {
      const { located = '', otherwise = '' } = place.dataset;
      place.textContent = exists ? located.replace('#', label) : otherwise;
    }
    const withParagraph = this.dataset['at']?.replace('#', label);
    this.#write('.at', exists ? withParagraph : this.#withoutParagraph);
  };

  async #copy(button: HTMLButtonElement): Promise<void> {
    const citation = button.closest('div')?.querySelector('dd');
    if (!citation) return;
    try {
      await navigator.clipboard.writeText(citation.textContent.trim());
      this.#write('.copied', this.dataset['copied']);
    } catch {
      getSelection()?.selectAllChildren(citation);
      this.#write('.copied', this.dataset['press']);
    }
  }

  #write(selector: string, sentence = ''): void {
    const line = this.querySelector(selector);
    if (line) line.textContent = sentence;
  }
}

customElements.define('cite-article', CiteArticle);
