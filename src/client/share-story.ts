import { createButton } from './create-button.ts';
import { mendAddress } from './mend-address.ts';
import { offerQuotes } from './offer-quotes.ts';
import { formatQuotation } from './quotation.ts';
import { canShare, shareNatively } from './share-natively.ts';
import { createSlip } from './slip.ts';

/**
 * `<share-story>` hands on the link it holds, here and by the headline, from where a link leads
 * here: to the device’s own share sheet where there is one, and to the clipboard. The number of a
 * paragraph copies its link, and what is selected is offered as a quotation with its link. Without
 * scripts the link stands here to be copied, and the numbers are links.
 */
class ShareStory extends HTMLElement {
  #leaving = new AbortController();
  // Not by find-part.ts: a module that other pages load too would be one request more for every story.
  #body: HTMLElement = document.querySelector<HTMLElement>('.body') ?? this;
  #byHeadline =
    document.querySelector<HTMLAnchorElement>('[href="#share"]') ?? document.createElement('a');
  #link = this.querySelector('a')?.href ?? location.href;
  #slip = createSlip(this.#say('press'));

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const buttons = [this, this.#byHeadline.parentElement].flatMap((group) => {
      const added = this.#createButtons();
      group?.append(...added);
      return added;
    });
    this.role = 'group';
    this.ariaLabel = this.#byHeadline.text.trim();
    this.#byHeadline.hidden = canShare;
    // Beside the text, from where offer-quotes.ts moves it behind the selected paragraph.
    this.#body.after(this.#slip.element);
    this.#offerQuotes(signal);
    this.#body.addEventListener('click', this.#copyNumber, { signal });
    signal.addEventListener('abort', () => {
      for (const element of [...buttons, this.#slip.element]) element.remove();
    });
    const place = mendAddress(location.hash);
    if (place) location.replace(place);
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** What is to be said stands in `data-` attributes. */
  #say(name: string): string {
    return this.dataset[name] ?? '';
  }

  #createButtons(): HTMLElement[] {
    const copy = createButton(this.#say('copy'), this.#copyLink);
    return canShare ? [createButton(this.#byHeadline.text.trim(), this.#share), copy] : [copy];
  }

  #copyLink = (): void => {
    void this.#slip.copy(this.#link, this.#say('copied'));
  };

  #share = (): void => {
    void shareNatively(this.#link).then((isHandedOn) => {
      if (isHandedOn) this.#slip.say(this.#say('shared'));
      else if (isHandedOn === false) this.#copyLink();
    });
  };

  #copyNumber = ({ target }: Event): void => {
    if (!(target instanceof HTMLAnchorElement && target.className === 'anchor')) return;
    const done = `${target.ariaLabel ?? ''}. ${this.#say('copied')}`;
    void this.#slip.copy(this.#link + target.hash, done);
  };

  #offerQuotes(signal: AbortSignal): void {
    const { element: slip } = this.#slip;
    const button = createButton(this.#say('quote'), () => {
      const quotation = formatQuotation(selected(), {
        link: this.#link,
        source: this.#say('source'),
        marks: this.#say('marks'),
        page: document.body.innerText,
      });
      void this.#slip.copy(quotation, this.#say('quoted'));
    });
    const selected = offerQuotes({ button, slip, body: this.#body, signal });
    slip.prepend(button);
  }
}

customElements.define('share-story', ShareStory);
