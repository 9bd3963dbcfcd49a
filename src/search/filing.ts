import type { Answer, Choice, Facet, FacetCount, FacetCounts } from './answer.ts';
import type { StoryFiles } from './story-files.ts';

/** Tells by its id whether a story is filed under all that is chosen of these facets. */
export function isFiledUnder(
  choice: Choice,
  wanted: readonly Facet[],
  all: readonly StoryFiles[],
): (id: string) => boolean {
  const sets = wanted.map(
    (facet) => new Set(all.flatMap(({ facets }) => facets[facet].get(choice[facet] ?? '') ?? [])),
  );
  return (id) => sets.every((ids) => ids.has(id));
}

/** Puts an answer's stories in the order of their dates; where indexes of languages meet, by years. */
export function sortByDate(
  answer: Answer,
  sort: 'newest' | 'oldest',
  all: readonly StoryFiles[],
): Answer {
  const places = new Map<string, readonly [string, number]>();
  for (const { facets, byDate } of all) {
    const years = new Map([...facets.year].flatMap(([year, ids]) => ids.map((id) => [id, year])));
    for (const [place, id] of byDate.entries()) places.set(id, [years.get(id) ?? '', place]);
  }
  const compare = (one: string, other: string): number => {
    const [[year = '', place = 0] = [], [otherYear = '', otherPlace = 0] = []] = [
      places.get(one),
      places.get(other),
    ];
    return year === otherYear ? place - otherPlace : year < otherYear ? -1 : 1;
  };
  const direction = sort === 'oldest' ? 1 : -1;
  return { ...answer, hits: answer.hits.toSorted((a, b) => direction * compare(a.id, b.id)) };
}

/** Counts an answer’s stories under each facet, those of most stories first. */
export function countFacets({ hits }: Answer, all: readonly StoryFiles[]): FacetCounts {
  const ids = new Set(hits.map(({ id }) => id));
  const count = (facet: Facet): readonly FacetCount[] => {
    const stories = new Map<string, number>();
    for (const { facets } of all) {
      for (const [value, filed] of facets[facet]) {
        const found = filed.filter((id) => ids.has(id)).length;
        if (found > 0) stories.set(value, (stories.get(value) ?? 0) + found);
      }
    }
    return [...stories]
      .map(([value, number]) => ({ value, stories: number }))
      .sort((a, b) => b.stories - a.stories || (a.value < b.value ? -1 : 1));
  };
  return {
    section: count('section'),
    topic: count('topic'),
    year: count('year'),
    eventYear: count('eventYear'),
    language: count('language'),
  };
}
