/**
 * Spaces and marks that keep together what is read together. They are for text as it is printed on a
 * page, never for what is hashed, indexed, quoted or given to machines.
 */

const NO_BREAK_SPACE = '\u00A0';
const WORD_JOINER = '\u2060';

/** A period up to this long stands on one line of the margin. */
const LONGEST_ON_ONE_LINE = 21;

/** A bound pair may be this long; longer ones would not fit the lines of a phone. */
const LONGEST_PAIR = 16;

const bindSpaces = (text: string): string => text.replaceAll(' ', NO_BREAK_SPACE);

/** A day or period as `lib/dates.ts` prints it, kept on one line; a long period may break after its dash. */
export function bindDate(date: string): string {
  const isShort = date.length <= LONGEST_ON_ONE_LINE;
  return bindSpaces(date).replaceAll('–', WORD_JOINER + (isShort ? `–${WORD_JOINER}` : '–'));
}

/** A sentence in which no range of numbers is broken, and no day from its month: `9–12`, `June 29`, `29. Juni`. */
export function bindDatesIn(text: string): string {
  return text
    .replaceAll(/(?<=\d)–(?=\d)/gu, `${WORD_JOINER}–${WORD_JOINER}`)
    .replaceAll(/(?<=\p{Lu}\p{L}{2,}) (?=\d{1,2}(?!\d))/gu, NO_BREAK_SPACE)
    .replaceAll(/(?<=(?<!\d)\d{1,2}\.?) (?=\p{Lu}\p{L}{2,} \d{4}(?!\d))/gu, NO_BREAK_SPACE);
}

const LEADS_ON = /^\p{P}*\p{L}{1,3},?$/u;

/**
 * A headline bound by sense: a word of up to three letters stays with the next, and the last with the
 * one before. At most two words are bound to each other, and none that would be too long together.
 */
export function bindHeadline(headline: string): string {
  const words = headline.split(' ');
  let isBound = false;
  return words.reduce((line, word, index) => {
    const before = words[index - 1] ?? '';
    // `for a while`: it is the shorter one that leads on.
    const leadsOn = LEADS_ON.test(before) && !(LEADS_ON.test(word) && word.length < before.length);
    const isWanted = leadsOn || index === words.length - 1;
    isBound = isWanted && !isBound && before.length + word.length < LONGEST_PAIR;
    return line + (isBound ? NO_BREAK_SPACE : ' ') + word;
  });
}
