import { oncePerKey } from '#lib/once.ts';

import type { Answer, Choice, Facet, FacetCount, FacetCounts, Manner, Searcher } from './answer.ts';
import { answerQuery } from './answer-query.ts';
import type { IsChosen } from './answer-query.ts';
import type { IndexSource, LanguageEntry } from './index-source.ts';
import { foldWord } from './matching.ts';
import type { Shelf } from './resolve-term.ts';
import { mayBeIn, shareScript } from './scripts.ts';
import { splitQuery } from './split-query.ts';
import { readStoryFiles } from './story-files.ts';
import type { StoryFiles } from './story-files.ts';
import { createVocabulary } from './vocabulary.ts';
import { createWordIndex } from './word-index.ts';

const FACETS: readonly Facet[] = ['section', 'topic', 'year', 'eventYear', 'language'];
const MOST_SUGGESTIONS = 6;
const LETTER = /\p{L}/u;
const LANGUAGE_OF_ID = /^(?<language>.+)_[^_]+$/u;

const languageOf = (id: string): string => LANGUAGE_OF_ID.exec(id)?.groups?.['language'] ?? '';

/**
 * Answers from an index for a page of this language (BCP 47). Other languages are opened only where
 * the letters of a query, or a word that the page's language lacks, call for them.
 */
export function createSearcher(source: IndexSource, pageLanguage: string): Searcher {
  const vocabulary = oncePerKey(async (language: string) => {
    const { words } = (await source.entry())[language] ?? { words: { split: '', files: '' } };
    return createVocabulary(words, (name) => source.words(language, name));
  });
  const shelf = oncePerKey(async (language: string): Promise<Shelf> => ({
    language,
    index: createWordIndex(await source.engine(language)),
    vocabulary: await vocabulary(language),
  }));
  const files = oncePerKey(async (language: string) =>
    readStoryFiles(await source.metadata(language), (name) => source.filter(name)),
  );

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
    const all = await Promise.all(languages.map(files));
    const sets = wanted.map(
      (facet) => new Set(all.flatMap(({ facets }) => facets[facet].get(choice[facet] ?? '') ?? [])),
    );
    return (id) => sets.every((ids) => ids.has(id));
  };

  const ask = async (query: string, choice: Choice, manner: Manner): Promise<Answer> => {
    const languages = await languagesFor(query, choice.language);
    const [shelves, isChosen] = await Promise.all([
      Promise.all(languages.map(shelf)),
      isChosenFor(choice, languages),
    ]);
    const answer = await answerQuery(query, shelves, { manner, isChosen });
    if (choice.sort === 'relevance') return answer;
    return sortByDate(answer, choice.sort, await Promise.all(languages.map(files)));
  };

  return {
    warm: () => {
      languagesFor('')
        .then((languages) => Promise.all(languages.map(shelf)))
        .catch(() => undefined);
    },
    ask,
    countFacets: async ({ hits }) => {
      const languages = [...new Set(hits.map(({ id }) => languageOf(id)))];
      return countFacets(
        new Set(hits.map(({ id }) => id)),
        await Promise.all(languages.map(files)),
      );
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

/** Puts an answer's stories in the order of their dates; where indexes of languages meet, by years. */
function sortByDate(answer: Answer, sort: 'newest' | 'oldest', all: readonly StoryFiles[]): Answer {
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

function countFacets(ids: ReadonlySet<string>, all: readonly StoryFiles[]): FacetCounts {
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
