import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

test('footnotes are linked both ways by numbers, also where names would collide', async () => {
  const { html, said, paragraphs } = await render(
    lines('One[^a] two[^a] three.[^a-2]', '', '[^a]: First', '', '    more.', '[^a-2]: Second.'),
  );
  expect(said).toEqual([]);
  expect(paragraphs).toEqual(['One two three.']);
  expect(html).toBe(
    lines(
      '<p id="p1">One<sup class="footnote"><a id="fnref-1" href="#fn-1" aria-describedby="footnote-label">1</a></sup> two<sup class="footnote"><a id="fnref-1-2" href="#fn-1" aria-describedby="footnote-label">1</a></sup> three.<sup class="footnote"><a id="fnref-2" href="#fn-2" aria-describedby="footnote-label">2</a></sup><a class="anchor" href="#p1" aria-label="Link to paragraph 1"></a></p>',
      '<section class="footnotes"><h2 id="footnote-label">Footnotes</h2>',
      '<ol>',
      '<li id="fn-1">',
      '<p>First</p>',
      '<p>more. <a class="back" href="#fnref-1" aria-label="Back to reference 1"><span aria-hidden="true">↩</span></a> <a class="back" href="#fnref-1-2" aria-label="Back to reference 1-2"><span aria-hidden="true">↩</span></a></p>',
      '</li>',
      '<li id="fn-2">',
      '<p>Second. <a class="back" href="#fnref-2" aria-label="Back to reference 2"><span aria-hidden="true">↩</span></a></p>',
      '</li>',
      '</ol>',
      '</section>',
    ),
  );
});
