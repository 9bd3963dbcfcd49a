import { addPart, fetchAhead, type Engine } from './engine.ts';
import { OVERVIEW, type IndexPart } from './manifest.ts';
import { isSegmented } from './scripts.ts';
import type { Entry } from './word-list.ts';

/** A part that an engine finds articles of. */
export interface AddedPart {
  /** Its place in the manifest: the newest has 0. */
  readonly place: number;
  /** Ids of its articles. */
  readonly ids: ReadonlySet<string>;
  /** Names of the facets that it knows. */
  readonly filters: readonly string[];
}

/** The parts of the index of a language, each of which is added to the engine when a word of it is asked for. */
export interface IndexParts {
  readonly count: number;
  /** Fetches the newest, which most searches need. */
  warm(): void;
  /** Fetches the parts that have a word, or each of several, by the list, before it is known which others have the stems. */
  expect(words: readonly Entry[]): void;
  /** Adds the parts that may have forms in a row, and gives them. */
  addWith(engine: Engine, forms: readonly string[]): Promise<readonly AddedPart[]>;
  /** All that were added so far, the newest first. */
  readAdded(): Promise<readonly AddedPart[]>;
}

/** The index says that no article has a word that some have: a piece of it did not come. */
export class IncompleteIndexError extends Error {}

/** Creates the parts of the index of a language (primary subtag) below the folder of all indexes. */
export function createIndexParts(
  folder: URL,
  language: string,
  parts: readonly IndexPart[],
): IndexParts {
  const places = [...parts.keys()];
  const fetched = new Set<number>();
  const fetchOnce = (place: number): void => {
    const part = parts[place];
    if (part && !fetched.has(place)) fetchAhead(folder, part);
    fetched.add(place);
  };

  const added = new Map<number, Promise<AddedPart>>();
  const add = async (engine: Engine, place: number): Promise<AddedPart> => {
    const part = parts[place];
    if (!part) throw new Error(`There is no part ${place} of the index of ${language}.`);
    fetchOnce(place);
    const ids = await addPart(engine, folder, { language, part });
    return { place, ids, filters: part.filters };
  };
  const addOnce = (engine: Engine, place: number): Promise<AddedPart> => {
    const adding = added.get(place) ?? add(engine, place);
    added.set(place, adding);
    return adding;
  };

  let records: Promise<readonly string[]> | undefined;
  const readRecords = async (engine: Engine): Promise<readonly string[]> =>
    Promise.all(
      places.map(async (place) => {
        const filters = { [OVERVIEW]: String(place) };
        const [record] = (await engine.search(null, { filters })).results;
        if (!record) throw new IncompleteIndexError(`The overview lacks part ${place}.`);
        return record.id;
      }),
    );

  /** Forms that all parts have by the list. */
  const everywhere = new Set<string>();
  const askOverview = async (engine: Engine, form: string): Promise<readonly number[]> => {
    const [ids, { results }] = await Promise.all([
      (records ??= readRecords(engine)),
      engine.search(`"${form}"`),
    ]);
    const found = new Set(results.map(({ id }) => id));
    return places.filter((place) => found.has(ids[place] ?? ''));
  };
  // Which parts have a stem only Pagefind knows. The words that it cuts itself are in no overview.
  const placesOf = async (engine: Engine, form: string): Promise<readonly number[]> =>
    isSegmented(language) || everywhere.has(form) ? places : askOverview(engine, form);

  return {
    count: parts.length,
    warm: () => {
      fetchOnce(0);
    },
    expect: (words) => {
      for (const place of places)
        if (words.every((word) => word.parts?.includes(place) !== false)) fetchOnce(place);
      for (const word of words) if (word.parts === undefined) everywhere.add(word.form);
    },
    addWith: async (engine, forms) => {
      const each = await Promise.all(forms.map((form) => placesOf(engine, form)));
      const common = places.filter((place) => each.every((some) => some.includes(place)));
      return Promise.all(common.map((place) => addOnce(engine, place)));
    },
    readAdded: async () => {
      const all = await Promise.all(added.values());
      return all.toSorted((a, b) => a.place - b.place);
    },
  };
}
