import type { TermStatus } from './answer.ts';
import { IncompleteIndexError } from './index-parts.ts';
import type { LanguageIndex, Postings } from './language-index.ts';
import type { TypedTerm } from './parse-query.ts';
import { hasCompounds, isSegmented } from './scripts.ts';
import type { Entry } from './word-list.ts';
import { formOf, innerKeys, isUnspaced, keyOf, toIndex, wordsOf, type Word } from './words.ts';

/** A word or phrase that stands for a term, with the articles that have it. */
export interface Form {
  /** Readable. */
  readonly word: string;
  /** As the index is asked: a form, or several in a row. */
  readonly form: string;
  readonly postings: Postings;
  /** How much it counts beside what was typed. */
  readonly share: number;
}

/** What stands for a term in the articles of one language. */
export interface Expansion {
  readonly status: TermStatus;
  /** Of each part an article should have one of the forms. None if the term is unknown; for an unknown phrase each of its words that any has. */
  readonly parts: readonly (readonly Form[])[];
  /** Longer words that contain the term and were not searched. */
  readonly longer: readonly Form[];
}

/** How a query is asked. */
export interface TermOptions {
  readonly unfinished: boolean;
  /** Nothing is corrected. */
  readonly exact: boolean;
}

// A share of .6 to 1 made no difference on the open queries.
const COMPLETION = 0.8;
const MOST_COMPLETIONS = 3;
// A longer word that articles have is most likely typed to its end.
const LONGEST_BEGINNING = 6;
const MOST_FORMS = 8;
const SHORTEST_COMPOUND = 4;
const SHORTEST_REST = 3;
const MOST_COMPOUNDS = 6;
const UNKNOWN: Expansion = { status: 'unknown', parts: [], longer: [] };

/** Whether a term is too common in a language to tell articles apart. Capitals and points name something: US, U.S., WHO. */
export function isStopWord({ kind, typed, isQuoted }: TypedTerm, index: LanguageIndex): boolean {
  const isName = /\p{L}\.\p{L}|^\p{Lu}{2,}$/u.test(typed);
  return kind === 'word' && !isQuoted && !isName && index.stopWords.has(keyOf(typed));
}

const toPart = (forms: readonly Form[]): readonly (readonly Form[])[] =>
  forms.length > 0 ? [forms] : [];

async function findEntries(
  entries: readonly Entry[],
  index: LanguageIndex,
  share: number,
): Promise<Form[]> {
  const byForm = new Map(entries.toReversed().map((entry) => [entry.form, entry]));
  const chosen = [...byForm.values()].toReversed().slice(0, MOST_FORMS);
  return Promise.all(
    chosen.map(async (entry) => {
      const { spelling, form } = entry;
      index.expect([entry]);
      const postings = await index.find(form);
      await requireWhole(entry, postings, index);
      return { word: spelling, form, postings, share };
    }),
  );
}

async function requireWhole(
  { form, parts }: Entry,
  postings: Postings,
  index: LanguageIndex,
): Promise<void> {
  if (!(await index.isWhole(postings, parts)))
    throw new IncompleteIndexError(`Not every article for ${form} that is listed.`);
}

async function findForm(word: string, form: string, index: LanguageIndex): Promise<Form[]> {
  const postings = await index.find(form);
  return postings.size > 0 ? [{ word, form, postings, share: 1 }] : [];
}

/** Has the parts fetched that may have words in a row. */
async function expectRow(words: readonly Word[], index: LanguageIndex): Promise<void> {
  const listed = await Promise.all(
    words.map(async ({ text }) => {
      const entries = await index.words.find(keyOf(text));
      return entries.find(({ form }) => form === formOf(text));
    }),
  );
  const known = listed.flatMap((entry) => entry ?? []);
  if (known.length === words.length) index.expect(known);
}

/** Words as articles have them with prefixes or particles, which the typed word may have too. */
async function findListed(key: string, index: LanguageIndex): Promise<readonly Entry[]> {
  const entries = await index.words.find(key);
  const inner = innerKeys(key, index.language);
  // Arabic letters before an article are no part of the word; in Hebrew and Korean they may be.
  if (inner.length === 0 || (entries.length > 0 && index.language !== 'ar')) return entries;
  return [...entries, ...(await Promise.all(inner.map((one) => index.words.find(one)))).flat()];
}

/** Longer words that a beginning may be: not those that the index takes for the same word. */
async function findCompounds(
  key: string,
  index: LanguageIndex,
  known: readonly Form[],
): Promise<Form[]> {
  if (!hasCompounds(index.language) || key.length < SHORTEST_COMPOUND) return [];
  const longer = (await index.words.complete(key)).filter(
    (entry) =>
      entry.key.length >= key.length + SHORTEST_REST &&
      !known.some(({ form }) => form === entry.form),
  );
  const found = await findEntries(longer.slice(0, MOST_COMPOUNDS), index, 1);
  const ids = new Set(known.flatMap(({ postings }) => [...postings.keys()]));
  return found.filter(({ postings }) => [...postings.keys()].some((id) => !ids.has(id)));
}

