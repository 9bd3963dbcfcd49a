import type { Hit, SearchEngine, Story } from './engine.ts';
import { meta } from './facets.ts';
import { beginsWith } from './matching.ts';
import { splitStory } from './passages.ts';
import type { Wanted } from './query.ts';

/** What the stories say to a query, without bluff. */
export interface Answer {
  /** Stories with everything in `wanted`, best first. */
  readonly hits: readonly Hit[];
  /** What was looked for: the query without its unknown words, undefined if none is left. */
  readonly wanted: Wanted | undefined;
  /** Words of the query that no story has. */
  readonly unknown: readonly string[];
}

// Pagefind finds stories by all words with one beginning; if the best few lack it, it fell back.
const STORIES_CHECKED = 10;

/** Asks the index. Rejects if a story of the index cannot be read. */
export async function askStories(engine: SearchEngine, query: Wanted): Promise<Answer> {
  if (query.kind === 'phrase') {
    const { results } = await engine.search(`"${query.words.join(' ')}"`);
    return { hits: results, wanted: query, unknown: [] };
  }
  const isKnown = await Promise.all(query.words.map((word) => findWord(engine, word)));
  const words = query.words.filter((_, index) => isKnown[index]);
  const unknown = query.words.filter((_, index) => !isKnown[index]);
  if (words.length === 0) return { hits: [], wanted: undefined, unknown };
  const { results } = await engine.search(words.join(' '));
  return { hits: results, wanted: { kind: 'words', words }, unknown };
}

/**
 * Tells whether a story has a word, or one that begins with it. Pagefind cannot be taken at its
 * word: it leaves out what it does not know, and falls back to a shorter beginning, so that
 * `alepo` finds al-Assad. In quotation marks it does neither.
 */
async function findWord(engine: SearchEngine, word: string): Promise<boolean> {
  const exact = await engine.search(`"${word}"`);
  if (exact.results.length > 0) return true;
  const loose = await engine.search(word);
  for (const hit of loose.results.slice(0, STORIES_CHECKED)) {
    const story = await hit.data();
    if (wordsFound(story).some((found) => beginsWith(found, word))) return true;
  }
  return false;
}

/** The words that made a story a hit; those of headline and dateline have no position. */
function wordsFound(story: Story): string[] {
  const { words } = splitStory(story);
  const besides = [story.meta[meta.title], story.meta[meta.dateline]];
  return [
    ...story.locations.map((location) => words[location] ?? ''),
    ...besides.flatMap((text) => text?.split(/\s+/u) ?? []),
  ];
}
