import {
  createFactsReader,
  createTextReader,
  type ArticleFacts,
} from '#content/read/article-texts.ts';

// What imports Astro’s store is evaluated anew after each save. This does not, and keeps what it has read.

/** Reads the text of an article by its place. */
export const readText = createTextReader('.');

const readFacts = createFactsReader('.');
let known: ReadonlyMap<string, ArticleFacts> = new Map();

/** An article as Astro’s store has it. */
interface KeptArticle {
  readonly id: string;
  readonly data: { readonly place: string };
}

/** An article with its facts. */
export interface FoundArticle {
  readonly id: string;
  readonly facts: ArticleFacts;
}

/** Finds the facts of all articles of a newsroom. Those that it had before are not read again. */
export function findArticles(kept: readonly KeptArticle[]): readonly FoundArticle[] {
  known = new Map(kept.map(({ data: { place } }) => [place, known.get(place) ?? readFacts(place)]));
  return kept.map(({ id, data: { place } }) => ({
    id,
    facts: known.get(place) ?? readFacts(place),
  }));
}
