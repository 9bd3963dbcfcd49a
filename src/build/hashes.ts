import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatHashes, type Hashes } from '#lib/hash-list.ts';
import type { Survey } from './survey.ts';

/**
 * Writes `hashes.txt`, by which anyone can check a copy of the site’s articles: the SHA-256 of every
 * article, as page and as plain text, and what the records give.
 */
export async function writeHashes(
  folder: string,
  { hashes }: Pick<Survey, 'hashes'>,
  recorded: Hashes,
): Promise<void> {
  await writeFile(join(folder, 'hashes.txt'), formatHashes({ files: hashes, recorded }));
}
