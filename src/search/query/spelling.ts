// Rows of eleven; what stands in none of them is next to nothing.
const KEYBOARD = '            qwertyuiop asdfghjkl  zxcvbnm';
const VOWELS = 'aeiouy';
// How far keys lie apart in the rows above that are next to one another, or one above the other.
const NEAR = [1, 10, 11];

// What a typing error costs; one without a name here costs 1.
const SWAPPED = 0.7;
const DOUBLED = 0.6;
const NEXT_KEY = 0.7;
const VOWEL_FOR_VOWEL = 0.8;
const FIRST_LETTER = 0.5;

const areNear = (one: string, other: string): boolean => {
  const [a, b] = [KEYBOARD.indexOf(one), KEYBOARD.indexOf(other)];
  return a >= 0 && b >= 0 && NEAR.includes(Math.abs(a - b));
};

/** Letters whose keys are beside that of a letter. */
export const lettersBeside = (letter: string): readonly string[] =>
  Array.from(KEYBOARD).filter((other) => other !== ' ' && areNear(letter, other));

function costOfChange(from: string, to: string): number {
  if (from === to) return 0;
  if (areNear(from, to)) return NEXT_KEY;
  return VOWELS.includes(from) && VOWELS.includes(to) ? VOWEL_FOR_VOWEL : 1;
}

const costOfExtra = (letter: string | undefined, before: string | undefined): number =>
  letter === before ? DOUBLED : 1;

/** The most that a correction of a word may cost: longer words may have more slips. */
export const mostSlips = (word: string): number =>
  word.length < 5 ? 1 : word.length < 8 ? 1.6 : 2.2;

/**
 * What it costs to have meant one word and typed another (Damerau–Levenshtein): letters left out, added, changed, or
 * two neighbours swapped, likely slips for less. Infinity if it is more than `most`.
 */
export function costOfSlips(typed: string, meant: string, most: number): number {
  let before: number[] = [];
  let above = [0];
  for (const [at, letter] of Array.from(meant).entries())
    above.push((above[at] ?? 0) + costOfExtra(letter, meant[at - 1]));
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed[row - 1] ?? '';
    const current = [(above[0] ?? 0) + costOfExtra(letter, typed[row - 2])];
    for (let column = 1; column <= meant.length; column += 1) {
      const other = meant[column - 1] ?? '';
      const isSwapped =
        row > 1 && letter === meant[column - 2] && typed[row - 2] === other && letter !== other;
      current.push(
        Math.min(
          (above[column] ?? 0) + costOfExtra(letter, typed[row - 2]),
          (current[column - 1] ?? 0) + costOfExtra(other, meant[column - 2]),
          (above[column - 1] ?? 0) + costOfChange(letter, other),
          isSwapped ? (before[column - 2] ?? 0) + SWAPPED : Infinity,
        ),
      );
    }
    if (Math.min(...current) > most) return Infinity;
    before = above;
    above = current;
  }
  const cost = (above[meant.length] ?? 0) + (typed[0] === meant[0] ? 0 : FIRST_LETTER);
  return cost > most ? Infinity : cost;
}