interface QueryOptions extends TermOptions {
  readonly isQuoted: boolean;
  readonly isLast: boolean;
}

/** Finds what stands for a word: itself, longer words while it is being typed, or the word that was meant. */
async function expandWord(
  word: string,
  index: LanguageIndex,
  asked: QueryOptions,
): Promise<Expansion> {
  const [key, form] = [keyOf(word), formOf(word)];
  const isBeginning = asked.isLast && asked.unfinished;
  if (isSegmented(index.language) && isUnspaced(word)) {
    const own = await findForm(word, toIndex(word).toLowerCase(), index);
    return { status: own.length > 0 ? 'found' : 'unknown', parts: toPart(own), longer: [] };
  }
  // Together: on a slow line each request after another is what costs.
  const listing = findListed(key, index).then((entries) => {
    for (const entry of entries) index.expect([entry]);
    return entries;
  });
  const [listed, longer, own] = await Promise.all([
    listing,
    isBeginning ? index.words.complete(key).then((all) => all.slice(0, MOST_COMPLETIONS)) : [],
    findForm(word, form, index),
  ]);
  const itself = listed.find((entry) => entry.form === form);
  if (itself) await requireWhole(itself, own[0]?.postings ?? new Map(), index);
  const isShort = key.length <= LONGEST_BEGINNING;
  const [others, less] = await Promise.all([
    findEntries(
      listed.filter((entry) => entry.form !== form),
      index,
      1,
    ),
    isShort ? findEntries(longer, index, COMPLETION) : [],
  ]);
  const forms = [...own, ...others];
  if (forms.length > 0) {
    if (less.length > 0) return { status: 'completed', parts: [[...forms, ...less]], longer: [] };
    const compounds = isBeginning ? [] : await findCompounds(key, index, forms);
    return { status: 'found', parts: [forms], longer: compounds };
  }
  const completed = await findEntries(longer, index, 1);
  if (completed.length > 0) return { status: 'completed', parts: [completed], longer: [] };
  const compounds = isBeginning ? [] : await findCompounds(key, index, []);
  const meant = asked.exact || asked.isQuoted ? undefined : await index.words.correct(key);
  const corrected = meant ? await findEntries([meant], index, 1) : [];
  return corrected.length > 0
    ? { status: 'corrected', parts: [corrected], longer: compounds }
    : { ...UNKNOWN, longer: compounds };
}

/** Each word of several by itself; those that are too common only where nothing else is known. */
async function expandEach(
  words: readonly Word[],
  index: LanguageIndex,
  asked: QueryOptions,
): Promise<Expansion[]> {
  const telling = words.filter(({ text }) => !index.stopWords.has(keyOf(text)));
  return Promise.all(
    (telling.length > 0 ? telling : words).map(({ text }) => expandWord(text, index, asked)),
  );
}

const ALONE: QueryOptions = { unfinished: false, exact: true, isQuoted: true, isLast: false };

/** Finds what stands for a term in the articles of one language. */
export async function expandTerm(
  term: TypedTerm,
  index: LanguageIndex,
  options: TermOptions,
): Promise<Expansion> {
  const { kind, typed, isQuoted, isLast } = term;
  const all = wordsOf(typed, index.language);
  const whole = all.filter(({ isElided }) => !isElided);
  // Whoever types l’hôpital means a hospital.
  const words = isQuoted || whole.length === 0 ? all : whole;
  const [first] = words;
  if (!first) return UNKNOWN;
  const asked = { ...options, isQuoted, isLast };
  if (words.length === 1) return expandWord(first.text, index, kind === 'excluded' ? ALONE : asked);
  if (isSegmented(index.language) && words.some(({ text }) => isUnspaced(text))) {
    const each = await Promise.all(words.map(({ text }) => expandWord(text, index, ALONE)));
    const isKnown = each.every(({ status }) => status === 'found');
    return {
      status: isKnown ? 'found' : 'unknown',
      parts: each.flatMap(({ parts }) => parts),
      longer: [],
    };
  }
  const rowOf = (some: readonly Word[]): string => some.map(({ text }) => formOf(text)).join(' ');
  const row = rowOf(words);
  // In chef-d’œuvre the d’ stands between.
  const rows = [...new Set([row, rowOf(all)])];
  const joined = words.map(({ text }) => keyOf(text)).join('');
  const [phrases, entries] = await Promise.all([
    Promise.all(rows.map((one) => findForm(typed, one, index))),
    isQuoted && kind === 'phrase' ? [] : index.words.find(joined),
    expectRow(words, index),
  ]);
  const others = await findEntries(
    entries.filter(({ form }) => !rows.includes(form)),
    index,
    1,
  );
  const forms = [...phrases.flat(), ...others];
  if (forms.length > 0) return { status: 'found', parts: [forms], longer: [] };
  if (kind === 'excluded') return UNKNOWN;
  const each = await expandEach(words, index, { ...ALONE, unfinished: options.unfinished, isLast });
  return { ...UNKNOWN, parts: each.flatMap((one) => one.parts) };
}
