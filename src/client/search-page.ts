import type { Manner } from '#search/answer.ts';
import { searchWords } from '#words/words.ts';

import { isNarrow, parseAsked } from './asked.ts';
import type { Asked } from './asked.ts';
import { ChoiceRow } from './choice-row.ts';
import { countChoices } from './count-choices.ts';
import { cutQuery } from './cut-query.ts';
import { findFollowed } from './find-followed.ts';
import { findPart } from './find-part.ts';
import { findSuggestions, namePages, nameTopics } from './find-suggestions.ts';
import { QueryAddress } from './query-address.ts';
import type { Place } from './query-address.ts';
import { findForms } from './find-forms.ts';
import { fetchPage, ResultList } from './result-list.ts';
import type { Page } from './result-list.ts';
import { SearchDesk } from './search-desk.ts';
import { SearchView } from './search-view.ts';
import { leadSlashTo } from './slash-key.ts';
import { SuggestionBox } from './suggestion-box.ts';
import type { Suggestion } from './suggestion-box.ts';
import { tellAnswer, tellForms, tellTopics } from './tell-answer.ts';
import { tellFailure } from './tell-failure.ts';
import { walkLinks } from './walk-links.ts';

const PAUSE_IN_TYPING = 180;
const TOP: Place = { shown: 0, link: undefined };

/**
 * `<search-page>` answers a query in the page while it is typed, and keeps all that is asked in
 * the address. Nothing is loaded before the field has focus or the address a query. Without
 * scripts the form is sent as forms are, and a paragraph points to the archive. It listens as long as
 * its page is there: nothing takes it out.
 */
class SearchPage extends HTMLElement {
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions, so that an answer which comes too late is known and dropped. */
  #turn = 0;
  #asked = parseAsked('');

