import type { Chance } from './random.ts';

/** A paragraph that knows who it is, whatever its words become. */
export interface Traced {
  readonly who: number;
  readonly text: string;
}

/** An edit of a text, one of those that editors make. */
export type Edit = 'correct' | 'insert' | 'move' | 'remove';

// Common words come often, as in any prose, so that unrelated paragraphs share some.
const COMMON =
  'the of and to in a that is was for on with as it at by from said were has had'.split(' ');
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

function inventWord(chance: Chance): string {
  if (chance.happens(0.4)) return chance.pick(COMMON);
  return Array.from({ length: 2 + chance.below(2) }, () => chance.pick(SYLLABLES)).join('');
}

/** A paragraph of invented words, from a short sentence to a long one of several. */
function inventText(chance: Chance): string {
  return `${Array.from({ length: 8 + chance.below(60) }, () => inventWord(chance)).join(' ')}.`;
}

/** The same paragraph with about a tenth of its words, and at least one, put right. */
function correctText(text: string, chance: Chance): string {
  const words = text.split(' ');
  const changes = Math.max(1, Math.floor(words.length / 10));
  for (let change = 0; change < changes; change += 1)
    words[chance.below(words.length)] = inventWord(chance);
  return words.join(' ');
}

/** Invents texts and edits them; each paragraph it makes has a number of its own. */
export function createEditor(chance: Chance) {
  let born = 0;
  const invent = (): Traced => ({ who: (born += 1), text: inventText(chance) });

  function edit(text: readonly Traced[], kind: Edit): readonly Traced[] {
    const at = chance.below(text.length + (kind === 'insert' ? 1 : 0));
    const one = text[at];
    if (kind === 'insert') return text.toSpliced(at, 0, invent());
    if (one === undefined) return text;
    if (kind === 'correct') return text.with(at, { ...one, text: correctText(one.text, chance) });
    const without = text.toSpliced(at, 1);
    return kind === 'remove' ? without : without.toSpliced(chance.below(text.length), 0, one);
  }

  return { invent, edit };
}
