import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

test('a heading without words is refused, on its line', async () => {
  expect((await render(lines('##', '', '## ![Bridge](./a.jpg)'))).said).toEqual([
    'a.md:10: found a heading without words, expected ## and a few words. Write the heading or remove the line.',
    'a.md:12: found a heading without words, expected ## and a few words. Write the heading or remove the line.',
  ]);
});
