import {
  NARROWING,
  type FacetCount,
  type FacetCounts,
  type Filters,
  type LanguageTotal,
  type NarrowingFacet,
  type Sort,
} from './answer.ts';
import type { Filing } from './language-index.ts';

/** The facets, other than the language, that a reader has chosen a value of. */
export const chosenFacets = (filters: Filters): readonly NarrowingFacet[] =>
  NARROWING.filter((facet) => filters[facet] !== undefined);

/** Whether an article, by its id, is filed under all that is chosen of some facets. */
export function isFiledUnder(
  filters: Filters,
  facets: readonly NarrowingFacet[],
  all: readonly Filing[],
): (id: string) => boolean {
  const sets = facets.map(
    (facet) =>
      new Set(all.flatMap((filing) => [...(filing.facets[facet].get(filters[facet] ?? '') ?? [])])),
  );
  return (id) => sets.every((ids) => ids.has(id));
}

/** Puts articles in the order of their dates; where languages meet, of their years. */
export function sortByDate<Article extends { readonly id: string }>(
  articles: readonly Article[],
  sort: Exclude<Sort, 'relevance'>,
  all: readonly Filing[],
): Article[] {
  const places = new Map<string, readonly [string, number]>();
  for (const { facets, newestFirst } of all) {
    const years = new Map(
      [...facets.year].flatMap(([year, ids]) => [...ids].map((id) => [id, year])),
    );
    for (const [place, id] of newestFirst.entries()) places.set(id, [years.get(id) ?? '', place]);
  }
  const compare = (a: string, b: string): number => {
    const [[year = '', place = 0] = [], [otherYear = '', otherPlace = 0] = []] = [
      places.get(a),
      places.get(b),
    ];
    return year === otherYear ? place - otherPlace : year < otherYear ? 1 : -1;
  };
  const direction = sort === 'newest' ? 1 : -1;
  return articles.toSorted((a, b) => direction * compare(a.id, b.id));
}

/** Counts articles, by their ids, under each facet: under a chosen one as if it were not chosen. */
export function countFacets(
  ids: readonly string[],
  filters: Filters,
  {
    all,
    languages,
  }: { readonly all: readonly Filing[]; readonly languages: readonly LanguageTotal[] },
): FacetCounts {
  const chosen = chosenFacets(filters);
  const count = (facet: NarrowingFacet): FacetCount[] => {
    const others = chosen.filter((one) => one !== facet);
    const counted = new Set(ids.filter(isFiledUnder(filters, others, all)));
    const articles = new Map<string, number>();
    for (const { facets } of all)
      for (const [value, filed] of facets[facet]) {
        const found = [...filed].filter((id) => counted.has(id)).length;
        if (found > 0) articles.set(value, (articles.get(value) ?? 0) + found);
      }
    return [...articles]
      .map(([value, number]) => ({ value, articles: number }))
      .toSorted((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1));
  };
  const countYears = (facet: NarrowingFacet): FacetCount[] =>
    count(facet).toSorted((a, b) => (a.value < b.value ? 1 : -1));
  return {
    section: count('section'),
    topic: count('topic'),
    year: countYears('year'),
    eventYear: countYears('eventYear'),
    language: languages.map(({ language, articles }) => ({ value: language, articles })),
  };
}
