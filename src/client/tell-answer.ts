import type { Answer, AskedTerm } from '#search/answer.ts';
import { foldWord } from '#search/matching.ts';
import type { Asked as Named, LinkedSentence, SearchWords } from '#words/types.ts';

import { formatAsked, isNarrow } from './asked.ts';
import type { Asked } from './asked.ts';
import { LONGEST_QUERY } from './cut-query.ts';
import type { NamedPage } from './find-suggestions.ts';

/** A piece of what is told; with an address, it is a link. */
export interface Told {
  readonly text: string;
  readonly href?: string;
}

const typedOf = (terms: readonly AskedTerm[]): string[] => terms.map(({ typed }) => typed);

const isCounted = ({ kind, used }: AskedTerm): boolean => kind !== 'excluded' && used.length > 0;

/** The name of a term in a sentence: the word that stands for it, or the beginning that was typed. */
function nameOf({ typed, fate, used }: AskedTerm): string {
  if (fate === 'completed') return `${typed}…`;
  return fate === 'corrected' ? (used[0] ?? typed) : typed;
}

function nameAll(terms: readonly AskedTerm[]): Named {
  const named = (wanted: AskedTerm['kind']): string[] =>
    terms
      .filter(({ kind, fate }) => kind === wanted && (fate !== 'unknown' || kind === 'excluded'))
      .map(nameOf);
  const words = terms.filter(isCounted).flatMap((term) => {
    if (term.kind === 'word') return [nameOf(term)];
    return term.fate === 'unknown' ? term.used : [];
  });
  return {
    words,
    phrases: named('phrase'),
    excluded: named('excluded'),
  };
}

/** What became of the terms that were not found as typed, but for those completed. */
function tellLosses(terms: readonly AskedTerm[], asked: Asked, words: SearchWords): Told[] {
  const { answer } = words;
  const wanted = terms.filter(({ kind }) => kind !== 'excluded');
  const lost = wanted.filter(({ fate, used }) => fate === 'unknown' && used.length === 0);
  const apart = wanted.filter(({ fate, used }) => fate === 'unknown' && used.length > 0);
  const corrected = wanted.filter(({ fate }) => fate === 'corrected');
  const ofKind = (kind: AskedTerm['kind']): string[] =>
    typedOf(lost.filter((term) => term.kind === kind));
  return [
    ...(lost.length > 0 ? [{ text: answer.unknown(ofKind('word'), ofKind('phrase')) }] : []),
    ...(apart.length > 0 ? [{ text: answer.takenApart(typedOf(apart)) }] : []),
    ...(corrected.length > 0
      ? link(
          answer.corrected(
            typedOf(corrected),
            corrected.map(({ used }) => used[0] ?? ''),
          ),
          formatAsked({ ...asked, literally: true }),
        )
      : []),
  ];
}

function tellCount({ terms, hits, withAll }: Answer, asked: Asked, words: SearchWords): Told[] {
  const { answer } = words;
  const counted = terms.filter(isCounted);
  if (terms.every(({ kind }) => kind === 'excluded')) return [{ text: answer.onlyExcluded }];
  if (counted.length === 0) return [];
  const named = nameAll(terms);
  const some = hits.length - withAll;
  if (hits.length === 0) {
    if (!isNarrow(asked.choice)) return [{ text: answer.withNone(named) }];
    const anywhere = { ...asked, choice: { sort: asked.choice.sort } };
    return link(answer.noneChosen(named), formatAsked(anywhere));
  }
  if (withAll === 0) {
    const each = counted.map((term) => ({ word: nameOf(term), stories: term.stories }));
    return [{ text: answer.withSome(some, each) }];
  }
  return [
    {
      text:
        some === 0 ? answer.withAll(withAll, named) : answer.withAllAndSome(withAll, some, named),
    },
  ];
}

/** How the words searched for differ from those typed. */
function tellReadings(terms: readonly AskedTerm[], words: SearchWords): Told[] {
  const { answer } = words;
  const aside = terms.filter(({ fate }) => fate === 'set-aside');
  return [
    ...terms
      .filter(({ fate }) => fate === 'completed')
      .map(({ typed, used }) => ({ text: answer.completed(typed, used) })),
    ...(aside.length > 0 ? [{ text: answer.setAside(typedOf(aside)) }] : []),
  ];
}

function link({ before, link: text, after }: LinkedSentence, href: string): Told[] {
  return [{ text: before.trimEnd() }, { text, href }, { text: after }];
}

/** Words that stories have in the place of those asked for. */
export function tellForms(forms: readonly string[], { answer }: SearchWords): Told[] {
  return forms.length > 0 ? [{ text: answer.sameWord(forms) }] : [];
}

/** Topics named as the question is, or as a word of it that no story has. */
export function tellTopics(
  { terms }: Answer,
  { query }: Asked,
  topics: readonly NamedPage[],
  words: SearchWords,
): Told[] {
  const lost = typedOf(terms.filter(({ fate }) => fate === 'unknown' || fate === 'corrected'));
  const wanted = new Set([query, ...lost].map(foldWord));
  return topics
    .filter(({ name }) => wanted.has(foldWord(name)))
    .flatMap(({ name, href }) => link(words.answer.topic(name), href));
}

/**
 * What was matched, in a few sentences: what no story has and what is shown instead, how many
 * stories have the rest, and how each word was read.
 */
export function tellAnswer(answer: Answer, asked: Asked, words: SearchWords): Told[] {
  if (answer.terms.length === 0) return [{ text: words.answer.noWord(asked.query) }];
  const isCut = asked.query.length > LONGEST_QUERY;
  return [
    ...(isCut ? [{ text: words.answer.cut(LONGEST_QUERY) }] : []),
    ...tellLosses(answer.terms, asked, words),
    ...tellCount(answer, asked, words),
    ...tellReadings(answer.terms, words),
  ];
}
