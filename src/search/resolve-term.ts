import { foldWord } from './matching.ts';
import type { AskedTerm, Fate, Manner } from './answer.ts';
import type { TypedTerm } from './split-query.ts';
import { COMPLETION, rarity } from './ranking.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { VocabularyWord } from './vocabulary-format.ts';
import type { Postings, WordIndex } from './word-index.ts';

/** The stories of one language: their words, and which stories have those. */
export interface Shelf {
  readonly index: WordIndex;
  readonly vocabulary: Vocabulary;
}

/** A word or phrase that stands for a term, with the stories that have it. */
export interface Form {
  readonly readable: string;
  readonly stories: Postings;
  /** What it tells that a story has it. */
  readonly rarity: number;
  /** How much it counts beside what was typed. */
  readonly share: number;
}

/** A term with what stands for it. */
export interface ResolvedTerm {
  readonly kind: AskedTerm['kind'];
  readonly typed: string;
  readonly fate: Fate;
  /**
   * What a story should have: of each part one of the forms. One part, none if the term is unknown;
   * for a phrase that no story has, each of its words that any has.
   */
  readonly parts: readonly (readonly Form[])[];
}

const partsOf = (forms: readonly Form[]): readonly (readonly Form[])[] =>
  forms.length > 0 ? [forms] : [];

const MOST_COMPLETIONS = 3;
const SHORTEST_COMPLETED = 2;
// A longer word that stories have is most likely typed to its end.
const LONGEST_BEGINNING = 6;
const MOST_JOINED = 3;
const HYPHENS = /[-‐‑]/u;

type Find = (shelf: Shelf) => Promise<readonly Form[]>;

const onAll = async (shelves: readonly Shelf[], find: Find): Promise<readonly Form[]> =>
  (await Promise.all(shelves.map(find))).flat();

function createForm(
  { index }: Shelf,
  { readable, stories }: { readable: string; stories: Postings },
): Form[] {
  if (stories.size === 0) return [];
  return [{ readable, stories, share: 1, rarity: rarity(stories.size, index.total()) }];
}

/** The stories with exactly this word, or what has its stem. */
const findWord =
  (word: string): Find =>
  async (shelf) =>
    createForm(shelf, {
      readable: word,
      stories: await shelf.index.find(foldWord(word)),
    });

/**
 * The stories with these words in a row, neighbours perhaps written as one: an `oil-rich` country
 * has the phrase `oil rich`, and so has an oilrich one.
 */
const findPhrase =
  (words: readonly string[]): Find =>
  async (shelf) => {
    const found = joinings(words.map(foldWord)).map(async (parts) => {
      const [first = '', ...others] = parts;
      const stories =
        others.length === 0
          ? await shelf.index.find(first)
          : await shelf.index.findPhrase(parts.join(' '));
      return createForm(shelf, { readable: words.join(' '), stories });
    });
    return (await Promise.all(found)).flat();
  };

/** All ways to write words in a row as fewer: `a b c`, `ab c`, `a bc`, `abc`. Long rows are left as they are. */
function joinings([first = '', ...others]: readonly string[]): string[][] {
  if (others.length >= MOST_JOINED) return [[first, ...others]];
  return others.reduce<string[][]>(
    (rows, word) =>
      rows.flatMap((row) => [
        [...row, word],
        [...row.slice(0, -1), `${row.at(-1) ?? ''}${word}`],
      ]),
    [[first]],
  );
}
const findWords =
  (words: readonly VocabularyWord[]): Find =>
  async (shelf) => {
    const forms = words.map(async ({ folded, readable }) =>
      createForm(shelf, {
        readable,
        stories: await shelf.index.find(folded),
      }),
    );
    return (await Promise.all(forms)).flat();
  };

async function complete(shelves: readonly Shelf[], word: string): Promise<readonly Form[]> {
  const beginning = foldWord(word);
  if (beginning.length < SHORTEST_COMPLETED) return [];
  return onAll(shelves, async (shelf) => {
    const words = await shelf.vocabulary.complete(beginning);
    return findWords(words.slice(0, MOST_COMPLETIONS))(shelf);
  });
}

const correct =
  (word: string): Find =>
  async (shelf) => {
    const meant = await shelf.vocabulary.correct(foldWord(word));
    return meant ? findWords([meant])(shelf) : [];
  };

/** Finds what stands for a word: itself, longer words while it is being typed, or the word that was meant. */
async function resolveWord(
  { typed, last }: TypedTerm,
  shelves: readonly Shelf[],
  { unfinished, literally }: Manner,
): Promise<{ readonly fate: Fate; readonly forms: readonly Form[] }> {
  const isGoingOn = last && unfinished;
  const isBeginning = isGoingOn && typed.length <= LONGEST_BEGINNING;
  // Asked for together: on a slow line each question after another is what costs.
  const longer = isBeginning ? complete(shelves, typed) : Promise.resolve([]);
  // To a word that stories have, longer ones only add: without the connection it does alone.
  const added = longer.catch(() => []);
  const exact = await onAll(shelves, findWord(typed));
  if (exact.length > 0) {
    const less = (await added).map((form) => ({ ...form, share: COMPLETION }));
    return { fate: less.length > 0 ? 'completed' : 'found', forms: [...exact, ...less] };
  }
  const completed = await (isGoingOn && !isBeginning ? complete(shelves, typed) : longer);
  if (completed.length > 0) return { fate: 'completed', forms: completed };
  const parts = typed.split(HYPHENS).filter(Boolean);
  const apart = parts.length > 1 ? await onAll(shelves, findPhrase(parts)) : [];
  if (apart.length > 0) return { fate: 'found', forms: apart };
  const meant = literally ? [] : await onAll(shelves, correct(typed));
  return { fate: meant.length > 0 ? 'corrected' : 'unknown', forms: meant };
}

/** Finds what stands for a term in the stories of some languages. */
export async function resolveTerm(
  term: TypedTerm,
  shelves: readonly Shelf[],
  manner: Manner,
): Promise<ResolvedTerm> {
  const { kind, typed, words } = term;
  if (kind === 'word') {
    const { fate, forms } = await resolveWord(term, shelves, manner);
    return { kind, typed, fate, parts: partsOf(forms) };
  }
  const forms = await onAll(shelves, words.length > 1 ? findPhrase(words) : findWord(typed));
  if (forms.length > 0) return { kind, typed, fate: 'found', parts: [forms] };
  const isAlone = kind === 'excluded' || manner.literally;
  return { kind, typed, fate: 'unknown', parts: isAlone ? [] : await findApart(words, shelves) };
}

/** The words of a phrase that no story has, each by itself, without those that tell no stories apart. */
async function findApart(
  words: readonly string[],
  shelves: readonly Shelf[],
): Promise<readonly (readonly Form[])[]> {
  const telling = words.filter((word) => !isSetAside(word, shelves));
  const forms = await Promise.all(telling.map((word) => onAll(shelves, findWord(word))));
  return forms.filter((found) => found.length > 0);
}

/** Tells whether a word is too common in any of the languages to tell stories apart. */
export const isSetAside = (word: string, shelves: readonly Shelf[]): boolean =>
  shelves.some(({ vocabulary }) => vocabulary.stopWords.has(foldWord(word)));
