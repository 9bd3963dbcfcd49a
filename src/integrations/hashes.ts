import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { formatHashes, isHashed } from '#lib/hash-list.ts';
import { listFiles } from './built-files.ts';

/**
 * Writes `hashes.txt`, by which anyone can check a copy of the site’s articles. Comes after all that
 * changes pages.
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

/** Writes the SHA-256 of every article in a built folder, as page and as plain text. */
export async function writeHashes(folder: string): Promise<void> {
  const found = new Map<string, string>();
  for (const file of (await listFiles(folder)).filter(isHashed))
    found.set(file, fingerprintOf(await readFile(join(folder, file))));
  await writeFile(join(folder, 'hashes.txt'), formatHashes(found));
}
