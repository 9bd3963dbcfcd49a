import type { Answer, FacetCounts, Manner, Searcher } from '#search/answer.ts';

import { facets } from './asked.ts';
import type { Asked } from './asked.ts';
import { cutQuery } from './cut-query.ts';

/**
 * Counts an answer's stories under each facet; under one that is chosen, the stories that there
 * would be without that choice, so that another can be chosen in its place.
 */
export async function countChoices(
  searcher: Searcher,
  answer: Answer,
  { query, choice }: Asked,
  manner: Manner,
): Promise<FacetCounts> {
  const chosen = facets.filter((facet) => choice[facet] !== undefined);
  const counts = { ...(await searcher.countFacets(answer)) };
  for (const facet of chosen) {
    const wider = await searcher.ask(cutQuery(query), { ...choice, [facet]: undefined }, manner);
    counts[facet] = (await searcher.countFacets(wider))[facet];
  }
  return counts;
}
