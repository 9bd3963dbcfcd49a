import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { formatHashes, isHashed, type Hashes } from '#lib/hash-list.ts';
import type { ReadBuildData } from './build-data.ts';
import { listFiles } from '#lib/list-files.ts';

/**
 * Writes `hashes.txt`, by which anyone can check a copy of the site’s articles. Comes after all that
 * changes pages.
 */
export function hashes(read: ReadBuildData): AstroIntegration {
  return {
    name: 'hashes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const recorded = new Map(Object.entries(read().recordedHashes));
        await writeHashes(fileURLToPath(dir), recorded);
      },
    },
  };
}

/** Writes the SHA-256 of every article of a built folder, as page and as plain text, and what the records give. */
export async function writeHashes(folder: string, recorded: Hashes): Promise<void> {
  const files = new Map<string, string>();
  for (const file of (await listFiles(folder)).filter(isHashed))
    files.set(file, fingerprintOf(await readFile(join(folder, file))));
  await writeFile(join(folder, 'hashes.txt'), formatHashes({ files, recorded }));
}
