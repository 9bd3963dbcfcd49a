import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isHashed, parseHashes, type Hashes } from '#lib/hash-list.ts';
import { formatText } from '#content/text-blocks.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import type { ArticleEntry } from '#content/newsroom.ts';
import { createRecordedHashes } from '#site/recorded-hashes.ts';
import type { Fault } from './fault.ts';
import { readPageText } from './page-text.ts';
import { verifyArticle } from './verify-article.ts';

const REBUILD = 'Build again: npm run build.';

/** Pages of articles that nobody has written, or that are not to be read. */
async function findStrangers(
  folder: string,
  listed: Iterable<string>,
  known: ReadonlySet<string>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const file of [...listed].filter((name) => name.endsWith('.html'))) {
    if (known.has(file.replace(/\/index\.html$/u, ''))) continue;
    const html = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (html === undefined || !readPageText(html)) continue;
    faults.push({
      file,
      found: 'an article',
      expected: 'none that readers may see',
      advice: REBUILD,
    });
  }
  return faults;
}

/** Lines of `hashes.txt` that tell of no file, or of another one. */
async function verifyList(
  folder: string,
  hashes: Hashes,
  known: ReadonlySet<string>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [file, hash] of hashes) {
    // Those of articles are looked at with their articles.
    if (known.has(file.replace(/\/index\.\w+$/u, ''))) continue;
    const bytes = isHashed(file)
      ? await readFile(join(folder, file)).catch(() => undefined)
      : undefined;
    const found = bytes ? fingerprintOf(bytes) : 'nothing';
    if (found !== hash) faults.push({ file, found, expected: hash, advice: REBUILD });
  }
  return faults;
}

/** Lines of `hashes.txt` that give another record than the articles have. */
function verifyRecorded(listed: Hashes, articles: readonly ArticleEntry[]): Fault[] {
  const written = createRecordedHashes(
    articles.map(({ id, front: { source }, sourceSha256, body }) => ({
      id,
      source,
      sourceSha256,
      textSha256: fingerprintOf(formatText(body.blocks)),
    })),
  );
  return [...new Set([...written.keys(), ...listed.keys()])]
    .filter((name) => listed.get(name) !== written.get(name))
    .map((name) => ({
      file: 'hashes.txt',
      where: name,
      found: listed.get(name) ?? 'nothing',
      expected: written.get(name) ?? 'nothing',
      advice: REBUILD,
    }));
}

/** Holds the built site in a folder against the articles that readers may see. */
export async function verifySite(
  folder: string,
  articles: readonly ArticleEntry[],
): Promise<readonly Fault[]> {
  const list = await readFile(join(folder, 'hashes.txt'), 'utf8').catch(() => undefined);
  if (list === undefined)
    return [
      { file: 'hashes.txt', found: 'nothing', expected: 'the list of hashes', advice: REBUILD },
    ];
  const { files, recorded } = parseHashes(list);
  const known = new Set(articles.map(({ id }) => id));
  const faults: Fault[] = [];
  for (const article of articles) faults.push(...(await verifyArticle(folder, article, files)));
  faults.push(...(await verifyList(folder, files, known)));
  faults.push(...verifyRecorded(recorded, articles));
  faults.push(...(await findStrangers(folder, files.keys(), known)));
  return faults;
}
