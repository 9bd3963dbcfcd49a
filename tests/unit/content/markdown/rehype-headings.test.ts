import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

test('a heading is named by its words, repeats by a number, and never like a paragraph', async () => {
  const { html, said } = await render(
    lines('## P1', '', '### Été & *co*[^1]', '', '## P1', '', '## !!!', '', '[^1]: Note.'),
  );
  expect(said).toEqual([]);
  expect(html.slice(0, html.indexOf('<section'))).toBe(
    lines(
      '<h2 id="h-p1">P1</h2>',
      '<h3 id="h-été--co">Été &#x26; <em>co</em><sup class="footnote"><a id="fnref-1" href="#fn-1" aria-describedby="footnote-label">1</a></sup></h3>',
      '<h2 id="h-p1-1">P1</h2>',
      '<h2 id="h-">!!!</h2>',
      '',
    ),
  );
});
