import { describe, expect, test } from 'vitest';

import { splitQuery } from '#search/split-query.ts';

/** Terms as text: a phrase in quotation marks, an exclusion with its minus, `…` where the last word may go on. */
const show = (query: string): string =>
  splitQuery(query)
    .map(({ kind, typed, last }) => {
      const word = kind === 'phrase' ? `"${typed}"` : typed;
      return `${kind === 'excluded' ? '-' : ''}${word}${last ? '…' : ''}`;
    })
    .join(' | ');

describe('a query', () => {
  test.each([
    ['words, in the order typed', 'kerry trust ', 'kerry | trust'],
    ['each word once, whatever its case', 'Trust kerry trust ', 'Trust | kerry'],
    ['a last word that may go on', 'kerry tr', 'kerry | tr…'],
    ['a last word that is finished, after a point', 'kerry trust.', 'kerry | trust'],
    ['a phrase in quotation marks', '"ray of hope"', '"ray of hope"'],
    [
      'a phrase anywhere, in any quotation marks',
      'kerry „ray of hope“ trust ',
      'kerry | "ray of hope" | trust',
    ],
    ['a word where a single one is quoted', 'kerry "trust"', 'kerry | trust'],
    ['words while the quotation is open', '"kerry tr', 'kerry | tr…'],
    ['an exclusion', 'syria -russia -"united states"', 'syria | -russia | -united states'],
    ['no exclusion where the minus joins', 'anti-war ', 'anti-war'],
    ['a possessive, with any apostrophe', 'Syria’s ', "Syria's"],
    ['initials with their points', 'the U.S., today ', 'the | U.S. | today'],
    ['figures with their commas', '250,000 people ', '250,000 | people'],
    ['words of any script', 'قاعدة Россия 叙利亚 ', 'قاعدة | Россия | 叙利亚'],
    ['words parted by a slash or a dash', 'Kerry/Lavrov—trust ', 'Kerry | Lavrov | trust'],
    ['accents as they are', 'cafe\u0301 ', 'café'],
    ['nothing if empty', '   ', ''],
    ['nothing if only punctuation', '" — ? -', ''],
    ['nothing if only an emoji', '🙂', ''],
  ])('is %s', (_, query, terms) => {
    expect(show(query)).toBe(terms);
  });

  test('is read as far as 200 characters', () => {
    expect(show(`${'a'.repeat(198)} bc`)).toBe(`${'a'.repeat(198)} | b…`);
  });
});
