import { oncePerKey } from '#lib/once.ts';

import type { IndexSource, VocabularyFiles } from './index-source.ts';
import { parseVocabulary } from './vocabulary-format.ts';
import type { VocabularyWord } from './vocabulary-format.ts';
import { shardName } from './vocabulary-shards.ts';

/** The words of the stories of one language, to complete and correct what was typed. All words are folded. */
export interface Vocabulary {
  /** Words too common to tell stories apart. */
  readonly stopWords: ReadonlySet<string>;
  /** The word as the stories have it, if they do. */
  find(word: string): Promise<VocabularyWord | undefined>;
  /** Longer words that begin so, those of most stories first. */
  complete(beginning: string): Promise<readonly VocabularyWord[]>;
  /** The word that was probably meant. */
  correct(word: string): Promise<VocabularyWord | undefined>;
}

interface Source extends Pick<IndexSource, 'onDemand'> {
  /** Gets a file by its name. */
  read(name: string): Promise<string>;
}

/** Opens the words, each file once. */
export function createVocabulary(
  { stopWords, split, files }: VocabularyFiles,
  source: Source,
): Vocabulary {
  const names = files.split(' ');
  const read = oncePerKey(async (name: string) =>
    names.includes(name) ? parseVocabulary(await source.read(name)) : [],
  );
  /** Words that begin with the same letter, of all files. */
  const readLetter = async (word: string): Promise<readonly VocabularyWord[]> => {
    const letter = shardName(word[0] ?? '', '');
    const lists = names.filter(
      (name) => name === letter || (split.includes(word[0] ?? '') && name.startsWith(letter)),
    );
    return (await Promise.all(lists.map(read))).flat();
  };
  const readFor = (word: string): Promise<readonly VocabularyWord[]> =>
    split.includes(word[0] ?? '') && word.length < 2
      ? readLetter(word)
      : read(shardName(word, split));
  return {
    stopWords: new Set(stopWords.split(' ')),
    find: async (word) => (await readFor(word)).find(({ folded }) => folded === word),
    complete: async (beginning) =>
      (await readFor(beginning))
        .filter(({ folded }) => folded.startsWith(beginning) && folded !== beginning)
        .sort((a, b) => b.stories - a.stories || a.folded.length - b.folded.length),
    correct: async (word) => {
      const [{ findMeant }, near] = await Promise.all([source.onDemand(), readLetter(word)]);
      // A slip at the very beginning is rarer; then the word stands in another file.
      return findMeant(word, near) ?? findMeant(word, await readFor(swapFirst(word)));
    },
  };
}

/** `kdog` for a `dkog`: the beginning under which a word with its first two letters swapped stands. */
const swapFirst = ([first = '', second = '', ...rest]: string): string =>
  [second, first, ...rest].join('');
