import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

test('task boxes are refused, each on its line', async () => {
  const { said } = await render(lines('- [ ] call', '- [x] write', '  - [X] print', '- [y] plain'));
  expect(said).toEqual([
    'a.md:10: found a task box [ ], expected a plain list. Remove the box.',
    'a.md:11: found a task box [x], expected a plain list. Remove the box.',
    'a.md:12: found a task box [x], expected a plain list. Remove the box.',
  ]);
});
