import type { Choice, Facet, FacetCount, FacetCounts, Sort } from '#search/answer.ts';

import { facets, parameters } from './asked.ts';
import { findPart } from './find-part.ts';

/** The row of choices: each is shown only where it divides the stories found. */
export class ChoiceRow {
  readonly #row: HTMLElement;
  /** What the page calls sections and topics. */
  readonly #names = new Map<string, string>();
  readonly #languages = new Intl.DisplayNames(document.documentElement.lang, { type: 'language' });

  constructor(row: HTMLElement) {
    this.#row = row;
    for (const facet of facets)
      for (const { value, text } of this.#select(parameters[facet]).options)
        this.#names.set(`${facet} ${value}`, text);
  }

  /** What is chosen in the row. */
  read(): Choice {
    const chosen = facets.map(
      (facet) => [facet, this.#select(parameters[facet]).value || undefined] as const,
    );
    return { ...Object.fromEntries(chosen), sort: this.#readSort() };
  }

  /** Puts a choice into the row, before any story is counted. */
  write(choice: Choice): void {
    for (const facet of facets) {
      const value = choice[facet];
      this.#fill(facet, value === undefined ? [] : [{ value, stories: 0 }], value);
    }
    this.#select('sort').value = choice.sort;
  }

  /** Offers what divides `stories` of these counts, and what is chosen already. */
  offer(counts: FacetCounts, stories: number, choice: Choice): void {
    for (const facet of facets) {
      const divides = counts[facet].some((count) => count.stories < stories);
      const chosen = choice[facet];
      this.#fill(facet, divides || chosen !== undefined ? counts[facet] : [], chosen);
    }
    this.#show(this.#select('sort'), stories > 1);
    this.#row.hidden = this.#row.querySelector('label:not([hidden])') === null;
  }

  #fill(facet: Facet, counts: readonly FacetCount[], chosen: string | undefined): void {
    const select = this.#select(parameters[facet]);
    const values = counts.some(({ value }) => value === chosen)
      ? counts
      : [...(chosen === undefined ? [] : [{ value: chosen, stories: 0 }]), ...counts];
    const options = values.map(({ value, stories }) => {
      const name = this.#nameOf(facet, value);
      return new Option(stories > 0 ? `${name} (${stories.toLocaleString()})` : name, value);
    });
    const [any] = select.options;
    select.replaceChildren(...(any ? [any] : []), ...options);
    select.value = chosen ?? '';
    this.#show(select, values.length > 0);
  }

  #nameOf(facet: Facet, value: string): string {
    if (facet === 'language') return this.#languages.of(value) ?? value;
    return this.#names.get(`${facet} ${value}`) ?? value.replaceAll('-', ' ');
  }

  #show(select: HTMLSelectElement, isShown: boolean): void {
    select.disabled = !isShown;
    const label = select.closest('label');
    if (label) label.hidden = !isShown;
  }

  #readSort(): Sort {
    const { value } = this.#select('sort');
    return value === 'newest' || value === 'oldest' ? value : 'relevance';
  }

  #select(name: string): HTMLSelectElement {
    return findPart(this.#row, `select[name="${name}"]`, HTMLSelectElement);
  }
}
