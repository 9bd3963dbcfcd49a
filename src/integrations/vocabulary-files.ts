import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

import { foldWord } from '#search/matching.ts';
import { stopWordsOf } from '#search/stop-words.ts';
import { formatVocabulary } from '#search/vocabulary-format.ts';
import type { VocabularyWord } from '#search/vocabulary-format.ts';
import type { VocabularyFiles } from '#search/index-source.ts';
import { shardName } from '#search/vocabulary-shards.ts';

import { listFiles } from './built-files.ts';

const FRAGMENT = /^(?<language>.+)_[0-9a-f]+\.pf_fragment$/u;
const SIGNATURE = 'pagefind_dcd';
const BEGINS_WITH_LETTER = /^\p{L}/u;
const PARTS = /[^\p{L}\p{M}\p{N}'’]+/u;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const POSSESSIVE = /['’]s$/u;
const SHORTEST = 2;
// As many words are about two kilobytes as they travel; where a letter has more, its file is split by
// the second letter.
const MOST_WORDS = 1000;

const unzip = promisify(gunzip);

/** Words of one language, folded, each with its spellings and how many stories have those. */
type Spellings = Map<string, Map<string, number>>;

/**
 * Writes the words of all stories of an index (a folder as Pagefind writes it), which correct and
 * complete what a reader types: `words/en/a.txt` and so on. Tells for each language what there is.
 */
export async function writeVocabulary(
  folder: string,
): Promise<Readonly<Record<string, VocabularyFiles>>> {
  const languages = new Map<string, Spellings>();
  for (const file of await listFiles(join(folder, 'fragment'))) {
    const { language } = FRAGMENT.exec(file)?.groups ?? {};
    if (language === undefined) continue;
    const spellings = languages.get(language) ?? new Map<string, Map<string, number>>();
    languages.set(language, spellings);
    collectWords(await readTexts(join(folder, 'fragment', file)), spellings);
  }
  const written = [...languages].map(
    async ([language, spellings]) =>
      [
        language,
        await writeFiles(join(folder, 'words', language), language, createWords(spellings)),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(written));
}

async function readTexts(fragment: string): Promise<string> {
  const text = (await unzip(await readFile(fragment))).toString().slice(SIGNATURE.length);
  const story: unknown = JSON.parse(text);
  if (typeof story !== 'object' || story === null || !('content' in story) || !('meta' in story))
    throw new Error(`${fragment} is not a story as Pagefind 1.5 writes it.`);
  const titles = Object.values(story.meta ?? {}).map(String);
  return [...titles, String(story.content)].join(' ').replaceAll('\u200B', ' ');
}

function collectWords(text: string, spellings: Spellings): void {
  const words = text.split(/\s+/u).flatMap((word) => [word, ...word.split(PARTS)]);
  for (const written of new Set(words)) {
    const readable = written.replaceAll(AROUND, '').replace(POSSESSIVE, '');
    const folded = foldWord(readable);
    if (folded.length < SHORTEST || !BEGINS_WITH_LETTER.test(folded)) continue;
    const counts = spellings.get(folded) ?? new Map<string, number>();
    spellings.set(folded, counts.set(readable, (counts.get(readable) ?? 0) + 1));
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function createWords(spellings: Spellings): VocabularyWord[] {
  return [...spellings]
    .map(([folded, counts]) => {
      const ranked = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
      return {
        folded,
        readable: ranked[0]?.[0] ?? folded,
        stories: Math.max(...counts.values()),
      };
    })
    .sort((a, b) => compare(a.folded, b.folded));
}

async function writeFiles(
  folder: string,
  language: string,
  words: readonly VocabularyWord[],
): Promise<VocabularyFiles> {
  await mkdir(folder, { recursive: true });
  const letters = shard(words, (folded) => folded.charAt(0));
  const split = [...letters]
    .filter(([, list]) => list.length > MOST_WORDS)
    .map(([letter]) => letter)
    .join('');
  const shards = shard(words, (folded) => shardName(folded, split));
  for (const [name, list] of shards) {
    await writeFile(join(folder, `${name}.txt`), formatVocabulary(list));
  }
  return { stopWords: stopWordsOf(language), split, files: [...shards.keys()].join(' ') };
}

function shard(
  words: readonly VocabularyWord[],
  nameOf: (folded: string) => string,
): Map<string, VocabularyWord[]> {
  const shards = new Map<string, VocabularyWord[]>();
  for (const word of words) {
    const name = nameOf(word.folded);
    const list = shards.get(name);
    if (list) list.push(word);
    else shards.set(name, [word]);
  }
  return shards;
}
