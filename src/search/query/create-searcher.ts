import { oncePerKey } from '#lib/memoize.ts';

import { SearchError } from './answer.ts';
import type {
  Answer,
  LanguageTotal,
  ResultContent,
  Query,
  Searcher,
  SearchErrorReason,
  Term,
  TermStatus,
} from './answer.ts';
import { startEngine } from './engine.ts';
import { expandTerm, isStopWord, type Form, type Manner } from './expand-term.ts';
import { chosenFacets, countFacets, isFiledUnder, sortByDate } from './filing.ts';
import { createLanguageIndex, type LanguageIndex } from './language-index.ts';
import { fetchManifest, ManifestError, WORDS, type Manifest } from './manifest.ts';
import { parseQuery, type TypedTerm } from './parse-query.ts';
import { idsOf, rankArticles, type ExpandedTerm, type Scored } from './rank.ts';
import { loadResult } from './result.ts';
import { indexLanguage, isSegmented, mayBeIn, shareScript } from './scripts.ts';
import { createWordList, type WordList } from './word-list.ts';
import { isUnspaced, keyOf, wordsOf } from './words.ts';

const MOST_SUGGESTIONS = 6;
const LETTER = /\p{L}/u;
// Longer than a slow phone needs, shorter than anyone waits.
const TIMEOUT = 20_000;
// The smallest module: a policy without 'wasm-unsafe-eval' refuses even that.
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** Everything that was read of one state of the index: given up as a whole when a part of it did not come. */
interface Session {
  readonly attempt: number;
  readonly totals: readonly LanguageTotal[];
  readonly indexOf: (language: string) => LanguageIndex;
}

function createSession(folder: URL, manifest: Manifest, attempt: number): Session {
  const { languages } = manifest;
  return {
    attempt,
    totals: Object.entries(languages).map(([language, { articles }]) => ({ language, articles })),
    indexOf: oncePerKey((language) => {
      const entry = languages[language];
      if (!entry) throw new Error(`There is no index of ${language}.`);
      return createLanguageIndex({
        ...entry,
        language,
        words: createWordList(new URL(entry.folder + WORDS, folder), entry.shards, language),
        start: () => startEngine(folder, { language, entry, attempt }),
      });
    }),
  };
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The search index does not come.'));
    }, TIMEOUT);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

async function reasonOf(error: unknown): Promise<SearchErrorReason> {
  if (error instanceof ManifestError && error.isMissing) return 'no-index';
  const isAllowed =
    'WebAssembly' in globalThis &&
    (await WebAssembly.compile(EMPTY_MODULE).then(
      () => true,
      () => false,
    ));
  return isAllowed ? 'not-responding' : 'no-webassembly';
}

interface Asked extends Manner {
  /** Further languages (primary subtags) that the reader asked for. */
  readonly languages: readonly string[];
}

interface Findings {
  readonly indexes: readonly LanguageIndex[];
  readonly terms: readonly ExpandedTerm[];
  readonly ranked: readonly Scored[];
}

/** Keys that stand for one word; several where a script writes no spaces. */
type Keys = readonly string[];

async function hasAll(keys: Keys, words: WordList): Promise<boolean> {
  const found = await Promise.all(keys.map((key) => words.find(key)));
  return found.every((entries) => entries.length > 0);
}

async function hasAny(groups: readonly Keys[], words: WordList): Promise<boolean> {
  return (await Promise.all(groups.map((keys) => hasAll(keys, words)))).includes(true);
}

/** The words of a query that articles of a language do not have, or may not have, as they are typed. */
async function findLacking(text: string, index: LanguageIndex): Promise<readonly Keys[]> {
  const groups = parseQuery(text).flatMap(({ typed }): Keys[] => {
    // In a language that is not cut by Pagefind, so that each sign is a word.
    const keys = wordsOf(typed, 'en').map((word) => keyOf(word.text));
    return isUnspaced(typed) ? [keys] : keys.map((key) => [key]);
  });
  const lacking = groups.map(async (keys) => {
    if (keys.every((key) => index.stopWords.has(key))) return [];
    // Pagefind finds parts of such a word too.
    const isCut = isSegmented(index.language) && keys.some(isUnspaced);
    return !isCut && (await hasAll(keys, index.words)) ? [] : [keys];
  });
  return (await Promise.all(lacking)).flat();
}

const ORDER: readonly TermStatus[] = ['found', 'completed', 'corrected', 'unknown', 'unsupported'];

