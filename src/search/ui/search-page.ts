import { findOpenedLink, focusOnSlash, moveFocusByArrows } from '#lib/dom/events.ts';
import { findPart } from '#lib/dom/elements.ts';
import type { Query } from '#search/query/answer.ts';
import { createSearcher } from '#search/query/create-searcher.ts';
import { searchWords } from '#i18n/words.ts';

import { describeAnswer, describeFailure } from './answer-sentences.ts';
import { FilterRow } from './filter-row.ts';
import { hasFilters, parseRequest, QueryAddress, shortenQuery } from './query-address.ts';
import type { ResultPosition, SearchRequest } from './query-address.ts';
import { loadResults, ResultList } from './result-list.ts';
import type { LoadedResults } from './result-list.ts';
import { StatusView } from './status-view.ts';
import { findSuggestions, SuggestionBox } from './suggestions.ts';
import type { Suggestion } from './suggestions.ts';

const TYPING_PAUSE = 180;
const TOP: ResultPosition = { shown: 0 };

/**
 * `<search-page>` answers a query while it is typed, and keeps all of it in the address. Nothing is
 * loaded before the reader turns to the field or the address has a query. Without scripts the form is
 * sent as forms are, and a paragraph points to the archive.
 */
class SearchPage extends HTMLElement {
  #listening = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the searches, so that an answer which comes too late is dropped. */
  #latest = 0;
  #request = parseRequest('');

