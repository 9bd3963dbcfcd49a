import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listFiles } from '#lib/list-files.ts';

// The tool that makes styles small may put longhands together, which WebKit then drops.
test('no built style or script gives a text decoration more than a line in the shorthand', async () => {
  const { folder } = inject('many');
  const files = (await listFiles(folder)).filter((file) => /\.(?:html|css|js)$/u.test(file));
  const declared: string[] = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const [, value = ''] of text.matchAll(/text-decoration:\s*([^;}"]+)/gu))
      declared.push(`${file}: ${value.trim()}`);
  }
  expect(declared.length).toBeGreaterThan(5);
  expect(declared.filter((one) => !/: (?:none|underline)$/u.test(one))).toEqual([]);
});
