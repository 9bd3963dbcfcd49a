import { filters } from './filter-names.ts';
import type { Facet } from './answer.ts';
import { unpack } from './packed-list.ts';
import type { Packed } from './packed-list.ts';

/** What the stories of one language are filed under, and their order by date, without their texts. */
export interface StoryFiles {
  /** Values of each facet with the ids of their stories. */
  readonly facets: Readonly<Record<Facet, ReadonlyMap<string, readonly string[]>>>;
  /** Ids from the oldest story to the newest. */
  readonly byDate: readonly string[];
}

const list = (packed: Packed | undefined): readonly Packed[] =>
  typeof packed === 'object' ? packed : [];

/**
 * Reads Pagefind's own files (1.5.2): the metadata `[version, [[id, words]…], [chunk…], [[filter,
 * file]…], …]`, whose stories stand in the order in which the build gave them, and the filters
 * `[filter, [[value, [page…]]…]]`; `load` gets the name of a filter's file.
 */
export async function readStoryFiles(
  metadata: Uint8Array,
  load: (name: string) => Promise<Uint8Array>,
): Promise<StoryFiles> {
  const [, pages, , filterFiles] = list(unpack(metadata));
  const ids = list(pages).map((page) => String(list(page)[0]));
  const idsOf = (numbers: Packed | undefined): string[] =>
    list(numbers).map((number) => ids[Number(number)] ?? '');
  const names = new Map(list(filterFiles).map((file) => [list(file)[0], String(list(file)[1])]));
  const read = async (facet: string): Promise<ReadonlyMap<string, readonly string[]>> => {
    const name = names.get(facet);
    if (name === undefined) return new Map();
    const [, values] = list(unpack(await load(name)));
    return new Map(list(values).map((value) => [String(list(value)[0]), idsOf(list(value)[1])]));
  };
  const [section, topic, year, eventYear, language] = await Promise.all([
    read(filters.section),
    read(filters.topic),
    read(filters.year),
    read(filters.eventYear),
    read(filters.language),
  ]);
  return { facets: { section, topic, year, eventYear, language }, byDate: ids };
}