/** Asks several languages for a term. Of those one has the word: the guesses of the others are not wanted. */
async function expandInAll(
  term: TypedTerm,
  indexes: readonly LanguageIndex[],
  manner: Manner,
): Promise<ExpandedTerm> {
  const all = await Promise.all(
    indexes.map(async (index) => ({ index, expansion: await expandTerm(term, index, manner) })),
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
  const { folder } = options;
  const pageLanguage = indexLanguage(options.pageLanguage);
  let opening: Promise<Session> | undefined;
  /** Ids of all articles that an answer would have without filters. */
  const idsOfAnswers = new WeakMap<Answer, readonly string[]>();

  const open = (attempt = 0): Promise<Session> => {
    const fresh = attempt > 0;
    const printed = fresh ? undefined : options.manifest;
    const manifest = printed ? Promise.resolve(printed) : fetchManifest(folder, { fresh });
    opening = manifest.then((one) => createSession(folder, one, attempt));
    return opening;
  };

  /** Does some work; if a part of the index does not come, once more with a fresh manifest and fresh engines. */
  const retrying = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const first = opening ?? open();
    const attempt = (session: Promise<Session>): Promise<T> => within(session.then(work));
    try {
      return await attempt(first);
    } catch {
      // Somebody else may have begun anew already.
      const used = await first.then(
        (session) => session.attempt,
        () => 0,
      );
      const second = opening === first ? open(used + 1) : (opening ?? open());
      try {
        return await attempt(second);
      } catch (cause) {
        if (opening === second)
          opening = second.then(
            ({ attempt: last }) => open(last + 1),
            () => open(used + 2),
          );
        opening?.catch(() => undefined);
        throw new SearchError(await reasonOf(cause), { cause });
      }
    }
  };

  /** Languages whose articles may have the words: the page's own first, then those of most articles. */
  const languagesFor = async (
    { totals, indexOf }: Session,
    { text, chosen, also }: { text: string; chosen: string | undefined; also: readonly string[] },
  ): Promise<readonly LanguageIndex[]> => {
    const all = totals
      .map(({ language }) => language)
      .filter((language) => chosen === undefined || language === indexLanguage(chosen))
      .toSorted((a, b) => Number(b === pageLanguage) - Number(a === pageLanguage));
    const likely = all.filter((language) => mayBeIn(language, text));
    const first = likely[0] ?? all[0];
    if (first === undefined) return [];
    const lacking = all.length > 1 ? await findLacking(text, indexOf(first)) : [];
    const others = all.filter((language) => language !== first);
    const needed = others.map(async (language) => {
      const isOther =
        likely.includes(language) && LETTER.test(text) && !shareScript(first, language);
      const { words } = indexOf(language);
      const isNeeded = isOther || also.includes(language) || (await hasAny(lacking, words));
      return isNeeded ? [language] : [];
    });
    return [first, ...(await Promise.all(needed)).flat()].map(indexOf);
  };

  /** All that the articles of a session say to a query, before it is narrowed. */
  const findArticles = async (session: Session, query: Query, asked: Asked): Promise<Findings> => {
    const typed = parseQuery(query.text);
    const indexes = await languagesFor(session, {
      text: typed.map((term) => term.typed).join(' '),
      chosen: query.filters.language,
      also: asked.languages,
    });
    const isStop = (term: TypedTerm): boolean => indexes.some((index) => isStopWord(term, index));
    // Where nothing else is asked for, even common words are.
    const isAnyAsked = typed.some((term) => term.kind !== 'excluded' && !isStop(term));
    const terms = await Promise.all(
      typed.map((term): ExpandedTerm | Promise<ExpandedTerm> =>
        isAnyAsked && isStop(term)
          ? { term, status: 'stop-word', inLanguages: [] }
          : expandInAll(term, indexes, asked),
      ),
    );
    return { indexes, terms, ranked: rankArticles(terms) };
  };

  const search = async (session: Session, query: Query, asked: Asked): Promise<Answer> => {
    const { filters, sort } = query;
    const { indexes, terms, ranked } = await findArticles(session, query, asked);
    const facets = chosenFacets(filters);
    const needsFiling = facets.length > 0 || sort !== 'relevance';
    const filings = needsFiling
      ? await Promise.all(indexes.map((index) => index.readFiling()))
      : [];
    const isChosen = isFiledUnder(filters, facets, filings);
    const chosen = ranked.filter(({ id }) => isChosen(id));
    const ordered = sort === 'relevance' ? chosen : sortByDate(chosen, sort, filings);
    const load = (article: Scored): Promise<ResultContent> =>
      retrying(async (current) => {
        if (current === session) return loadResult(article);
        const again = await findArticles(current, query, asked);
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
      retrying(async (session) => {
        const [index] = await languagesFor(session, { text: '', chosen: undefined, also: [] });
        await index?.open();
      }).catch(() => undefined);
    },
    search: (query, { unfinished, languages = [] }) =>
      retrying((session) => search(session, query, { unfinished, exact: query.exact, languages })),
    countFacets: (answer, { filters }) =>
      retrying(async (session) => {
        const ids = idsOfAnswers.get(answer) ?? [];
        const indexes = answer.searched.map(({ language }) => session.indexOf(language));
        const all = await Promise.all(indexes.map((index) => index.readFiling()));
        return countFacets(ids, filters, { all, languages: session.totals });
      }),
    suggest: (text) =>
      retrying(async ({ totals, indexOf }) => {
        const term = parseQuery(text).at(-1);
        if (!term?.isLast) return [];
        const key = wordsOf(term.typed, pageLanguage)
          .map((word) => keyOf(word.text))
          .join('');
        const likely = totals
          .map(({ language }) => language)
          .filter((language) => mayBeIn(language, term.typed))
          .toSorted((a, b) => Number(b === pageLanguage) - Number(a === pageLanguage));
        for (const language of likely) {
          const words = await indexOf(language).words.complete(key);
          const readable = words.filter(({ spelling }) => LETTER.test(spelling));
          if (readable.length > 0)
            return readable.slice(0, MOST_SUGGESTIONS).map(({ spelling }) => spelling);
        }
        return [];
      }),
  };
}
