import { filters } from './filter-names.ts';
import { meta } from './shown-meta.ts';

/** What a story is filed under: slugs and codes, not names. */
export interface StoryFacets {
  readonly section: string;
  readonly topics: readonly string[];
  /** Year in the source, four digits. */
  readonly year: string;
  /** Years of the events, four digits each; none if the story does not name its events' days. */
  readonly eventYears: readonly string[];
  /** BCP 47. */
  readonly language: string;
}

/** Attributes for the element that holds the whole story, headline and body. */
export function facetAttributes(facets: StoryFacets): Record<string, string> {
  const filed = [
    { name: filters.section, value: facets.section },
    ...facets.topics.map((value) => ({ name: filters.topic, value })),
    { name: filters.year, value: facets.year },
    ...facets.eventYears.map((value) => ({ name: filters.eventYear, value })),
    { name: filters.language, value: facets.language },
  ];
  // Pagefind takes all that follows `section:` for its value; several have to stand in attributes.
  return {
    'data-pagefind-filter': filed.map(({ name }, at) => `${name}[data-facet-${at}]`).join(', '),
    ...Object.fromEntries(filed.map(({ value }, at) => [`data-facet-${at}`, value])),
  };
}

/** Attributes of the body container: notes and paragraphs. A page without one is not indexed. */
export const indexed = { 'data-pagefind-body': '' } as const;

/** Attributes of what the body holds but search must not find: the record. */
export const ignored = { 'data-pagefind-ignore': '' } as const;

/** Attributes of the headline; it may stand outside the body. */
export const titleMeta = { 'data-pagefind-meta': meta.title } as const;

/** Attributes of the line of dates, which results show as it is; it may stand outside the body. */
export const datelineMeta = { 'data-pagefind-meta': meta.dateline } as const;
