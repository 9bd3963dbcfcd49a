import { expect, test } from 'vitest';
import { formatSummary } from '#build/summary.ts';

const article = {
  url: '/a/',
  language: 'en',
  headline: 'A',
  dateline: '',
  date: '',
  facets: {},
  blocks: [{ text: 'Two words' }, { id: 'p1', text: ' and  three  more ' }, { text: '' }],
};
const site = { files: ['index.html', 'a/index.html', 'a/index.txt'], bytes: 1_200_001 };

test.each([
  [
    Array.from({ length: 1200 }, () => article),
    '1,200 articles with 6,000 words on 2 pages: 3 files, 2 MB, in 61 seconds. Of their pages and text files 30 were rendered and 4,000 kept from the last build.',
  ],
  [
    [article],
    '1 article with 5 words on 2 pages: 3 files, 2 MB, in 61 seconds. Of their pages and text files 30 were rendered and 4,000 kept from the last build.',
  ],
])('what was built is said in numbers', (articles, sentence) => {
  const pages = { rendered: 30, kept: 4000 };
  expect(formatSummary({ articles, pages, seconds: 61.3, ...site })).toBe(sentence);
});
