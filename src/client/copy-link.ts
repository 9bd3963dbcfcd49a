import { findPart } from './find-part.ts';

const canShare = Reflect.has(navigator, 'share');

/**
 * `<copy-link>` hands on the link it holds: to the device's own share sheet where there is one,
 * else to the clipboard, else selected and ready to be copied by hand. Without scripts the link
 * stands there to be copied.
 */
class CopyLink extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const button = findPart(this, 'button', HTMLButtonElement);
    if (canShare) button.textContent = this.dataset['share'] ?? '';
    button.addEventListener('click', () => void this.#handOn(), { signal: this.#listening.signal });
    button.hidden = false;
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  async #handOn(): Promise<void> {
    const link = findPart(this, 'a', HTMLAnchorElement);
    try {
      if (canShare) {
        await navigator.share({ url: link.href, title: document.title });
        return;
      }
      await navigator.clipboard.writeText(link.href);
      this.#say(this.dataset['copied']);
    } catch (error) {
      const isCalledOff = error instanceof DOMException && error.name === 'AbortError';
      if (isCalledOff) return;
      getSelection()?.selectAllChildren(link);
      this.#say(this.dataset['press']);
    }
  }

  #say(sentence: string | undefined): void {
    findPart(this, '[role="status"]', HTMLElement).textContent = sentence ?? '';
  }
}

customElements.define('copy-link', CopyLink);
