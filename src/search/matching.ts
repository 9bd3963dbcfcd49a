/** A piece of a text, marked if it is what the reader asked for. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/gu;
const POSSESSIVE = /['’]s$/u;
const CORE = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** A word as search compares it: no case, accents or punctuation. `"Al-Asád,"` is `alasad`. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(POSSESSIVE, '')
    .replaceAll(NEITHER_LETTER_NOR_DIGIT, '');
}

/** Tells whether a word of a text, or a part of a compound, begins with what was typed. */
export function beginsWith(word: string, typed: string): boolean {
  const beginning = foldWord(typed);
  if (beginning === '') return false;
  return [word, ...word.split(NEITHER_LETTER_NOR_DIGIT)].some((part) =>
    foldWord(part).startsWith(beginning),
  );
}

/** Cuts a word into its marked core and the punctuation around it. */
export function markWord(word: string): Part[] {
  const [, before = '', core = '', after = ''] = CORE.exec(word) ?? [];
  return [
    { text: before, marked: false },
    { text: core, marked: true },
    { text: after, marked: false },
  ];
}

/** Puts neighbours of one kind together and drops empty parts. */
export function joinParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts.filter(({ text }) => text !== '')) {
    const last = joined.at(-1);
    if (last?.marked === part.marked)
      joined.splice(-1, 1, { ...last, text: last.text + part.text });
    else joined.push(part);
  }
  return joined;
}
