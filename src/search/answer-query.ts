import type { Answer, AskedTerm, Found, Manner } from './answer.ts';
import type { StoryText } from './engine.ts';
import { bonusForAll, powerOfRarity, weigh } from './ranking.ts';
import { isSetAside, resolveTerm } from './resolve-term.ts';
import type { Form, ResolvedTerm, Shelf } from './resolve-term.ts';
import { splitQuery } from './split-query.ts';
import type { TypedTerm } from './split-query.ts';
import type { Posting } from './word-index.ts';

/** Tells whether a story, by its id, is one that the reader chose to see. */
export type IsChosen = (id: string) => boolean;

interface Reading {
  readonly manner: Manner;
  readonly isChosen: IsChosen;
  /** Fetches a story by its id. */
  readonly read: (id: string) => Promise<StoryText>;
}

interface Scored {
  readonly id: string;
  readonly score: number;
  readonly hasAll: boolean;
  readonly terms: readonly number[];
  readonly postings: readonly Posting[];
}

/**
 * Answers a query from the stories of some languages: those with all words first, each kind best
 * first. Where a word was corrected, what “all” means is a guess, so there it only weighs.
 */
export async function answerQuery(
  query: string,
  shelves: readonly Shelf[],
  { manner, isChosen, read }: Reading,
): Promise<Answer> {
  const terms = await resolveTerms(splitQuery(query), shelves, manner);
  const isGuess = terms.some(({ fate }) => fate === 'corrected');
  const tierOf = ({ hasAll }: Scored): number => (hasAll || isGuess ? 0 : 1);
  const scored = scoreStories(terms, isChosen).sort(
    (a, b) => tierOf(a) - tierOf(b) || b.score - a.score || (a.id < b.id ? -1 : 1),
  );
  return {
    terms: terms.map((term) => describe(term, isChosen)),
    hits: scored.map((story) => createFound(story, read)),
    withAll: scored.filter(({ hasAll }) => hasAll).length,
  };
}

function resolveTerms(
  typed: readonly TypedTerm[],
  shelves: readonly Shelf[],
  manner: Manner,
): Promise<ResolvedTerm[]> {
  const isAside = ({ kind, typed: word }: TypedTerm): boolean =>
    kind === 'word' && isSetAside(word, shelves);
  // Where nothing else is asked for, even common words are.
  const isAsked = typed.some((term) => term.kind !== 'excluded' && !isAside(term));
  return Promise.all(
    typed.map(async (term) =>
      isAsked && isAside(term)
        ? { kind: term.kind, typed: term.typed, fate: 'set-aside', parts: [] }
        : resolveTerm(term, shelves, manner),
    ),
  );
}

const idsOf = (forms: readonly Form[], isChosen: IsChosen): ReadonlySet<string> =>
  new Set(forms.flatMap(({ stories }) => [...stories.keys()].filter(isChosen)));

function describe({ kind, typed, fate, parts }: ResolvedTerm, isChosen: IsChosen): AskedTerm {
  const forms = parts.flat();
  const used = forms.toSorted((a, b) => b.stories.size - a.stories.size || b.share - a.share);
  return {
    kind,
    typed,
    fate,
    used: [...new Set(used.map(({ readable }) => readable))],
    stories: idsOf(forms, isChosen).size,
  };
}

function scoreStories(terms: readonly ResolvedTerm[], isChosen: IsChosen): Scored[] {
  const excluded = idsOf(
    terms.filter(({ kind }) => kind === 'excluded').flatMap(({ parts }) => parts.flat()),
    isChosen,
  );
  const asked = terms.flatMap(({ kind, parts }, term) =>
    kind === 'excluded' ? [] : parts.map((forms) => ({ forms, term })),
  );
  const power = powerOfRarity(asked.length);
  const stories = new Map<string, Map<(typeof asked)[number], Scored>>();
  for (const part of asked) {
    for (const { stories: found, rarity, share } of part.forms) {
      for (const [id, posting] of found) {
        if (!isChosen(id) || excluded.has(id)) continue;
        const parts = stories.get(id) ?? new Map<(typeof asked)[number], Scored>();
        stories.set(id, parts);
        const score = share * rarity ** power * weigh(posting);
        const before = parts.get(part);
        parts.set(part, {
          id,
          hasAll: true,
          terms: [part.term],
          score: Math.max(score, before?.score ?? 0),
          postings: [...(before?.postings ?? []), posting],
        });
      }
    }
  }
  return [...stories].map(([id, parts]) => {
    const all = [...parts.values()];
    const hasAll = all.length === asked.length;
    return {
      id,
      hasAll,
      score: all.reduce((sum, { score }) => sum + score, 0) * bonusForAll(hasAll),
      terms: [...new Set(all.flatMap((part) => part.terms))],
      postings: all.flatMap(({ postings }) => postings),
    };
  });
}

const createFound = ({ id, terms, postings }: Scored, read: Reading['read']): Found => ({
  id,
  terms,
  story: async () => {
    const story = await read(id);
    const places = new Set(postings.flatMap((posting) => posting.locate(story)));
    return { ...story, locations: [...places].sort((a, b) => a - b) };
  },
});
