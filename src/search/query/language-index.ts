import { oncePerKey } from '#lib/memoize.ts';

import { NARROWING, type NarrowingFacet } from './answer.ts';
import type { Engine, Hit } from './engine.ts';
import { IncompleteIndexError, type AddedPart, type IndexParts } from './index-parts.ts';
import type { Entry, WordList } from './word-list.ts';
import { isUnspaced } from './words.ts';
import { isSegmented } from './scripts.ts';

/** An article that has a word or phrase. */
export interface Posting {
  readonly hit: Hit;
  readonly score: number;
}
/** The articles that have a word or phrase, by their ids. */
export type Postings = ReadonlyMap<string, Posting>;

/** What the articles of a language are filed under, by id, and their ids from the newest to the oldest. */
export interface Filing {
  readonly facets: Readonly<Record<NarrowingFacet, ReadonlyMap<string, ReadonlySet<string>>>>;
  readonly newestFirst: readonly string[];
}

/** The index of one language. Every promise rejects if a part of it cannot be read. */
export interface LanguageIndex {
  readonly language: string;
  readonly articles: number;
  readonly words: WordList;
  readonly stopWords: ReadonlySet<string>;
  /** Starts the engine, and fetches what most searches need, so that a first one has less to wait for. */
  warm(): Promise<unknown>;
  /** Fetches what is needed to find a word of the list, or several in a row. */
  expect(words: readonly Entry[]): void;
  /**
   * The articles with exactly a form (or its stem), or with forms in a row, parted by spaces. Rejects if a part that has
   * the form does not give one.
   */
  find(form: string): Promise<Postings>;
  /** Whether each part that has a word by the list, all where none are named, has given an article. */
  isWhole(postings: Postings, parts: readonly number[] | undefined): Promise<boolean>;
  /** What the articles found so far, and maybe others, are filed under. */
  readFiling(): Promise<Filing>;
}

/** How much weight a word has that so many of all articles have (the idf of BM25). */
export const rarity = (articles: number, all: number): number =>
  Math.log(1 + (all - articles + 0.5) / (articles + 0.5));

