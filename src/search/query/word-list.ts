import { oncePerKey } from '#lib/memoize.ts';

import { costOfSlips, lettersBeside, mostSlips } from './spelling.ts';
import { formOf, keyOf, wordsOf } from './words.ts';

/** A word that articles have. */
export interface Entry {
  readonly key: string;
  /** As most articles spell it. */
  readonly spelling: string;
  readonly articles: number;
  /** How the index is asked for it: a form, or several in a row (`anti war` for the key `antiwar`). */
  readonly form: string;
  /** The key is only a part of the word: a word inside prefixes. */
  readonly isInner: boolean;
  /** Which parts of the index have articles with it, by their place in the manifest; all, where it is left out. */
  readonly parts?: readonly number[] | undefined;
}

/** The words of one language's articles, read from small files as they are needed. Every promise rejects if one cannot be read. */
export interface WordList {
  /** All words that a key may mean, the most frequent first. */
  find(key: string): Promise<readonly Entry[]>;
  /** Words that begin with a key, the most frequent first. */
  complete(key: string): Promise<readonly Entry[]>;
  /** The word that was probably meant by one that no article has. */
  correct(key: string): Promise<Entry | undefined>;
}

const SHORTEST_COMPLETED = 2;
const SHORTEST_CORRECTED = 4;
// Twice as many articles weigh as much as this part of a typing error.
const FREQUENCY = 0.04;
const MOST_LETTERS_MORE = 3;
const DIGIT = /\p{N}/u;

/** The file of a key: its first two letters, or their code points where an address should not have them. */
export const shardOf = (key: string): string =>
  Array.from(key)
    .slice(0, 2)
    .map((letter) =>
      /[a-z0-9]/u.test(letter) ? letter : `-${letter.codePointAt(0)?.toString(16) ?? ''}`,
    )
    .join('');

/** A line of a file: the word, its articles and the parts they are in if not in all (`12@0,3`), and the key if that is not its own. */
export const formatEntry = ({
  key,
  spelling,
  articles,
  isInner,
  parts,
}: Omit<Entry, 'form'>): string =>
  `${spelling} ${articles}${parts ? `@${parts.join(',')}` : ''}${isInner ? ` ${key}` : ''}`;

/** Reads a line; the key and what to ask for follow from the spelling as they did when it was written. */
export function parseEntry(line: string, language: string): Entry {
  const [spelling = '', counted = '', inner] = line.split(' ');
  const [articles, parts] = counted.split('@');
  const words = wordsOf(spelling, language).map(({ text }) => text);
  return {
    key: inner ?? words.map(keyOf).join(''),
    spelling,
    articles: Number(articles),
    form: words.map(formOf).join(' '),
    isInner: inner !== undefined,
    parts: parts?.split(',').map(Number),
  };
}

const byFrequency = (a: Entry, b: Entry): number =>
  b.articles - a.articles || (a.spelling < b.spelling ? -1 : 1);

/** Reads the word list of a language (primary subtag) in a folder that has these files. */
export function createWordList(folder: URL, shards: string, language: string): WordList {
  const names = new Set(shards.split(' '));
  const load = async (shard: string): Promise<readonly Entry[]> => {
    const response = await fetch(new URL(`${shard}.txt`, folder));
    if (!response.ok) throw new Error(`Word list ${shard}: ${response.status}`);
    return (await response.text()).split('\n').map((line) => parseEntry(line, language));
  };
  const loadOnce = oncePerKey(load);
  const read = async (shard: string): Promise<readonly Entry[]> =>
    names.has(shard) ? loadOnce(shard) : [];

  const findMeant = async (key: string, files: readonly string[]): Promise<Entry | undefined> => {
    const most = mostSlips(key);
    let meant: Entry | undefined;
    let least = most;
    for (const entry of (await Promise.all(files.map(read))).flat()) {
      if (Math.abs(entry.key.length - key.length) > MOST_LETTERS_MORE) continue;
      if (entry.isInner || entry.form.includes(' ')) continue;
      const cost = costOfSlips(key, entry.key, most) - FREQUENCY * Math.log2(entry.articles);
      if (cost < least) [meant, least] = [entry, cost];
    }
    return meant;
  };

  return {
    find: async (key) =>
      (await read(shardOf(key))).filter((entry) => entry.key === key).toSorted(byFrequency),
    complete: async (key) => {
      if (Array.from(key).length < SHORTEST_COMPLETED) return [];
      return (await read(shardOf(key)))
        .filter((entry) => entry.key.startsWith(key) && entry.key !== key && !entry.isInner)
        .filter((entry) => !entry.form.includes(' '))
        .toSorted(byFrequency);
    },
    correct: async (key) => {
      const [a = '', b = '', c = ''] = key;
      if (key.length < SHORTEST_CORRECTED || DIGIT.test(key)) return undefined;
      // Beginnings that one typing error turns into this one: none, swapped, a letter too many or too few, the key beside.
      const likely = [a + b, b + a, a + c, b + c, ...lettersBeside(b).map((letter) => a + letter)];
      const first = [...new Set(likely.map(shardOf))].filter((shard) => names.has(shard));
      const meant = await findMeant(key, first);
      if (meant) return meant;
      // A dropped second letter may have been any.
      const initial = shardOf(a);
      const others = [...names].filter(
        (shard) => shard.startsWith(initial) && !first.includes(shard),
      );
      return findMeant(key, others);
    },
  };
}
