import { expect, test } from 'vitest';
import { splitWords } from '#share/excerpts.ts';
import { formatQuotation } from '#share/quotation.ts';

const source = 'A headline (Pressmark, dated June 29, 2017 in the source)';
const link = 'https://pressmark.example/2017/06/29/a/';

const excerpt = (id: string, quote: string) => ({
  block: Object.assign(Object.create(null), { id }),
  quote,
  before: [],
  text: splitWords(quote),
  after: [],
});

test('a quotation stands in its marks above its source and its link', () => {
  const from = { link, source, marks: '«…»', pageText: 'It cost $& more. So they said.' };
  expect(formatQuotation([excerpt('p5', 'It cost $& more.')], from)).toBe(
    `«It cost $& more.»\n${source}\n${link}#p5:~:text=It%20cost%20%24%26%20more%2E`,
  );
});

test('a quotation of several paragraphs leads to the first', () => {
  const from = { link, source, marks: '“…”', pageText: 'One came. Two went.' };
  expect(formatQuotation([excerpt('p1', 'One came.'), excerpt('p2', 'Two went.')], from)).toBe(
    `“One came.\n\nTwo went.”\n${source}\n${link}#p1:~:text=One%20came%2E,Two%20went%2E`,
  );
});

test('where its words stand twice, the link leads to the paragraph', () => {
  const from = { link, source, marks: '“…”', pageText: 'One came. One came.' };
  expect(formatQuotation([excerpt('p1', 'One came.')], from)).toBe(
    `“One came.”\n${source}\n${link}#p1`,
  );
});
