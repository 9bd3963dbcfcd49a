import { expect, test } from 'vitest';

import { letFailuresThrough } from '#integrations/pagefind-failures.ts';

const load = (what: string): string =>
  'try{load()}catch(e){console.error(`Failed to load the ' + what + ':\n${e?.toString()}`);}';
const fail = (what: string): string =>
  'try{load()}catch(e){throw new Error(`Failed to load the ' + what + ':\n${e?.toString()}`)}';

test('a part of the index that cannot be loaded stops the search', () => {
  expect(letFailuresThrough(load('meta index') + load('index chunk ${url}'))).toBe(
    fail('meta index') + fail('index chunk ${url}'),
  );
});

test('an unknown script of Pagefind is refused', () => {
  expect(() => letFailuresThrough(load('meta index'))).toThrow(
    "Pagefind's scripts have changed: found 1 places that hide a failure, expected 2. Compare src/integrations/pagefind-failures.ts with the new version.",
  );
});
