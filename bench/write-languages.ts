import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { readLanguages } from './read-languages.ts';

// Writes the newsroom of many languages, for CONTENT_DIR: `npm exec -- node bench/write-languages.ts --out FOLDER`.

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'node_modules/.cache/bench/languages/content' } },
});
const out = resolve(values.out);
await cp(join(import.meta.dirname, 'newsroom'), out, { recursive: true });
await mkdir(join(out, 'topics'), { recursive: true });
for (const [number, { language, headline, text }] of readLanguages().entries()) {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const slug = `${language}-${number}`;
  const folder = join(out, 'articles/2026/01', day, slug);
  const front = [
    `headline: ${JSON.stringify(headline)}`,
    `slug: ${slug}`,
    `published: 2026-01-${day}`,
    'section: world',
    `language: ${language}`,
  ];
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.md'), `---\n${front.join('\n')}\n---\n\n${text}\n`);
}
