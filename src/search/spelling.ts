import type { VocabularyWord } from './vocabulary-format.ts';

// Rows of eleven; what stands in none of them is next to nothing.
const KEYBOARD = '            qwertyuiop asdfghjkl  zxcvbnm';
const VOWELS = 'aeiouy';
const SHORTEST_CORRECTED = 4;
const LONG = 8;

// What a slip costs; one without a name here costs 1.
const SWAPPED = 0.7;
const DOUBLED = 0.6;
const NEXT_KEY = 0.7;
const VOWEL_FOR_VOWEL = 0.8;
const FIRST_LETTER = 0.5;
const MOST = { short: 1, usual: 1.6, long: 2.2 };
// Twice as many stories weigh as much as this part of a slip.
const FREQUENCY = 0.04;

// How far keys lie apart in the rows above that are next to one another, or one above the other.
const NEAR = [1, 10, 11];
const areNear = (one: string, other: string): boolean =>
  NEAR.includes(Math.abs(KEYBOARD.indexOf(one) - KEYBOARD.indexOf(other)));

function costOfChange(from: string, to: string): number {
  if (from === to) return 0;
  if (areNear(from, to)) return NEXT_KEY;
  return VOWELS.includes(from) && VOWELS.includes(to) ? VOWEL_FOR_VOWEL : 1;
}

const costOfExtra = (letter: string | undefined, before: string | undefined): number =>
  letter === before ? DOUBLED : 1;

/**
 * What it costs to have meant `meant` and typed `typed`: letters left out, added, changed, or two
 * neighbours swapped, likely slips for less. Infinity if it is more than `most`.
 */
export function costOfSlips(typed: string, meant: string, most: number): number {
  let before: number[] = [];
  let above = [0];
  for (const [at, letter] of Array.from(meant).entries())
    above.push((above[at] ?? 0) + costOfExtra(letter, meant[at - 1]));
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed[row - 1] ?? '';
    const current = [(above[0] ?? 0) + costOfExtra(letter, typed[row - 2])];
    let least = current[0] ?? 0;
    for (let column = 1; column <= meant.length; column += 1) {
      const other = meant[column - 1] ?? '';
      const swapped =
        row > 1 && letter === meant[column - 2] && typed[row - 2] === other && letter !== other;
      const cost = Math.min(
        (above[column] ?? 0) + costOfExtra(letter, typed[row - 2]),
        (current[column - 1] ?? 0) + costOfExtra(other, meant[column - 2]),
        (above[column - 1] ?? 0) + costOfChange(letter, other),
        swapped ? (before[column - 2] ?? 0) + SWAPPED : Infinity,
      );
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return Infinity;
    before = above;
    above = current;
  }
  const cost = (above[meant.length] ?? 0) + (typed[0] === meant[0] ? 0 : FIRST_LETTER);
  return cost > most ? Infinity : cost;
}

/** The word that was probably meant by one that no story has; undefined if none is near. */
export function findMeant(
  typed: string,
  words: readonly VocabularyWord[],
): VocabularyWord | undefined {
  if (typed.length < SHORTEST_CORRECTED) return undefined;
  const most =
    typed.length === SHORTEST_CORRECTED ? MOST.short : typed.length < LONG ? MOST.usual : MOST.long;
  let meant: VocabularyWord | undefined;
  let least = Infinity;
  for (const word of words) {
    if (Math.abs(word.folded.length - typed.length) > most / DOUBLED) continue;
    const cost = costOfSlips(typed, word.folded, most) - FREQUENCY * Math.log2(word.stories);
    if (cost < least) [meant, least] = [word, cost];
  }
  return meant;
}
