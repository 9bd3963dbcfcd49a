import { oncePerKey } from '#lib/memoize.ts';

import { FACETS, type Facet } from './answer.ts';
import type { Engine, Hit } from './engine.ts';
import type { WordList } from './word-list.ts';
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
  readonly facets: Readonly<Record<Facet, ReadonlyMap<string, ReadonlySet<string>>>>;
  readonly newestFirst: readonly string[];
}

/** The index of one language. Every promise rejects if a part of it cannot be read. */
export interface LanguageIndex {
  readonly language: string;
  readonly articles: number;
  readonly words: WordList;
  readonly stopWords: ReadonlySet<string>;
  /** Starts the engine, so that a first search has less to wait for. */
  open(): Promise<unknown>;
  /** The articles with exactly a form (or its stem), or with forms in a row, parted by spaces. */
  find(form: string): Promise<Postings>;
  /** Whether each part that has a word by the list, all where none are named, has given an article. */
  isWhole(postings: Postings, parts: readonly number[] | undefined): Promise<boolean>;
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
  /** Names of its parts, the newest first, if it is in parts. */
  readonly parts: readonly string[];
  readonly stopWords: string;
  readonly words: WordList;
  readonly start: () => Promise<Engine>;
}): LanguageIndex {
  const { language, articles, words } = options;
  let starting: Promise<Engine> | undefined;
  const open = (): Promise<Engine> => (starting ??= options.start());

  const find = async (form: string): Promise<Postings> => {
    const engine = await open();
    const forms = form.split(' ');
    // Pagefind cuts these itself, and in quotes asks for its cuts of the query in a row, which may be others.
    const isPlain = isSegmented(language) && isUnspaced(form);
    // In quotes Pagefind finds exactly the stem, but gives no score; without, also longer words.
    const [exact, ...each] = await Promise.all([
      engine.search(isPlain ? form : `"${form}"`),
      ...forms.map((one) => engine.search(one)),
    ]);
    const postings = new Map(exact.results.map((hit) => [hit.id, { score: 0, hit }]));
    const isWord = forms.length === 1;
    for (const { results } of each) {
      // Pagefind takes a word for as common as all words that begin with it.
      const repair = isWord
        ? rarity(postings.size, articles) / rarity(results.length, articles)
        : 1;
      for (const hit of results) {
        const posting = postings.get(hit.id);
        if (!posting) continue;
        postings.set(hit.id, {
          score: posting.score + hit.score * repair,
          hit: isWord ? hit : posting.hit,
        });
      }
    }
    return postings;
  };

  let idsOfParts: Promise<readonly ReadonlySet<string>[]> | undefined;
  const readParts = async (): Promise<readonly ReadonlySet<string>[]> => {
    const engine = await open();
    const found = options.parts.map((part) => engine.search(null, { filters: { part } }));
    return (await Promise.all(found)).map(({ results }) => new Set(results.map(({ id }) => id)));
  };
  // Pagefind passes over a chunk that did not come: what its part has would be denied.
  const isWhole = async (
    postings: Postings,
    parts: readonly number[] | undefined,
  ): Promise<boolean> => {
    if (options.parts.length === 0) return postings.size > 0;
    const all = await (idsOfParts ??= readParts());
    const found = [...postings.keys()];
    return (parts ?? [...all.keys()]).every((at) => found.some((id) => all[at]?.has(id) === true));
  };

  const idsOf = async (
    engine: Engine,
    facet: Facet,
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
    if (!options.filters.includes(facet)) return new Map();
    const values = (await engine.filters())[facet];
    if (!values) throw new Error(`The facet ${facet} could not be read.`);
    const ids = Object.entries(values).map(async ([value, count]) => {
      const { results } = await engine.search(null, { filters: { [facet]: value } });
      // Pagefind passes over a file that did not come.
      if (results.length < count) throw new Error(`The facet ${facet} could not be read.`);
      return [value, new Set(results.map(({ id }) => id))] as const;
    });
    return new Map(await Promise.all(ids));
  };

  /** Of several parts Pagefind gives the newest article of each, then the second of each: so each is asked alone. */
  const idsByDate = async (engine: Engine): Promise<readonly string[]> => {
    const filters = options.parts.length > 0 ? options.parts.map((part) => ({ part })) : [{}];
    const lists = filters.map((one) =>
      engine.search(null, { filters: one, sort: { date: 'desc' } }),
    );
    return (await Promise.all(lists)).flatMap(({ results }) => results.map(({ id }) => id));
  };

  let filing: Promise<Filing> | undefined;
  const readFiling = async (): Promise<Filing> => {
    const engine = await open();
    const [newest, ...sets] = await Promise.all([
      idsByDate(engine),
      ...FACETS.map((facet) => idsOf(engine, facet)),
    ]);
    const [section, topic, year, eventYear, own] = sets;
    const none = new Map<string, ReadonlySet<string>>();
    return {
      facets: {
        section: section ?? none,
        topic: topic ?? none,
        year: year ?? none,
        eventYear: eventYear ?? none,
        language: own ?? none,
      },
      newestFirst: newest,
    };
  };

  return {
    language,
    articles,
    words,
    stopWords: new Set(options.stopWords.split(' ')),
    open,
    find: oncePerKey(find),
    isWhole,
    readFiling: () => (filing ??= readFiling()),
  };
}
