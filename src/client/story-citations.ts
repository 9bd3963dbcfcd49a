import { parseLabels } from '#lib/label-ranges.ts';

const PARAGRAPH = /^#p(\d+[a-z]*)$/u;

/**
 * `<story-citations>` points the references it holds to the paragraph that the page was opened at
 * (`#p5`), and copies each. Without scripts they stand there without a paragraph, to be selected
 * and copied by hand.
 */
class StoryCitations extends HTMLElement {
  #listening = new AbortController();
  #general: string | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const button of this.querySelectorAll('button')) {
      button.hidden = false;
      button.addEventListener('click', () => void this.#copy(button), { signal });
    }
    addEventListener(
      'hashchange',
      () => {
        this.#locate();
      },
      { signal },
    );
    for (const place of this.#places()) place.dataset['otherwise'] = place.textContent;
    this.#general = this.querySelector('.at')?.textContent;
    this.#locate();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #places(): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>('[data-located]');
  }

  #locate(): void {
    const [, paragraph = ''] = PARAGRAPH.exec(location.hash) ?? [];
    const isThere = parseLabels(this.dataset['labels'] ?? '').has(paragraph);
    for (const place of this.#places()) {
      const { located = '', otherwise = '' } = place.dataset;
      place.textContent = isThere ? located.replace('#', paragraph) : otherwise;
    }
    this.#write('.at', isThere ? this.dataset['at']?.replace('#', paragraph) : this.#general);
  }

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

customElements.define('story-citations', StoryCitations);
