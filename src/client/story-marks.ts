import type { AskedTerm } from '#search/answer.ts';
import type { Story } from '#search/engine.ts';
import { foldWord, joinParts, markWord } from '#search/matching.ts';
import type { Part } from '#search/matching.ts';
import { splitStory } from '#search/passages.ts';

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

const foldAll = (words: readonly string[]): string[] => words.map(foldWord).filter(Boolean);

/** Where a sequence of folded words begins among others. */
function findSequence(folded: readonly string[], wanted: readonly string[]): number[] {
  if (wanted.length === 0) return [];
  return [...folded.keys()].filter((start) =>
    wanted.every((word, next) => folded[start + next] === word),
  );
}

/**
 * What is found in the text of a story, spelled as there: whole phrases, and words in each of
 * their forms.
 */
export function findMarks(story: Story, terms: readonly AskedTerm[]): string[] {
  const { words, gap } = splitStory(story);
  const folded = words.map(foldWord);
  const inPhrases = new Set<number>();
  const marks = new Set<string>();
  for (const { typed } of terms.filter(({ kind }) => kind === 'phrase')) {
    const wanted = foldAll(typed.split(/\s+/u));
    for (const start of findSequence(folded, wanted)) {
      wanted.forEach((_, next) => inPhrases.add(start + next));
      marks.add(
        words
          .slice(start, start + wanted.length)
          .join(gap)
          .replaceAll(EDGES, ''),
      );
    }
  }
  for (const location of story.locations)
    if (!inPhrases.has(location)) marks.add((words[location] ?? '').replaceAll(EDGES, ''));
  marks.delete('');
  return [...marks];
}

/** Marks words and phrases in a short text, such as a headline: as wholes, in no other form. */
export function markShortText(text: string, marks: readonly string[]): Part[] {
  const words = text.split(/\s+/u);
  const folded = words.map(foldWord);
  const marked = new Set<number>();
  for (const mark of marks) {
    const wanted = foldAll(mark.split(/\s+/u));
    for (const start of findSequence(folded, wanted))
      wanted.forEach((_, next) => marked.add(start + next));
  }
  return joinParts(
    words.flatMap((word, index): Part[] => [
      { text: index === 0 ? '' : ' ', marked: false },
      ...(marked.has(index) ? markWord(word) : [{ text: word, marked: false }]),
    ]),
  );
}
