import { findPart } from '#lib/dom/elements.ts';
import { FACETS } from '#search/query/answer.ts';
import type { Facet, FacetCount, FacetCounts, Filters, Sort } from '#search/query/answer.ts';

import { nameLanguage, toKey } from './answer-sentences.ts';
import { PARAMETERS } from './query-address.ts';

/** Where there is a margin the filters stand in it, always open. */
const HAS_MARGIN = '(min-width: 62rem)';

/**
 * Selects to filter and sort results: a select is shown only if it divides the results. Where there
 * is no margin for them they are folded away, and the fold says what is chosen.
 */
export class FilterRow {
  readonly #row: HTMLDetailsElement;
  /** The page's names of sections and topics, by facet and slug. */
  readonly #names = new Map<string, string>();

  constructor(row: HTMLDetailsElement) {
    this.#row = row;
    for (const facet of FACETS)
      for (const { value, text } of this.#select(PARAMETERS[facet]).options)
        this.#names.set(`${facet} ${value}`, text);
  }

  /** Opens and folds the filters as the window has room for them, until `signal` aborts. */
  connect(signal: AbortSignal): void {
    const margin = matchMedia(HAS_MARGIN);
    const fold = (): void => {
      this.#row.open = margin.matches;
    };
    margin.addEventListener('change', fold, { signal });
    fold();
  }

  /** Replaces names that a person wrote into the address with their slugs: `U.S.` with `us`. */
  resolve(filters: Filters): Filters {
    const resolved = FACETS.flatMap((facet) => {
      const value = filters[facet];
      if (value === undefined) return [];
      const prefix = `${facet} `;
      const named = [...this.#names].find(
        ([key, name]) => key.startsWith(prefix) && toKey(name) === toKey(value),
      );
      const isSlug = this.#names.has(prefix + value);
      return [[facet, isSlug || !named ? value : named[0].slice(prefix.length)] as const];
    });
    return Object.fromEntries(resolved);
  }

  /** What is selected in the row. */
  read(): { readonly filters: Filters; readonly sort: Sort } {
    const filters = FACETS.flatMap((facet) => {
      const { value } = this.#select(PARAMETERS[facet]);
      return value === '' ? [] : [[facet, value] as const];
    });
    const { value: sort } = this.#select('sort');
    return {
      filters: Object.fromEntries(filters),
      sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    };
  }

  /** Selects these filters, before any article is counted. */
  write(filters: Filters, sort: Sort): void {
    for (const facet of FACETS) this.#fill(facet, [], filters[facet]);
    this.#select('sort').value = sort;
    this.#nameChosen();
  }

  /** Offers the values that divide an answer of so many results, and those already selected. */
  offer(counts: FacetCounts, results: number, filters: Filters): void {
    for (const facet of FACETS) {
      const values = counts[facet];
      // The language's counts are totals, and lead out of the results.
      const divides =
        facet === 'language'
          ? values.length > 1
          : values.some(({ articles }) => articles < results);
      const selected = filters[facet];
      this.#fill(facet, divides || selected !== undefined ? values : [], selected);
    }
    this.#show(this.#select('sort'), results > 1);
    this.#row.hidden = this.#row.querySelector('label:not([hidden])') === null;
    this.#nameChosen();
  }

  /** Says on the fold what is chosen. */
  #nameChosen(): void {
    const chosen = [...this.#row.querySelectorAll('select')].flatMap(
      ({ selectedIndex, options }) =>
        selectedIndex > 0 ? [options[selectedIndex]?.text.replace(/ \([^)]*\)$/u, '') ?? ''] : [],
    );
    findPart(this.#row, '[data-chosen]', HTMLElement).textContent = chosen.join(' · ');
  }

  hide(): void {
    this.#row.hidden = true;
  }

  #fill(facet: Facet, counts: readonly FacetCount[], selected: string | undefined): void {
    const select = this.#select(PARAMETERS[facet]);
    const isCounted = selected === undefined || counts.some(({ value }) => value === selected);
    const values = isCounted ? counts : [{ value: selected, articles: 0 }, ...counts];
    const options = values.map(({ value, articles }) => {
      const name = this.#nameOf(facet, value);
      return new Option(articles > 0 ? `${name} (${articles.toLocaleString()})` : name, value);
    });
    const [any] = select.options;
    select.replaceChildren(...(any ? [any] : []), ...options);
    select.value = selected ?? '';
    this.#show(select, values.length > 0);
  }

  #nameOf(facet: Facet, value: string): string {
    if (facet === 'language') return nameLanguage(value);
    return this.#names.get(`${facet} ${value}`) ?? value.replaceAll('-', ' ');
  }

  #show(select: HTMLSelectElement, isShown: boolean): void {
    select.disabled = !isShown;
    const label = select.closest('label');
    if (label) label.hidden = !isShown;
  }

  #select(name: string): HTMLSelectElement {
    return findPart(this.#row, `select[name="${name}"]`, HTMLSelectElement);
  }
}