  #field = findPart(this, 'input[name="q"]', HTMLInputElement);
  #list = findPart(this, 'ol[data-results]', HTMLOListElement);
  #more = findPart(this, '[data-more]', HTMLButtonElement);
  #row = findPart(this, '[data-choices]', HTMLElement);
  #topics = nameTopics(this.#row);
  #choices = new ChoiceRow(this.#row);
  #results = new ResultList(this.#list, this.#more);
  #view = new SearchView(this);
  #suggestions = new SuggestionBox(this.#field, (suggestion) => {
    this.#take(suggestion);
  });
  #address = new QueryAddress();
  #desk = new SearchDesk(new URL(this.dataset['index'] ?? '/pagefind/', location.origin));

  connectedCallback(): void {
    walkLinks(this.#field, this.#list);
    leadSlashTo(this.#field);
    this.#listen();
    findPart(this, '[data-without-scripts]', HTMLElement).hidden = true;
    // On a slow line a reader may have typed before this script came.
    const typed = this.#field.value.trim();
    if (typed !== '') this.#enter({ ...this.#asked, query: typed });
    else this.#readAddress();
  }

  #listen(): void {
    const on = (target: EventTarget, type: string, act: (event: Event) => void): void => {
      target.addEventListener(type, act);
    };
    const again = (): void => void this.#ask(TOP, false);
    on(this.#field, 'focus', () => {
      this.#desk.warm();
    });
    on(this.#field, 'input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => {
        this.#type();
      }, PAUSE_IN_TYPING);
    });
    on(findPart(this, 'form', HTMLFormElement), 'submit', (event) => {
      event.preventDefault();
      this.#enter({ ...this.#asked, query: this.#field.value.trim(), literally: false });
    });
    on(this.#row, 'change', () => {
      this.#enter({ ...this.#asked, choice: this.#choices.read() });
    });
    on(this.#more, 'click', () => void this.#showMore());
    on(this, 'click', (event) => {
      this.#follow(event);
    });
    on(findPart(this, '[data-again]', HTMLButtonElement), 'click', again);
    on(window, 'online', () => {
      if (this.#view.state === 'failed') again();
    });
    on(window, 'popstate', () => {
      this.#readAddress();
    });
  }

  #readAddress(): void {
    clearTimeout(this.#typing);
    this.#asked = this.#address.read();
    this.#field.value = this.#asked.query;
    this.#choices.write(this.#asked.choice);
    void this.#ask(this.#address.readPlace(), false);
  }

  #type(): void {
    this.#asked = { ...this.#asked, query: this.#field.value.trim(), literally: false };
    this.#address.write(this.#asked);
    void this.#ask(TOP, true);
  }

  #enter(asked: Asked): void {
    clearTimeout(this.#typing);
    this.#suggestions.close();
    this.#asked = asked;
    this.#address.enter(asked);
    void this.#ask(TOP, false);
  }

  #take({ kind, text, href }: Suggestion): void {
    if (kind === 'word') {
      this.#field.value = text;
      this.#enter({ ...this.#asked, query: text, literally: false });
    } else if (href !== undefined) location.assign(href);
  }

  /** A link to another question is answered here; one to a story keeps the place for the way back. */
  #follow(event: Event): void {
    const link = findFollowed(event);
    if (!link) return;
    if (this.#list.contains(link)) {
      const place = { shown: this.#results.shown, link: this.#results.placeOf(link) };
      this.#address.keepPlace(place);
    } else if (link.pathname === location.pathname && link.search !== '') {
      event.preventDefault();
      this.#enter(parseAsked(link.search));
      this.#field.value = this.#asked.query;
      this.#choices.write(this.#asked.choice);
    }
  }

  async #ask(place: Place, unfinished: boolean): Promise<void> {
    const turn = ++this.#turn;
    const asked = this.#asked;
    const { query, choice, literally } = asked;
    const manner = { unfinished, literally };
    this.#suggestions.close();
    if (query === '') {
      this.#row.hidden = true;
      this.#view.show('empty', []);
      return;
    }
    this.#view.work();
    try {
      const answer = await this.#desk.ask(cutQuery(query), choice, manner);
      const page = await fetchPage(answer, 0, place.shown);
      if (turn !== this.#turn) return;
      this.#show(page);
      if (place.link !== undefined) this.#results.returnTo(place.link);
      void this.#offerChoices(page, turn, manner);
      if (unfinished) void this.#suggest(page, turn);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#view.show('failed', [{ text: tellFailure(error) }]);
    }
  }

  #show(page: Page): void {
    const { answer } = page;
    this.#results.show(page);
    this.#view.show(answer.hits.length > 0 ? 'found' : 'none', [
      ...tellAnswer(answer, this.#asked, searchWords),
      ...tellForms(findForms(this.#results.stories, answer.terms), searchWords),
      ...tellTopics(answer, this.#asked, this.#topics, searchWords),
    ]);
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const { answer, shown } = this.#results;
    this.#view.work();
    try {
      const page = await fetchPage(answer, shown, 0);
      if (turn !== this.#turn) return;
      this.#show(page);
      this.#address.keepPlace({ shown: this.#results.shown, link: undefined });
    } catch (error) {
      if (turn !== this.#turn) return;
      const text = tellFailure(error);
      this.#view.show('found', [{ text }]);
      this.#results.tellNoMore(text);
    }
  }

  async #offerChoices({ answer }: Page, turn: number, manner: Manner): Promise<void> {
    const asked = this.#asked;
    this.#row.hidden = answer.hits.length < 2 && !isNarrow(asked.choice);
    if (this.#row.hidden) return;
    // Without counts the row stays as it is: what was asked is answered.
    const counts = await countChoices(this.#desk, answer, asked, manner).catch(() => undefined);
    if (counts && turn === this.#turn)
      this.#choices.offer(counts, answer.hits.length, asked.choice);
  }

  async #suggest({ stories }: Page, turn: number): Promise<void> {
    const typed = this.#asked.query;
    const completions = await this.#desk.suggest(typed).catch(() => []);
    if (turn !== this.#turn) return;
    this.#suggestions.offer(findSuggestions(typed, completions, this.#topics, namePages(stories)));
  }
}

customElements.define('search-page', SearchPage);
