import type { Answer } from '#search/ask.ts';
import type { SearchWords } from '#words/types.ts';

/** The answer in one or two sentences: what no story has, and how many have the rest. */
export function tellAnswer({ hits, wanted, unknown }: Answer, words: SearchWords): string {
  const sentences = [];
  if (unknown.length > 0) sentences.push(words.unknown(unknown));
  if (wanted && hits.length > 0) sentences.push(words.someStories(hits.length, wanted));
  if (wanted && hits.length === 0) sentences.push(words.noStory(wanted));
  return sentences.join(' ');
}
