import { parseLabels } from '#lib/label-ranges.ts';
import { findPart } from './find-part.ts';

const PARAGRAPH = /^#p(\d+[a-z]*)$/u;

/**
 * `<story-citations>` points the references it holds to the paragraph that the page was opened at
 * (`#p5`), and copies each. Without scripts they stand there without a paragraph, to be selected
 * and copied by hand.
 */
class StoryCitations extends HTMLElement {
  #listening = new AbortController();
  #general: string | null = null;

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
    this.#general = findPart(this, '.at', HTMLElement).textContent;
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
    findPart(this, '.at', HTMLElement).textContent = isThere
      ? (this.dataset['at'] ?? '').replace('#', paragraph)
      : this.#general;
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const citation = button.closest('div')?.querySelector('dd');
    if (!citation) return;
    try {
      await navigator.clipboard.writeText(citation.textContent.trim());
      this.#say(this.dataset['copied']);
    } catch {
      getSelection()?.selectAllChildren(citation);
      this.#say(this.dataset['press']);
    }
  }

  #say(sentence: string | undefined): void {
    findPart(this, '.copied', HTMLElement).textContent = sentence ?? '';
  }
}

customElements.define('story-citations', StoryCitations);
