import { textDirection } from '#lib/languages.ts';

import type { Part, Passage, ResultContent } from './answer.ts';
import { ANCHORS } from './manifest.ts';
import type { Fragment } from './engine.ts';
import { cutPassage, findDirective, markText, type Span } from './passages.ts';
import type { Found, Scored } from './rank.ts';
import { isSegmented } from './scripts.ts';
import { BREAK, formOf, isUnspaced, keyOf, wordsOf, type Word } from './words.ts';

/** A piece of the page with what of the query stands in it. */
interface Block {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

const MOST_PASSAGES = 3;
const PARAGRAPH = /^p(?<number>\d+[a-z]*)$/u;
const SAME_WEIGHT = 0.999;
const SHORTEST_PIECE = 2;
const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** Of the places that Pagefind gives for a word, also of longer ones, those of the word itself: they count most. */
function placesOf({ weighted_locations }: Fragment): number[] {
  const bonus = weighted_locations.map(
    ({ weight, balanced_score }) => balanced_score / weight ** 2,
  );
  const best = Math.max(...bonus) * SAME_WEIGHT;
  return weighted_locations
    .filter((_, at) => (bonus[at] ?? 0) >= best)
    .map(({ location }) => location);
}

interface Reading {
  readonly form: string;
  readonly places: readonly number[];
}

interface Article extends Pick<Fragment, 'url' | 'anchors'> {
  readonly readings: readonly Reading[];
}

const turns = new Map<string, Promise<unknown>>();

/**
 * Reads where an article has each form. One after another: Pagefind gives the same object for an article each time and
 * writes the places of the last hit into it.
 */
function readArticle(found: readonly Found[]): Promise<Article> {
  const read = async (): Promise<Article> => {
    const readings: Reading[] = [];
    let article: Pick<Fragment, 'url' | 'anchors'> = { url: '', anchors: [] };
    for (const { form, hit } of found) {
      const fragment = await hit.data();
      readings.push({ form: form.form, places: placesOf(fragment) });
      article = fragment;
    }
    const anchors = article.anchors.toSorted((a, b) => a.location - b.location);
    return { url: article.url, anchors, readings };
  };
  const id = found[0]?.hit.id ?? '';
  const turn = (turns.get(id) ?? Promise.resolve()).then(read, read);
  turns.set(id, turn);
  return turn;
}

/** Where forms stand in a row among words. */
function findRow(words: readonly Word[], form: string): Span[] {
  const row = form.split(' ');
  const forms = words.map(({ text }) => formOf(text));
  return words.flatMap((word, start) => {
    const last = words[start + row.length - 1];
    const isHere = last && row.every((one, next) => forms[start + next] === one);
    return isHere ? [{ from: word.from, to: last.to }] : [];
  });
}

/** Where a text has a word that nothing parts from its neighbours; or, if nowhere in one piece, its longest pieces. */
function findInside(text: string, word: string): Span[] {
  const find = (piece: string): Span[] =>
    [...text.matchAll(new RegExp(escape(piece), 'giu'))].map(({ 0: { length }, index }) => ({
      from: index,
      to: index + length,
    }));
  const whole = find(word);
  if (whole.length > 0 || !isUnspaced(word)) return whole;
  const spans: Span[] = [];
  for (let from = 0; from < word.length; from += 1)
    for (let to = word.length; to >= from + SHORTEST_PIECE; to -= 1) {
      const found = find(word.slice(from, to));
      if (found.length === 0) continue;
      spans.push(...found);
      from = to - 1;
      break;
    }
  return spans;
}

/** Joins what overlaps or follows without a gap. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to)
      joined.splice(-1, 1, { from: last.from, to: Math.max(last.to, span.to) });
    else joined.push(span);
  }
  return joined;
}

/** Finds what of the query stands in each block of an article. */
function findBlocks(
  anchors: Fragment['anchors'],
  readings: readonly Reading[],
  language: string,
): readonly Block[] {
  const texts = anchors.map(({ title = '' }) => title);
  const words = texts.map((text) => wordsOf(text, language));
  const isPlain = isSegmented(language);
  const spans: Span[][] = texts.map(() => []);
  for (const { form, places } of readings) {
    const isRow = form.includes(' ');
    const rows = words.map((own, at) => {
      const row = isRow || isPlain ? findRow(own, form) : [];
      return isPlain && row.length === 0 ? findInside(texts[at] ?? '', form) : row;
    });
    for (const [at, row] of rows.entries()) spans[at]?.push(...row);
    if (isPlain || rows.some((row) => row.length > 0)) continue;
    // Other forms of the words than those asked for: the engine knows where they stand.
    for (const place of places) {
      const at = anchors.findLastIndex(({ location }) => location <= place);
      const word = words[at]?.[place - (anchors[at]?.location ?? 0)];
      if (word) spans[at]?.push(word);
    }
  }
  return anchors.map(({ id, title = '' }, at) => ({
    id,
    text: title,
    spans: joinSpans(spans[at] ?? []),
  }));
}

/** Of each id the block with most, and of those the best. */
function chooseBlocks(blocks: readonly Block[]): readonly Block[] {
  const variety = ({ text, spans }: Block): number =>
    new Set(spans.map(({ from, to }) => keyOf(text.slice(from, to)))).size;
  const best = blocks.toSorted(
    (a, b) => variety(b) - variety(a) || b.spans.length - a.spans.length,
  );
  const ids = new Set<string>();
  const chosen = best.filter(({ id }) => id === ANCHORS.nowhere || (!ids.has(id) && ids.add(id)));
  return chosen.slice(0, MOST_PASSAGES);
}

function collectMarks(blocks: readonly Block[]): string[] {
  const marks = new Map<string, string>();
  for (const { text, spans } of blocks)
    for (const { from, to } of spans) {
      const mark = text
        .slice(from, to)
        .replaceAll(BREAK, '')
        .replace(/['’]s$/iu, '');
      const [key, known] = [mark.toLowerCase(), marks.get(mark.toLowerCase())];
      // A word that begins a sentence is written without a capital elsewhere.
      marks.set(key, mark === key ? mark : (known ?? mark));
    }
  return [...marks.values()];
}

/** Marks that were found for their stem only: neither asked for, nor part of what was. */
function findForms(marks: readonly string[], found: readonly Found[], language: string): string[] {
  const asked = new Set(
    found.flatMap(({ form }) => [form.form.replaceAll(' ', ''), ...form.form.split(' ')]),
  );
  const isAsked = (mark: string): boolean =>
    wordsOf(mark, language).every(({ text }) => asked.has(formOf(text)));
  const isPart = (mark: string): boolean =>
    // The index has the parts of WikiLeaks and of 9/11 too.
    [...asked].some((form) =>
      mark
        .split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})|\P{L}+/u)
        .some((part) => formOf(part) === form),
    );
  return isSegmented(language) ? [] : marks.filter((mark) => !isAsked(mark) && !isPart(mark));
}

