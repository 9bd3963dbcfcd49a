import type { Answer, Term } from '#search/query/answer.ts';

/** A word that was found as typed in one article, if not said otherwise. */
export const term = (typed: string, facts: Partial<Term> = {}): Term => ({
  typed,
  kind: 'word',
  status: 'found',
  words: ['unknown', 'stop-word'].includes(facts.status ?? '') ? [] : [typed],
  articles: 1,
  longer: undefined,
  ...facts,
});

export const phrase = (typed: string, facts: Partial<Term> = {}): Term =>
  term(typed, { kind: 'phrase', ...facts });
export const excluded = (typed: string, facts: Partial<Term> = {}): Term =>
  term(typed, { kind: 'excluded', ...facts });
export const unknown = (typed: string): Term => term(typed, { status: 'unknown', articles: 0 });
export const corrected = (typed: string, ...words: string[]): Term =>
  term(typed, { status: 'corrected', words });
export const completed = (typed: string, ...words: string[]): Term =>
  term(typed, { status: 'completed', words });
export const stopWord = (typed: string): Term => term(typed, { status: 'stop-word' });

/** An answer with so many results, all of which have all terms if not said otherwise. */
export const answerOf = (
  terms: readonly Term[],
  results = 0,
  withAll = results,
  languages: Partial<Pick<Answer, 'searched' | 'notSearched'>> = {},
): Answer => ({
  terms,
  results: Array.from({ length: results }, (_, id) => ({
    id: `${id}`,
    terms: [],
    load: () => Promise.reject(new Error('No test loads this result.')),
  })),
  withAll,
  searched: [],
  notSearched: [],
  ...languages,
});
