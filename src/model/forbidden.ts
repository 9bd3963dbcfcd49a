/** Control characters other than tab and line break, DEL and C1. */
const CONTROL = '\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F';
/** Overrides, embeddings and isolates turn the order of the letters around: what is read is not what is written. */
const BIDI = '\\u202A-\\u202E\\u2066-\\u206F';
/** Letters without width split words for search. U+200C and U+200D stay: Persian, Indic scripts and emoji need them. */
const INVISIBLE = '\\u180E\\u200B\\u2060-\\u2064\\uFEFF';

const FORBIDDEN = new RegExp(`[${CONTROL}${BIDI}${INVISIBLE}]`, 'gu');

/** A character that may not stand in content: where it is first, from 0, and how often it is there. */
export interface Forbidden {
  readonly name: string;
  readonly index: number;
  readonly count: number;
}

function formatCode(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Every kind of forbidden character in a text, in the order of their first places. */
export function findForbidden(text: string): Forbidden[] {
  const kinds = new Map<string, Forbidden>();
  for (const { 0: character, index } of text.matchAll(FORBIDDEN)) {
    const kind = kinds.get(character) ?? { name: formatCode(character), index, count: 0 };
    kinds.set(character, { ...kind, count: kind.count + 1 });
  }
  return [...kinds.values()];
}

/** What to say of a forbidden character. */
export function refuseForbidden({ name, count }: Forbidden) {
  return {
    found: `the invisible character ${name}${count > 1 ? `, ${count} times` : ''}`,
    expected: 'text that can be seen',
    advice: count > 1 ? 'Delete them.' : 'Delete it.',
  };
}