/** Fetches an article found, and finds in it what a result shows. */
export async function loadResult({ index, found }: Scored): Promise<ResultContent> {
  const { url, anchors, readings } = await readArticle(found);
  const blocks = findBlocks(anchors, readings, index.language);
  const textOf = (id: string): Block =>
    blocks.find((block) => block.id === id) ?? { id, text: '', spans: [] };
  const [headline, dateline] = [textOf(ANCHORS.headline), textOf(ANCHORS.dateline)];
  const language = textOf(ANCHORS.language).text || index.language;
  const body = blocks.filter(({ id, spans }) => spans.length > 0 && !ANCHORS_OF_FACTS.has(id));
  const chosen = new Set(chooseBlocks(body));
  const marks = collectMarks([headline, ...body]);
  const page = blocks.map(({ text }) => text);
  return {
    url,
    language,
    direction: textDirection(language),
    headline: markText(headline.text, headline.spans),
    dateline: unmarked(dateline.text),
    passages: body.filter((block) => chosen.has(block)).map((block) => createPassage(block, page)),
    morePassages: body.length - chosen.size,
    marks,
    forms: findForms(marks, found, index.language),
  };
}

const ANCHORS_OF_FACTS: ReadonlySet<string> = new Set([
  ANCHORS.headline,
  ANCHORS.dateline,
  ANCHORS.language,
  ANCHORS.edition,
]);
const unmarked = (text: string): Part[] => (text === '' ? [] : [{ text, marked: false }]);

function createPassage({ id, text, spans }: Block, page: readonly string[]): Passage {
  return {
    id: id === ANCHORS.nowhere ? undefined : id,
    number: PARAGRAPH.exec(id)?.groups?.['number'],
    parts: cutPassage(text, spans),
    directive: findDirective(text, spans[0], page),
  };
}
