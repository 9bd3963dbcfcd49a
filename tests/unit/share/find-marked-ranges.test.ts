// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { findMarkedRanges } from '#share/highlight-marks.ts';

function find(html: string, ...marks: string[]): string[] {
  const article = document.createElement('article');
  article.innerHTML = html;
  return findMarkedRanges(article, marks).map(String);
}

test.each([
  ['whole words only', '<p>A warning of war, warlike.</p>', ['war'], ['war']],
  ['in any case', '<h1>ALEPPO</h1><p>Aleppo</p>', ['Aleppo'], ['ALEPPO', 'Aleppo']],
  [
    'phrases across elements and lines',
    '<p>a joint <em>implementation</em>\n  center</p>',
    ['joint implementation center'],
    ['joint implementation\n  center'],
  ],
  [
    'the longest of several',
    '<p>joint center, center</p>',
    ['center', 'joint center'],
    ['joint center', 'center'],
  ],
  ['words within unspaced scripts', '<p>我是程序员。</p>', ['程序'], ['程序']],
  ['each once in nested blocks', '<ul><li>war<p>war</p></li></ul>', ['war'], ['war', 'war']],
  ['signs as they are', '<p>It cost $1.50 (net).</p>', ['$1.50'], ['$1.50']],
  ['nothing for empty marks', '<p>war</p>', [' ', ''], []],
])('an article’s marks are %s', (_, html, marks, ranges) => {
  expect(find(html, ...marks)).toEqual(ranges);
});