/** Creates the index of a language (primary subtag); the engine is started when it is first needed. */
export function createLanguageIndex(options: {
  readonly language: string;
  readonly articles: number;
  readonly filters: readonly string[];
  /** If it is in parts. The engine then starts with their overview. */
  readonly parts: IndexParts | undefined;
  readonly stopWords: string;
  readonly words: WordList;
  readonly start: () => Promise<Engine>;
}): LanguageIndex {
  const { language, articles, words, parts } = options;
  let starting: Promise<Engine> | undefined;
  const open = (): Promise<Engine> => (starting ??= options.start());

  const find = async (form: string): Promise<Postings> => {
    const engine = await open();
    const forms = form.split(' ');
    const own = await parts?.addWith(engine, forms);
    const isOwn = (id: string): boolean => !own || own.some(({ ids }) => ids.has(id));
    // Pagefind cuts these itself, and in quotes asks for its cuts of the query in a row, which may be others.
    const isPlain = isSegmented(language) && isUnspaced(form);
    // In quotes Pagefind finds exactly the stem, but gives no score; without, also longer words.
    const [exact, ...each] = await Promise.all([
      engine.search(isPlain ? form : `"${form}"`),
      ...forms.map((one) => engine.search(one)),
    ]);
    const hits = exact.results.filter(({ id }) => isOwn(id));
    const postings = new Map(hits.map((hit) => [hit.id, { score: 0, hit }]));
    const isWord = forms.length === 1;
    const isComplete = own?.every(({ ids }) => hits.some(({ id }) => ids.has(id)));
    if (isWord && !isSegmented(language) && isComplete === false)
      throw new IncompleteIndexError(`Not every part that has ${form} gave an article.`);
    for (const { results } of each) {
      // Pagefind takes a word for as common in its part as all words that begin with it.
      const repairOf = isWord ? repairsOf(postings.size, results, own) : () => 1;
      for (const hit of results) {
        const posting = postings.get(hit.id);
        if (!posting) continue;
        postings.set(hit.id, {
          score: posting.score + hit.score * repairOf(hit.id),
          hit: isWord ? hit : posting.hit,
        });
      }
    }
    return postings;
  };

  /** What to multiply a score by, so that a word weighs what it does among all articles. */
  const repairsOf = (
    found: number,
    results: readonly Hit[],
    own: readonly AddedPart[] | undefined,
  ): ((id: string) => number) => {
    const weight = rarity(found, articles);
    if (!own) return () => weight / rarity(results.length, articles);
    const repairs = own.map(({ ids }) => {
      const longer = results.filter(({ id }) => ids.has(id)).length;
      return weight / rarity(longer, ids.size);
    });
    return (id) => repairs[own.findIndex(({ ids }) => ids.has(id))] ?? 1;
  };

  // Pagefind passes over a chunk that did not come: what its part has would be denied.
  const isWhole = async (
    postings: Postings,
    places: readonly number[] | undefined,
  ): Promise<boolean> => {
    if (!parts) return postings.size > 0;
    const found = [...postings.keys()];
    const added = await parts.readAdded();
    const giving = added.filter(({ ids }) => found.some((id) => ids.has(id)));
    return places
      ? places.every((place) => giving.some((part) => part.place === place))
      : giving.length === parts.count;
  };

  const idsOf = async (
    engine: Engine,
    facet: NarrowingFacet,
    added: readonly AddedPart[] | undefined,
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
    const knowing = added?.filter(({ filters }) => filters.includes(facet)) ?? [];
    if (knowing.length === 0 && !options.filters.includes(facet)) return new Map();
    const values = (await engine.filters())[facet];
    if (!values) throw new Error(`The facet ${facet} could not be read.`);
    const ids = Object.entries(values).map(async ([value, count]) => {
      const { results } = await engine.search(null, { filters: { [facet]: value } });
      // Pagefind passes over a file that did not come.
      if (results.length < count) throw new Error(`The facet ${facet} could not be read.`);
      return [value, new Set(results.map(({ id }) => id))] as const;
    });
    const read = new Map(await Promise.all(ids));
    const sets = [...read.values()];
    for (const { ids: own } of knowing)
      if (!sets.some((some) => [...some].some((id) => own.has(id))))
        throw new Error(`The facet ${facet} of a part could not be read.`);
    return read;
  };

  /** Of several parts Pagefind gives the newest article of each, then the second of each: so they are put one after another. */
  const idsByDate = async (
    engine: Engine,
    added: readonly AddedPart[] | undefined,
  ): Promise<readonly string[]> => {
    const { results } = await engine.search(null, { sort: { date: 'desc' } });
    const all = results.map(({ id }) => id);
    return added?.flatMap(({ ids }) => all.filter((id) => ids.has(id))) ?? all;
  };

  const readFiling = async (added: readonly AddedPart[] | undefined): Promise<Filing> => {
    const engine = await open();
    const [newest, ...sets] = await Promise.all([
      idsByDate(engine, added),
      ...NARROWING.map((facet) => idsOf(engine, facet, added)),
    ]);
    const [section, topic, year, eventYear] = sets;
    const none = new Map<string, ReadonlySet<string>>();
    return {
      facets: {
        section: section ?? none,
        topic: topic ?? none,
        year: year ?? none,
        eventYear: eventYear ?? none,
      },
      newestFirst: newest,
    };
  };

  const filings = new Map<number, Promise<Filing>>();
  return {
    language,
    articles,
    words,
    stopWords: new Set(options.stopWords.split(' ')),
    warm: async () => {
      parts?.warm();
      await open();
    },
    expect: (listed) => parts?.expect(listed),
    find: oncePerKey(find),
    isWhole,
    readFiling: async () => {
      const added = await parts?.readAdded();
      // Anew when parts were added.
      const filing = filings.get(added?.length ?? 0) ?? readFiling(added);
      filings.set(added?.length ?? 0, filing);
      return filing;
    },
  };
}
