import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../setup/build.ts';
import { describeBody } from './rendering.ts';

const folder = join(root, 'tests/fixtures/bodies');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const names = readdirSync(folder).filter((file) => file.endsWith('.md'));

test('there are bodies to read', () => {
  expect(names.length).toBeGreaterThan(18);
});

// To the right of each body stands what readers get, what a writer is told, and what is advice.
test.each(names)('%s', async (name) => {
  expect(await describeBody(read(name))).toBe(read(name.replace('.md', '.txt')));
});
