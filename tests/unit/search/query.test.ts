import { describe, expect, test } from 'vitest';

import { parseQuery } from '#search/query.ts';

describe('a query', () => {
  test.each([
    ['words, in the order typed', 'kerry trust', { kind: 'words', words: ['kerry', 'trust'] }],
    ['each word once', 'to be or not to be', { kind: 'words', words: ['to', 'be', 'or', 'not'] }],
    [
      'words without the white space around',
      '  al-Assad\t\n',
      { kind: 'words', words: ['al-Assad'] },
    ],
    [
      'a phrase if wholly quoted',
      '"a hope of a ray"',
      { kind: 'phrase', words: ['a', 'hope', 'of', 'a', 'ray'] },
    ],
    [
      'a phrase in any quotation marks',
      '„kerry trust“',
      { kind: 'phrase', words: ['kerry', 'trust'] },
    ],
    ['words while the quotation is open', '"kerry tr', { kind: 'words', words: ['kerry', 'tr'] }],
    ['words if quoted in part', 'kerry "trust"', { kind: 'words', words: ['kerry', 'trust'] }],
    [
      'figures and words of any script',
      '250,000 قاعدة',
      { kind: 'words', words: ['250,000', 'قاعدة'] },
    ],
    ['nothing if empty', '   ', undefined],
    ['nothing if only punctuation', '" — ?', undefined],
    ['nothing if only an emoji', '🙂', undefined],
  ])('is %s', (_, typed, wanted) => {
    expect(parseQuery(typed)).toEqual(wanted);
  });

  test('is read as far as 200 characters', () => {
    expect(parseQuery(`${'a'.repeat(198)} bc`)).toEqual({
      kind: 'words',
      words: ['a'.repeat(198), 'b'],
    });
  });
});
