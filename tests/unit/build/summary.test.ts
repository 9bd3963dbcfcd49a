import { expect, test } from 'vitest';
import { formatSummary } from '#build/summary.ts';

const site = { files: ['index.html', 'a/index.html', 'a/index.txt'], bytes: 1_200_001 };

test.each([
  [
    { articles: 1200, words: 6000 },
    '1,200 articles with 6,000 words on 2 pages: 3 files, 2 MB, in 61 seconds. Of their pages and text files 30 were rendered and 4,000 kept from the last build.',
  ],
  [
    { articles: 1, words: 5 },
    '1 article with 5 words on 2 pages: 3 files, 2 MB, in 61 seconds. Of their pages and text files 30 were rendered and 4,000 kept from the last build.',
  ],
])('what was built is said in numbers', (counts, sentence) => {
  const pages = { rendered: 30, kept: 4000 };
  expect(formatSummary({ counts, pages, seconds: 61.3, ...site })).toBe(sentence);
});
