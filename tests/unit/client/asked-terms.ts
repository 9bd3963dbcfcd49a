import type { Answer, AskedTerm } from '#search/answer.ts';

/** A word found as typed, in one story, where nothing else is said. */
export const term = (typed: string, facts: Partial<AskedTerm> = {}): AskedTerm => ({
  typed,
  kind: 'word',
  fate: 'found',
  used: facts.fate === 'unknown' || facts.fate === 'set-aside' ? [] : [typed],
  stories: 1,
  ...facts,
});

/** An answer of so many stories, all of which have all terms where nothing else is said. */
export const answerOf = (terms: readonly AskedTerm[], hits = 0, withAll = hits): Answer => ({
  terms,
  hits: Array.from({ length: hits }, (_, id) => ({
    id: `${id}`,
    terms: [],
    story: () => Promise.reject(new Error('Nothing asks for the story.')),
  })),
  withAll,
});
