import { expect, test } from 'vitest';

import { parseQuery } from '#search/query/parse-query.ts';

test.each([
  ['syria russia', ['word syria', 'word russia']],
  ['"cease hostilities" syria', ['phrase cease hostilities', 'word syria']],
  ['„Die Wahl“ «la paix» “a truce”', ['phrase Die Wahl', 'phrase la paix', 'phrase a truce']],
  ['“Nothing', ['word Nothing']],
  ['"kerry"', ['word kerry']],
  [
    'syria -russia -"new york" −rain',
    ['word syria', 'excluded russia', 'excluded new york', 'excluded rain'],
  ],
  ['U.S.-led 9/11 G8/G20', ['word U.S.-led', 'word 9/11', 'word G8/G20']],
  ['Kerry,Lavrov—Geneva…now', ['word Kerry', 'word Lavrov', 'word Geneva', 'word now']],
  ['250,000 (3.5)', ['word 250,000', 'word 3.5']],
  ['U.S. policy.', ['word U.S.', 'word policy']],
  ['war WAR “war”', ['word war']],
  ['צה"ל נסוג', ['word צה״ל', 'word נסוג']],
  ['rock & roll - 2', ['word rock', 'word roll', 'word 2']],
  ['☃ snow', ['word snow']],
  ['- " "" —', []],
  ['', []],
])('%s is read as %j', (query, terms) => {
  expect(parseQuery(query).map(({ kind, typed }) => `${kind} ${typed}`)).toEqual(terms);
});

test.each([
  ['syria rus', [false, true]],
  ['syria rus ', [false, false]],
  ['syria "rus"', [false, false]],
  ['syria, rus.', [false, false]],
  ['rus syria rus', [true, false]],
])('of %j the last word may be unfinished: %j', (query, last) => {
  expect(parseQuery(query).map(({ isLast }) => isLast)).toEqual(last);
});

test('only the first 200 characters are read', () => {
  expect(parseQuery(`${'a'.repeat(199)} b`)).toHaveLength(1);
});
