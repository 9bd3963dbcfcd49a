import type { Term } from './answer.ts';
import type { Expansion, Form } from './expand-term.ts';
import { rarity, type LanguageIndex } from './language-index.ts';
import type { Hit } from './engine.ts';
import type { TypedTerm } from './parse-query.ts';

/** A term with what stands for it in each language asked. */
export interface ExpandedTerm {
  readonly term: TypedTerm;
  readonly status: Term['status'];
  readonly inLanguages: readonly { readonly index: LanguageIndex; readonly expansion: Expansion }[];
}

/** An article with a word of the query. */
export interface Scored {
  readonly id: string;
  readonly index: LanguageIndex;
  readonly score: number;
  readonly hasAll: boolean;
  /** Which terms it has, by their numbers. */
  readonly terms: readonly number[];
  /** What of the query it has, each with its hit. */
  readonly found: readonly Found[];
}

/** A form that an article has. */
export interface Found {
  readonly form: Form;
  readonly hit: Hit;
}

// Where what “all” means is a guess, an article with all words only counts so much more.
const ALL_WORDS = 1.3;
// From four words on the rare ones count for more, from seven on by the square root of their rarity.
const [FEW, MANY] = [4, 7];
const powerOfRarity = (parts: number): number =>
  Math.min(1, Math.max(0, (parts - FEW) / (MANY - FEW))) / 2;

interface Part {
  readonly term: number;
  readonly index: LanguageIndex;
  readonly forms: readonly Form[];
}

function partsOf(terms: readonly ExpandedTerm[]): readonly Part[] {
  return terms.flatMap(({ inLanguages }, term) =>
    inLanguages.flatMap(({ index, expansion }) =>
      expansion.parts.map((forms) => ({ term, index, forms })),
    ),
  );
}

/** Ids of the articles that have any of some forms. */
export const idsOf = (forms: readonly Form[]): ReadonlySet<string> =>
  new Set(forms.flatMap(({ postings }) => [...postings.keys()]));

/**
 * The articles with any of the terms and none of the excluded ones: those with all terms first, each kind best first.
 * Where a word was corrected, what “all” means is a guess, so there it only weighs.
 */
export function rankArticles(terms: readonly ExpandedTerm[]): Scored[] {
  const isExcluded = ({ term }: Part): boolean => terms[term]?.term.kind === 'excluded';
  const parts = partsOf(terms);
  const excluded = idsOf(parts.filter(isExcluded).flatMap(({ forms }) => forms));
  const asked = parts.filter((part) => !isExcluded(part));
  const total = new Set(asked.map(({ term }) => term)).size;
  const scored = new Map<string, Scored>();
  for (const index of new Set(asked.map((part) => part.index))) {
    const own = asked.filter((part) => part.index === index);
    const power = powerOfRarity(own.length);
    const partsOfArticle = new Map<string, number>();
    for (const { term, forms } of own) {
      const weight = rarity(idsOf(forms).size, index.articles) ** power;
      for (const [id, { score, found }] of scorePart(forms)) {
        if (excluded.has(id)) continue;
        const before = scored.get(id);
        partsOfArticle.set(id, (partsOfArticle.get(id) ?? 0) + 1);
        scored.set(id, {
          id,
          index,
          score: (before?.score ?? 0) + score * weight,
          hasAll: false,
          terms: [...new Set([...(before?.terms ?? []), term])],
          found: [...(before?.found ?? []), ...found],
        });
      }
    }
    for (const [id, count] of partsOfArticle) {
      const article = scored.get(id);
      if (article?.terms.length !== total || count !== own.length) continue;
      scored.set(id, { ...article, hasAll: true, score: article.score * ALL_WORDS });
    }
  }
  const isGuess = terms.some(({ status }) => status === 'corrected');
  const tierOf = ({ hasAll }: Scored): number => (hasAll || isGuess ? 0 : 1);
  return [...scored.values()].toSorted(
    (a, b) => tierOf(a) - tierOf(b) || b.score - a.score || (a.id < b.id ? -1 : 1),
  );
}

function scorePart(
  forms: readonly Form[],
): ReadonlyMap<string, { readonly score: number; readonly found: readonly Found[] }> {
  const scores = new Map<string, { score: number; found: Found[] }>();
  for (const form of forms) {
    for (const [id, { score, hit }] of form.postings) {
      const before = scores.get(id);
      scores.set(id, {
        score: Math.max(before?.score ?? 0, score * form.share),
        found: [...(before?.found ?? []), { form, hit }],
      });
    }
  }
  return scores;
}
