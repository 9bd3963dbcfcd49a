import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// WebKit reads the shorthand as the line alone, and drops it whole where it holds more.
test('a text decoration is written in longhands where it is more than a line', () => {
  const sources = globSync('src/**/*.{css,astro,ts}');
  const declared = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/text-decoration:\s*([^;}]+)/gu)].map(
      ([, value = '']) => `${file}: ${value.trim()}`,
    ),
  );
  expect(declared.length).toBeGreaterThan(5);
  expect(declared.filter((one) => !/: (?:none|underline)$/u.test(one))).toEqual([]);
});