  #field = findPart(this, 'input[name="q"]', HTMLInputElement);
  #list = findPart(this, 'ol[data-results]', HTMLOListElement);
  #more = findPart(this, '[data-more]', HTMLButtonElement);
  #row = findPart(this, '[data-filters]', HTMLDetailsElement);
  #topics = [...this.#row.querySelectorAll<HTMLOptionElement>('option[data-href]')].map(
    ({ text, dataset }) => ({ name: text, href: dataset['href'] ?? '' }),
  );
  #filters = new FilterRow(this.#row);
  #results = new ResultList(this.#list, this.#more);
  #status = new StatusView(this);
  #suggestions = new SuggestionBox(this.#field, (suggestion) => {
    this.#choose(suggestion);
  });
  #address = new QueryAddress();
  #searcher = createSearcher({
    folder: new URL(this.dataset['index'] ?? '/search-index/', location.origin),
    pageLanguage: document.documentElement.lang,
  });

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#suggestions.connect(signal);
    this.#filters.connect(signal);
    moveFocusByArrows(this.#field, this.#list, signal);
    focusOnSlash(this.#field, signal);
    this.#listen(signal);
    findPart(this, '[data-without-scripts]', HTMLElement).hidden = true;
    // On a slow connection a reader may have typed before this script was there.
    const text = this.#field.value.trim();
    if (text !== '') this.#submit({ ...this.#readRequest(), text });
    else {
      this.#readAddress();
      // Before it is listened to: a page that nobody has asked anything loads nothing.
      const isFree = document.activeElement === document.body;
      if (this.#request.text === '' && isFree) this.#field.focus({ preventScroll: true });
    }
    this.#warmWhenUsed(signal);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    clearTimeout(this.#timer);
    this.#latest += 1;
    this.#status.stop();
  }

  #listen(signal: AbortSignal): void {
    const on = (target: EventTarget, type: string, act: (event: Event) => void): void => {
      target.addEventListener(type, act, { signal });
    };
    const retry = (): void => void this.#search(TOP, false);
    on(this.#field, 'input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#type();
      }, TYPING_PAUSE);
    });
    on(findPart(this, 'form', HTMLFormElement), 'submit', (event) => {
      event.preventDefault();
      this.#submit({ ...this.#request, text: this.#field.value.trim(), exact: false });
    });
    on(this.#row, 'change', () => {
      this.#submit({ ...this.#request, ...this.#filters.read() });
    });
    on(this.#more, 'click', () => void this.#showMore());
    on(this, 'click', (event) => {
      this.#follow(event);
    });
    on(findPart(this, '[data-retry]', HTMLButtonElement), 'click', retry);
    on(window, 'online', () => {
      if (this.#status.state === 'failed') retry();
    });
    on(window, 'popstate', () => {
      this.#readAddress();
    });
  }

  #warmWhenUsed(signal: AbortSignal): void {
    for (const use of ['focus', 'pointerdown', 'keydown'])
      this.#field.addEventListener(
        use,
        () => {
          this.#searcher.warm();
        },
        { signal, once: true },
      );
  }

  #readAddress(): void {
    clearTimeout(this.#timer);
    this.#showRequest(this.#readRequest());
    void this.#search(this.#address.readPosition(), false);
  }

  #readRequest(): SearchRequest {
    const request = this.#address.read();
    return { ...request, filters: this.#filters.resolve(request.filters) };
  }

  #showRequest(request: SearchRequest): void {
    this.#request = request;
    this.#field.value = request.text;
    this.#filters.write(request.filters, request.sort);
  }

  #type(): void {
    this.#request = { ...this.#request, text: this.#field.value.trim(), exact: false };
    this.#address.write(this.#request);
    void this.#search(TOP, true);
  }

  #submit(request: SearchRequest): void {
    clearTimeout(this.#timer);
    this.#request = request;
    this.#address.submit(request);
    void this.#search(TOP, false);
  }

  #choose(suggestion: Suggestion): void {
    if (suggestion.kind !== 'word') location.assign(suggestion.href);
    else {
      this.#field.value = suggestion.text;
      this.#submit({ ...this.#request, text: suggestion.text, exact: false });
    }
  }

  /** A link to another query is answered here; one to an article keeps the place for the way back. */
  #follow(event: Event): void {
    const link = findOpenedLink(event);
    if (!link) return;
    if (this.#list.contains(link)) this.#address.keepPosition(this.#results.positionOf(link));
    else if (link.pathname === location.pathname && link.search !== '') {
      event.preventDefault();
      const request = parseRequest(link.search);
      this.#showRequest(request);
      this.#submit(request);
    }
  }

  async #search(position: ResultPosition, unfinished: boolean): Promise<void> {
    const turn = ++this.#latest;
    const { languages } = this.#request;
    const query = { ...this.#request, text: shortenQuery(this.#request.text) };
    this.#suggestions.close();
    if (query.text === '') {
      this.#filters.hide();
      this.#status.show('empty', []);
      return;
    }
    this.#status.load();
    try {
      const answer = await this.#searcher.search(query, { unfinished, languages });
      const loaded = await loadResults(answer, 0, position.shown);
      if (turn !== this.#latest) return;
      this.#show(loaded);
      this.#results.returnTo(position);
      void this.#offerFilters(query, turn);
      if (unfinished) void this.#suggest(turn);
    } catch (error) {
      if (turn !== this.#latest) return;
      this.#status.show('failed', [[{ text: describeFailure(error, searchWords) }]]);
    }
  }

  #show(loaded: LoadedResults): void {
    const { answer } = loaded;
    this.#results.show(loaded);
    const { forms } = this.#results;
    const context = { answer, request: this.#request, topics: this.#topics, forms };
    const state = answer.results.length > 0 ? 'found' : 'none';
    this.#status.show(state, describeAnswer(context, searchWords));
  }

  async #showMore(): Promise<void> {
    const turn = this.#latest;
    const { answer, contents } = this.#results;
    this.#status.load();
    try {
      const loaded = await loadResults(answer, contents.length);
      if (turn !== this.#latest) return;
      this.#show(loaded);
      this.#address.keepPosition({ shown: this.#results.contents.length });
    } catch (error) {
      if (turn !== this.#latest) return;
      const sentence = describeFailure(error, searchWords);
      this.#status.show('found', [[{ text: sentence }]]);
      this.#results.showFailure(sentence);
    }
  }

  async #offerFilters(query: Query, turn: number): Promise<void> {
    const { answer } = this.#results;
    const { filters } = query;
    const found = answer.results.length;
    if (found < 2 && !hasFilters(filters)) {
      this.#filters.hide();
      return;
    }
    // The results are there; without counts the row stays as it is.
    const counts = await this.#searcher.countFacets(answer, query).catch(() => undefined);
    if (counts && turn === this.#latest) this.#filters.offer(counts, found, filters);
  }

  async #suggest(turn: number): Promise<void> {
    const { text } = this.#request;
    const completions = await this.#searcher.suggest(text).catch(() => []);
    if (turn !== this.#latest) return;
    const articles = this.#results.contents.map(({ headline, url }) => ({
      name: headline.map((part) => part.text).join(''),
      href: url,
    }));
    this.#suggestions.show(findSuggestions(text, completions, this.#topics, articles));
  }
}

customElements.define('search-page', SearchPage);
