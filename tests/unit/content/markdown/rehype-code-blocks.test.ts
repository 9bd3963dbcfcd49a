import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

test('a block of code can be reached by keyboard and is not coloured', async () => {
  const { html } = await render(lines('```js', 'a < b', '```', '', '    indented'));
  expect(html).toBe(
    lines(
      '<pre tabindex="0"><code>a &#x3C; b',
      '</code></pre>',
      '<pre tabindex="0"><code>indented',
      '</code></pre>',
    ),
  );
});
