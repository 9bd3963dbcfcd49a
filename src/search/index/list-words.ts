import { formatEntry, shardOf, type Entry } from '#search/query/word-list.ts';
import { innerKeys, isUnspaced, wordsOf, type Word } from '#search/query/words.ts';
import { isSegmented } from '#search/query/scripts.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';
import { formOf, keyOf, toIndex } from './word-forms.ts';

const POSSESSIVE = /['’]s$/iu;
const WHITE_SPACE = /\s/u;
// What makes one word of two for readers: hyphens, the & of R&D, the Persian half space, and the stroke of 9/11.
const HYPHEN = /^(?:[-‐‑&\u200C]|(?<=\p{N})\/(?=\p{N}))$/u;
const STROKE = /^\/$/u;
const ENDS_IN_DIGIT = /\p{N}$/u;

/** A word with all its spellings, each with how often it stands in the articles. */
interface Listed {
  readonly key: string;
  readonly form: string;
  isInner: boolean;
  articles: number;
  readonly spellings: Map<string, number>;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isJoined(word: Word, before: Word): boolean {
  const { joint } = word;
  if (joint === undefined || before.isElided) return false;
  return HYPHEN.test(joint) || (STROKE.test(joint) && ENDS_IN_DIGIT.test(before.text));
}

/** Spellings of a text's words, and of those that hyphens join, two at a time and all together. */
function* spellingsOf(
  text: string,
  language: string,
): Generator<readonly [string, readonly Word[]]> {
  const words = wordsOf(text, language);
  let start = 0;
  for (const [at, word] of words.entries()) {
    yield [word.text, [word]];
    const before = words[at - 1];
    if (!before || !isJoined(word, before)) {
      start = at;
      continue;
    }
    yield [text.slice(before.from, word.to), [before, word]];
    const next = words[at + 1];
    const isEnd = !next || !isJoined(next, word);
    if (isEnd && at - start > 1)
      yield [text.slice(words[start]?.from, word.to), words.slice(start, at + 1)];
  }
}

/** The words of some articles, counted. Plain data, by their keys and forms. */
export type WordCounts = ReadonlyMap<string, Listed>;

/** Counts the words of some of a language's articles. */
export function countWords(articles: readonly IndexedArticle[], language: string): WordCounts {
  const listed = new Map<string, Listed>();
  const count = (
    key: string,
    form: string,
    spelling: string,
    seen: Set<string>,
    isInner: boolean,
  ): void => {
    const id = `${key}\t${form}`;
    const entry: Listed = listed.get(id) ?? {
      key,
      form,
      isInner,
      articles: 0,
      spellings: new Map(),
    };
    listed.set(id, entry);
    entry.isInner &&= isInner;
    if (!seen.has(id)) entry.articles += 1;
    seen.add(id);
    entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + (isInner ? 0 : 1));
  };
  for (const { headline, blocks } of articles) {
    const seen = new Set<string>();
    for (const text of [headline, ...blocks.map((block) => block.text)])
      for (const [written, words] of spellingsOf(text, language)) {
        const spelling = written.replace(POSSESSIVE, '');
        const forms = words.map((word) => formOf(word.text));
        const key = words.map((word) => keyOf(word.text)).join('');
        if (key === '' || WHITE_SPACE.test(spelling)) continue;
        // Pagefind cuts these itself.
        if (isSegmented(language) && isUnspaced(spelling)) continue;
        count(key, forms.join(' '), spelling, seen, false);
        if (words.length === 1)
          for (const inner of innerKeys(key, language))
            count(inner, forms.join(' '), spelling, seen, true);
      }
  }
  return listed;
}

/** Counted words as the index gets them, each once. */
export function indexedWords(counts: WordCounts): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { form, spellings } of counts.values())
    if (!form.includes(' ')) for (const spelling of spellings.keys()) words.add(toIndex(spelling));
  return words;
}

/** The words of all articles, and in which parts they are. */
function addCounts(parts: readonly WordCounts[]): readonly (Listed & { readonly in: number[] })[] {
  const all = new Map<string, Listed & { readonly in: number[] }>();
  for (const [at, part] of parts.entries())
    for (const [id, { spellings, ...word }] of part) {
      const entry = all.get(id);
      if (!entry) {
        all.set(id, { ...word, spellings: new Map(spellings), in: [at] });
        continue;
      }
      entry.in.push(at);
      entry.articles += word.articles;
      entry.isInner &&= word.isInner;
      for (const [spelling, times] of spellings)
        entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + times);
    }
  return [...all.values()];
}

/**
 * Lists the words of a language's articles in small files by their first letters, for completion, spelling, and to know
 * when the index answers falsely: `query/word-list.ts` describes their lines. The same articles give the same files.
 * The counts are those of the parts of the index, in their order.
 */
export function listWords(counts: readonly WordCounts[]): ReadonlyMap<string, string> {
  const entries = addCounts(counts).map(
    ({ key, form, isInner, articles, spellings, in: parts }): Entry => {
      const ranked = [...spellings].toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0]));
      return {
        key,
        form,
        isInner,
        articles,
        spelling: ranked[0]?.[0] ?? key,
        parts: parts.length < counts.length ? parts : undefined,
      };
    },
  );
  const files = new Map<string, string[]>();
  for (const entry of entries.toSorted(
    (a, b) => compare(a.key, b.key) || compare(a.spelling, b.spelling),
  )) {
    const shard = shardOf(entry.key);
    const lines = files.get(shard) ?? [];
    files.set(shard, lines);
    lines.push(formatEntry(entry));
  }
  return new Map([...files].map(([shard, lines]) => [shard, lines.join('\n')]));
}
