import { oncePerKey } from '#lib/once.ts';

import type { StoryText } from './engine.ts';
import { meta } from './shown-meta.ts';
import type { EngineAnswer, EngineHit, IndexEngine } from './index-engine.ts';
import { foldWord } from './matching.ts';
import { splitStory } from './passages.ts';

/** A story that has a word or phrase. */
export interface Posting {
  readonly id: string;
  /** Times in the text. */
  readonly times: number;
  readonly inHeadline: boolean;
  /** Words of the story, as a share of what stories have on average. */
  readonly length: number;
  /** The positions of exactly this word or phrase in the story, which is at hand. */
  locate(story: StoryText): readonly number[];
}

/** The stories that have a word or phrase, by their ids. */
export type Postings = ReadonlyMap<string, Posting>;

/** Which stories have which words: exactly these (and what has the same stem), whatever was asked before. */
export interface WordIndex {
  find(word: string): Promise<Postings>;
  /** The stories with these words in a row, parted by spaces. */
  findPhrase(phrase: string): Promise<Postings>;
  /** Stories in the index, as far as an answer has told. */
  readonly total: () => number;
}

/** Reads the index through the engine, each word once. */
export function createWordIndex(engine: IndexEngine): WordIndex {
  let total = 0;
  const search = async (term: string): Promise<EngineAnswer> => {
    const answer = await engine.search(term);
    total = answer.results[0]?.params.total_pages ?? total;
    return answer;
  };
  const find = oncePerKey(async (word: string) => {
    const answer = await search(word);
    const [stem = word] = answer.search_keywords;
    const found = selectForm(answer, stem);
    if (found.size > 0 || stem === word) return found;
    // The engine goes by the word where the index has its stem, which may be in the chunk beside.
    await engine.preload(stem);
    return selectForm(await search(word), stem);
  });
  const findPhrase = oncePerKey(async (phrase: string): Promise<Postings> => {
    const parts = await Promise.all(phrase.split(' ').map(find));
    if (parts.some((part) => part.size === 0)) return new Map();
    const { results } = await search(`"${phrase}"`);
    return new Map(results.map((hit) => [hit.id, createPosting(hit, undefined)]));
  });
  return { find, findPhrase, total: () => total };
}

/** Of what the engine found by a beginning, the stories with exactly this form. */
function selectForm({ results }: EngineAnswer, form: string): Postings {
  const postings = results.map((hit) => createPosting(hit, form));
  return new Map(
    postings
      .filter(({ times, inHeadline, elsewhere }) => times > 0 || inHeadline || elsewhere)
      .map((posting) => [posting.id, posting]),
  );
}

/** `form` is undefined for a phrase, which the engine gives without figures. */
function createPosting(
  hit: EngineHit,
  form: string | undefined,
): Posting & { readonly elsewhere: boolean } {
  const fields = (hit.verbose_meta_scores ?? [])
    .filter(({ matched_terms }) => form === undefined || matched_terms.includes(form))
    .map(({ field_name }) => field_name);
  const score = hit.scores?.find(({ search_term }) => search_term === form);
  return {
    id: hit.id,
    times: form === undefined ? 1 : (score?.params.weighted_term_frequency ?? 0),
    inHeadline: fields.includes(meta.title),
    elsewhere: fields.length > 0,
    length: hit.params.document_length / hit.params.average_page_length,
    locate: (story) =>
      form === undefined
        ? findAgain(story, hit.words)
        : hit.words.filter((_, place) => hit.forms[place] === form),
  };
}

/** Where a story has a phrase: the engine tells the first place only. */
function findAgain(story: StoryText, found: readonly number[]): number[] {
  const words = splitStory(story).words.map(foldWord);
  const phrase = found.map((location) => words[location]);
  const starts = [...words.keys()].filter((start) =>
    phrase.every((word, next) => words[start + next] === word),
  );
  return starts.flatMap((start) => phrase.map((_, next) => start + next));
}
