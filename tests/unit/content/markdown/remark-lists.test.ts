import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

test('task boxes are signs before the words of their items', async () => {
  const { said, text } = await render(lines('- [ ] call', '- [x] write', '  - [X] print', '- [y] plain'));
  expect(said).toEqual([]);
  expect(text).toBe(lines('☐ call', '', '☑ write', '', '☑ print', '', '[y] plain', ''));
});
