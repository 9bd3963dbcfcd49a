import { expect, test } from 'vitest';
import { cutWords } from '#client/cut-words.ts';
import { formatQuotation } from '#client/quotation.ts';

const source = 'A headline (Pressmark, dated June 29, 2017 in the source)';
const link = 'https://pressmark.example/2017/06/29/a/';

const passage = (id: string, quote: string) => ({
  block: Object.assign(Object.create(null), { id }),
  quote,
  before: [],
  text: cutWords(quote),
  after: [],
});

test('a quotation stands in its marks above its source and its link', () => {
  const from = { link, source, marks: '«…»', page: 'It cost $& more. So they said.' };
  expect(formatQuotation([passage('p5', 'It cost $& more.')], from)).toBe(
    `«It cost $& more.»\n${source}\n${link}#p5:~:text=It%20cost%20%24%26%20more%2E`,
  );
});

test('a quotation of several paragraphs leads to the first', () => {
  const from = { link, source, marks: '“…”', page: 'One came. Two went.' };
  expect(formatQuotation([passage('p1', 'One came.'), passage('p2', 'Two went.')], from)).toBe(
    `“One came.\n\nTwo went.”\n${source}\n${link}#p1:~:text=One%20came%2E,Two%20went%2E`,
  );
});

test('where its words stand twice, the link leads to the paragraph', () => {
  const from = { link, source, marks: '“…”', page: 'One came. One came.' };
  expect(formatQuotation([passage('p1', 'One came.')], from)).toBe(
    `“One came.”\n${source}\n${link}#p1`,
  );
});
