import { oncePerKey } from '#lib/once.ts';

import type { Answer, Choice, Facet, Manner, Searcher } from './answer.ts';
import { answerQuery } from './answer-query.ts';
import type { IsChosen } from './answer-query.ts';
import type { IndexSource, LanguageEntry } from './index-source.ts';
import { foldWord } from './matching.ts';
import type { Shelf } from './resolve-term.ts';
import { mayBeIn, shareScript } from './scripts.ts';
import { splitQuery } from './split-query.ts';
import { createVocabulary } from './vocabulary.ts';
import { createWordIndex } from './word-index.ts';

const FACETS: readonly Facet[] = ['section', 'topic', 'year', 'eventYear', 'language'];
const MOST_SUGGESTIONS = 6;
const NO_WORDS = { stopWords: '', split: '', files: '' };
const LETTER = /\p{L}/u;
const LANGUAGE_OF_ID = /^(?<language>.+)_[^_]+$/u;

const languageOf = (id: string): string => LANGUAGE_OF_ID.exec(id)?.groups?.['language'] ?? '';

/**
 * Answers from an index for a page of this language (BCP 47). Other languages are opened only where
 * the letters of a query, or a word that the page's language lacks, call for them.
 */
export function createSearcher(source: IndexSource, pageLanguage: string): Searcher {
  const vocabulary = oncePerKey(async (language: string) => {
    const { words = NO_WORDS } = (await source.entry())[language] ?? {};
    return createVocabulary(words, {
      read: (name) => source.words(language, name),
      onDemand: () => source.onDemand(),
    });
  });
  const shelf = oncePerKey(async (language: string): Promise<Shelf> => ({
    index: createWordIndex(await source.engine(language)),
    vocabulary: await vocabulary(language),
  }));
  const files = oncePerKey(async (language: string) => {
    const [{ readStoryFiles }, metadata] = await Promise.all([
      source.onDemand(),
      source.metadata(language),
    ]);
    return readStoryFiles(metadata, (name) => source.filter(name));
  });
  const read = oncePerKey((id) => source.story(id));

  /** Languages whose stories may have the words: the page's own first, then those of most stories. */
  const languagesFor = async (text: string, chosen?: string): Promise<readonly string[]> => {
    const entry = await source.entry();
    const all = orderLanguages(entry, pageLanguage).filter(
      (language) => chosen === undefined || isOf(language, chosen),
    );
    const likely = all.filter((language) => mayBeIn(language, text));
    const [first, ...others] = likely.length > 0 ? likely : all.slice(0, 1);
    if (first === undefined) return [];
    const needed = others.map(async (language) =>
      (LETTER.test(text) && !shareScript(first, language)) ||
      (await hasLacking(language, first, text))
        ? [language]
        : [],
    );
    return [first, ...(await Promise.all(needed)).flat()];
  };

  /** Tells whether a language has a word of the query that the first one lacks. */
  const hasLacking = async (language: string, first: string, text: string): Promise<boolean> => {
    const words = splitQuery(text)
      .filter(({ kind }) => kind !== 'excluded')
      .flatMap((term) => term.words.map(foldWord));
    const [{ index }, other] = await Promise.all([shelf(first), vocabulary(language)]);
    const lacking = words.map(
      async (word) => (await index.find(word)).size === 0 && (await other.find(word)) !== undefined,
    );
    return (await Promise.all(lacking)).includes(true);
  };

  const isChosenFor = async (choice: Choice, languages: readonly string[]): Promise<IsChosen> => {
    const wanted = FACETS.filter((facet) => choice[facet] !== undefined);
    if (wanted.length === 0) return () => true;
    const { isFiledUnder } = await source.onDemand();
    return isFiledUnder(choice, wanted, await Promise.all(languages.map(files)));
  };

  const ask = async (query: string, choice: Choice, manner: Manner): Promise<Answer> => {
    const languages = await languagesFor(query, choice.language);
    const [shelves, isChosen] = await Promise.all([
      Promise.all(languages.map(shelf)),
      isChosenFor(choice, languages),
    ]);
    const answer = await answerQuery(query, shelves, { manner, isChosen, read });
    if (choice.sort === 'relevance') return answer;
    const { sortByDate } = await source.onDemand();
    return sortByDate(answer, choice.sort, await Promise.all(languages.map(files)));
  };

  return {
    warm: () => {
      languagesFor('')
        .then((languages) => Promise.all(languages.map(shelf)))
        .catch(() => undefined);
    },
    ask,
    countFacets: async (answer) => {
      const languages = [...new Set(answer.hits.map(({ id }) => languageOf(id)))];
      const { countFacets } = await source.onDemand();
      return countFacets(answer, await Promise.all(languages.map(files)));
    },
    suggest: async (typed) => {
      const term = splitQuery(typed).at(-1);
      if (!term?.last) return [];
      const [language] = await languagesFor(term.typed);
      if (language === undefined) return [];
      const words = await (await vocabulary(language)).complete(foldWord(term.typed));
      return words.slice(0, MOST_SUGGESTIONS).map(({ readable }) => readable);
    },
  };
}

/** Tells whether an index of one language (`en`) holds stories of another (`en-gb`). */
const isOf = (index: string, language: string): boolean =>
  index === language.toLowerCase() || index === language.toLowerCase().split('-')[0];

function orderLanguages(
  entry: Readonly<Record<string, LanguageEntry>>,
  pageLanguage: string,
): readonly string[] {
  return Object.entries(entry)
    .sort(
      ([a, one], [b, other]) =>
        Number(isOf(b, pageLanguage)) - Number(isOf(a, pageLanguage)) ||
        other.page_count - one.page_count ||
        (a < b ? -1 : 1),
    )
    .map(([language]) => language);
}
