/** A word of the stories. */
export interface VocabularyWord {
  /** As `foldWord` gives it. */
  readonly folded: string;
  /** As most stories write it. */
  readonly readable: string;
  /** How many stories have it; read back as a power of two at most that. */
  readonly stories: number;
}

const BASE = 36;
const LOWER_CASE = 'a'.charCodeAt(0);
const CAPITAL = 'A'.charCodeAt(0);

const capitalise = (word: string): string => word.replace(/^./u, (letter) => letter.toUpperCase());

/**
 * Writes words in order: of each the letters it shares with the one before (counted in one digit to
 * the base of 36), the rest, and a letter for how many stories have it (a power of two), capital
 * if the word begins with one. What is written still otherwise follows after `=`.
 */
export function formatVocabulary(words: readonly VocabularyWord[]): string {
  let before = '';
  const lines = words.map(({ folded, readable, stories }) => {
    const shared = countShared(before, folded);
    before = folded;
    const power = Math.min(Math.floor(Math.log2(stories)), 25);
    const isCapital = readable !== folded && readable === capitalise(folded);
    const mark = String.fromCharCode((isCapital ? CAPITAL : LOWER_CASE) + power);
    const exact = isCapital || readable === folded ? '' : `=${readable}`;
    return `${shared.toString(BASE)}${folded.slice(shared)}${mark}${exact}`;
  });
  return lines.join('\n');
}

/** Reads what `formatVocabulary` wrote. */
export function parseVocabulary(text: string): VocabularyWord[] {
  let before = '';
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [coded = '', exact] = line.split('=');
      const mark = coded.charCodeAt(coded.length - 1);
      const folded = before.slice(0, Number.parseInt(coded[0] ?? '0', BASE)) + coded.slice(1, -1);
      before = folded;
      const isCapital = mark < LOWER_CASE;
      return {
        folded,
        readable: exact ?? (isCapital ? capitalise(folded) : folded),
        stories: 2 ** (mark - (isCapital ? CAPITAL : LOWER_CASE)),
      };
    });
}

function countShared(one: string, other: string): number {
  const most = Math.min(one.length, other.length, BASE - 1);
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared += 1;
  return shared;
}
