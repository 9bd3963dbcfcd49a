import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { formatHashes, isHashed, parseHashes } from '#lib/hash-list.ts';
import { listFiles } from '#lib/list-files.ts';

/**
 * Completes `hashes.txt`, by which anyone can check a copy of the site’s articles: the pages have
 * written into it what the records give. Comes after all that changes pages.
 */
export function hashes(): AstroIntegration {
  return {
    name: 'hashes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeHashes(fileURLToPath(dir));
      },
    },
  };
}

/** Puts into the list of a built folder the SHA-256 of every article, as page and as plain text. */
export async function writeHashes(folder: string): Promise<void> {
  const list = join(folder, 'hashes.txt');
  const { recorded } = parseHashes(await readFile(list, 'utf8'));
  const files = new Map<string, string>();
  for (const file of (await listFiles(folder)).filter(isHashed))
    files.set(file, fingerprintOf(await readFile(join(folder, file))));
  await writeFile(list, formatHashes({ files, recorded }));
}
