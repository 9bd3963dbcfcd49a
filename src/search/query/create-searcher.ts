import type { Answer, Query, ResultContent, Searcher, Term, TermStatus } from './answer.ts';
import { chooseIndexes, likelyLanguages } from './choose-indexes.ts';
import { expandTerm, isStopWord, type Form, type TermOptions } from './expand-term.ts';
import { chosenFacets, countFacets, isFiledUnder, sortByDate } from './filing.ts';
import type { LanguageIndex } from './language-index.ts';
import type { Manifest } from './manifest.ts';
import { parseQuery, type TypedTerm } from './parse-query.ts';
import { idsOf, rankArticles, type ExpandedTerm, type Scored } from './rank.ts';
import { loadResult } from './result.ts';
import { indexLanguage } from './scripts.ts';
import { createSessions, type Session } from './sessions.ts';
import { keyOf, wordsOf } from './words.ts';

const MOST_SUGGESTIONS = 6;
const LETTER = /\p{L}/u;

interface QueryOptions extends TermOptions {
  /** Further languages (primary subtags) that the reader asked for. */
  readonly languages: readonly string[];
}

interface Findings {
  readonly indexes: readonly LanguageIndex[];
  readonly terms: readonly ExpandedTerm[];
  readonly ranked: readonly Scored[];
}

const ORDER: readonly TermStatus[] = ['found', 'completed', 'corrected', 'unknown'];

/** Asks several languages for a term. Of those one has the word: the guesses of the others are not wanted. */
async function expandInAll(
  term: TypedTerm,
  indexes: readonly LanguageIndex[],
  termOptions: TermOptions,
): Promise<ExpandedTerm> {
  const all = await Promise.all(
    indexes.map(async (index) => ({
      index,
      expansion: await expandTerm(term, index, termOptions),
    })),
  );
  const status =
    ORDER.find((one) => all.some(({ expansion }) => expansion.status === one)) ?? 'unknown';
  return { term, status, inLanguages: all.filter(({ expansion }) => expansion.status === status) };
}

function describe(
  { term, status, inLanguages }: ExpandedTerm,
  isChosen: (id: string) => boolean,
): Term {
  const expansions = inLanguages.map(({ expansion }) => expansion);
  const forms = expansions.flatMap(({ parts }) => parts.flat());
  const wordsOfForms = (some: readonly Form[]): string[] => [
    ...new Set(
      some
        .toSorted((a, b) => b.share - a.share || b.postings.size - a.postings.size)
        .map(({ word }) => word),
    ),
  ];
  const ids = [...idsOf(forms)];
  const longer = expansions.flatMap((one) => one.longer);
  const more = [...idsOf(longer)].filter((id) => isChosen(id) && !ids.includes(id)).length;
  return {
    typed: term.typed,
    kind: term.kind,
    status,
    words: wordsOfForms(forms),
    articles: status === 'unknown' ? 0 : ids.filter(isChosen).length,
    longer: more > 0 ? { words: wordsOfForms(longer), articles: more } : undefined,
  };
}

/**
 * Creates the searcher over the indexes in `folder` (ending with a slash) for a page of a language (BCP 47). A manifest
 * printed into the page saves a request.
 */
export function createSearcher(options: {
  readonly folder: URL;
  readonly pageLanguage: string;
  readonly manifest?: Manifest;
}): Searcher {
  const pageLanguage = indexLanguage(options.pageLanguage);
  const inSession = createSessions(options.folder, options.manifest);
  /** Ids of all articles that an answer would have without filters. */
  const idsOfAnswers = new WeakMap<Answer, readonly string[]>();

  /** All that the articles of a session say to a query, before it is narrowed. */
  const findArticles = async (
    session: Session,
    query: Query,
    queryOptions: QueryOptions,
  ): Promise<Findings> => {
    const typed = parseQuery(query.text);
    const indexes = await chooseIndexes(session, query.text, {
      pageLanguage,
      chosen: query.filters.language,
      also: queryOptions.languages,
    });
    const isStop = (term: TypedTerm): boolean => indexes.some((index) => isStopWord(term, index));
    // Where nothing else is asked for, even common words are.
    const isAnyAsked = typed.some((term) => term.kind !== 'excluded' && !isStop(term));
    const expand = async (term: TypedTerm): Promise<ExpandedTerm> =>
      isAnyAsked && isStop(term)
        ? { term, status: 'stop-word', inLanguages: [] }
        : expandInAll(term, indexes, queryOptions);
    const terms = await Promise.all(typed.map(expand));
    return { indexes, terms, ranked: rankArticles(terms) };
  };

  const search = async (
    session: Session,
    query: Query,
    queryOptions: QueryOptions,
  ): Promise<Answer> => {
    const { filters, sort } = query;
    const { indexes, terms, ranked } = await findArticles(session, query, queryOptions);
    const facets = chosenFacets(filters);
    const needsFiling = facets.length > 0 || sort !== 'relevance';
    const filings = needsFiling
      ? await Promise.all(indexes.map((index) => index.readFiling()))
      : [];
    const isChosen = isFiledUnder(filters, facets, filings);
    const chosen = ranked.filter(({ id }) => isChosen(id));
    const ordered = sort === 'relevance' ? chosen : sortByDate(chosen, sort, filings);
    const load = (article: Scored): Promise<ResultContent> =>
      inSession(async (current) => {
        if (current === session) return loadResult(article);
        const again = await findArticles(current, query, queryOptions);
        const found = again.ranked.find(({ id }) => id === article.id);
        if (!found) throw new Error('The article is not in the index any more.');
        return loadResult(found);
      });
    const answer: Answer = {
      terms: terms.map((term) => describe(term, isChosen)),
      results: ordered.map((article) => ({
        id: article.id,
        terms: article.terms,
        load: () => load(article),
      })),
      withAll: chosen.filter(({ hasAll }) => hasAll).length,
      searched: indexes.map(({ language, articles }) => ({ language, articles })),
      notSearched: session.totals.filter(
        (total) => !indexes.some(({ language }) => language === total.language),
      ),
    };
    idsOfAnswers.set(
      answer,
      ranked.map(({ id }) => id),
    );
    return answer;
  };

  return {
    warm: () => {
      inSession(async (session) => {
        const [index] = await chooseIndexes(session, '', { pageLanguage });
        await index?.warm();
      }).catch(() => undefined);
    },
    search: (query, { unfinished, languages = [] }) =>
      inSession((session) => search(session, query, { unfinished, exact: query.exact, languages })),
    countFacets: (answer, { filters }) =>
      inSession(async (session) => {
        const ids = idsOfAnswers.get(answer) ?? [];
        const indexes = answer.searched.map(({ language }) => session.indexOf(language));
        const all = await Promise.all(indexes.map((index) => index.readFiling()));
        return countFacets(ids, filters, { all, languages: session.totals });
      }),
    suggest: (text) =>
      inSession(async (session) => {
        const term = parseQuery(text).at(-1);
        if (!term?.isLast) return [];
        const words = wordsOf(term.typed, pageLanguage);
        const key = words.map((word) => keyOf(word.text)).join('');
        for (const language of likelyLanguages(session, term.typed, pageLanguage)) {
          const longer = await session.indexOf(language).words.complete(key);
          const readable = longer.filter(({ spelling }) => LETTER.test(spelling));
          if (readable.length > 0)
            return readable.slice(0, MOST_SUGGESTIONS).map(({ spelling }) => spelling);
        }
        return [];
      }),
  };
}
