import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { isHashed, parseHashes, type Hashes } from '#lib/hash-list.ts';
import { formatText } from '#content/text-blocks.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { quoteFound } from '#lib/problems.ts';
import { collapseSpace } from '#lib/text.ts';
import type { ArticleEntry } from '#content/newsroom.ts';
import { createRecordedHashes } from '#site/recorded-hashes.ts';
import { findDifference } from './find-difference.ts';
import { REBUILD, type Mismatch } from './mismatch.ts';
import { nameBlocks, readPageText, textBelowLine, type Passage } from './page-text.ts';

const TWINS = [
  ['.br', brotliDecompressSync],
  ['.gz', gunzipSync],
] as const;

/** A file of the built site as readers get it; undefined if there is none. */
const load = (folder: string, file: string): Promise<Buffer | undefined> =>
  readFile(join(folder, file)).catch(() => undefined);

function unpack(bytes: Buffer, undo: (bytes: Buffer) => Buffer): Buffer | undefined {
  try {
    return undo(bytes);
  } catch {
    return undefined;
  }
}

/** A file, its compressed twins and its line in `hashes.txt`, which must all be of one content. */
async function verifyFile(folder: string, file: string, hashes: Hashes): Promise<Mismatch[]> {
  const bytes = await load(folder, file);
  if (!bytes) return [{ file, found: 'nothing', expected: 'the article', advice: REBUILD }];
  const mismatches: Mismatch[] = [];
  for (const [ending, undo] of TWINS) {
    const twin = await load(folder, file + ending);
    if (!twin || unpack(twin, undo)?.equals(bytes)) continue;
    const expected = `${file}, compressed`;
    mismatches.push({ file: file + ending, found: 'something else', expected, advice: REBUILD });
  }
  const hash = fingerprintOf(bytes);
  const listed = hashes.get(file);
  if (listed === hash) return mismatches;
  const expected = `${hash} for ${file}`;
  return [
    ...mismatches,
    { file: 'hashes.txt', found: listed ?? 'nothing', expected, advice: REBUILD },
  ];
}

function verifyPage(file: string, html: string, article: ArticleEntry): Mismatch[] {
  const { front, body, sourceSha256 } = article;
  const page = readPageText(html);
  if (!page) return [{ file, found: 'another page', expected: 'the article', advice: REBUILD }];
  const written: readonly Passage[] = nameBlocks(body.blocks, 'in the body');
  const headlines = page.above.filter(({ where }) => where === 'headline');
  const headline = { where: 'headline', text: collapseSpace(front.headline) };
  const difference =
    findDifference(headlines, [headline]) ?? findDifference(page.body, written) ?? undefined;
  const fingerprints = [sourceSha256, fingerprintOf(formatText(body.blocks))].filter(
    (hash) => hash !== undefined && !page.fingerprints.includes(hash),
  );
  return [
    ...(difference ? [{ file, ...difference, advice: REBUILD }] : []),
    ...fingerprints.map((hash) => ({
      file,
      where: 'record',
      found: page.fingerprints.join(', ') || 'nothing',
      expected: String(hash),
      advice: REBUILD,
    })),
  ];
}

function verifyPlainText(file: string, text: string, { body }: ArticleEntry): Mismatch[] {
  const found = textBelowLine(text) ?? '';
  const written = formatText(body.blocks);
  if (found === written) return [];
  const expected = `the text with the SHA-256 ${fingerprintOf(written)}`;
  return [{ file, found: quoteFound(found), expected, advice: REBUILD }];
}

/** Holds what was built of an article against what was written: page, plain text, record and hashes. */
async function verifyArticle(
  folder: string,
  article: ArticleEntry,
  hashes: Hashes,
): Promise<readonly Mismatch[]> {
  const [page, plain] = [`${article.id}/index.html`, `${article.id}/index.txt`];
  const [html, text] = [await load(folder, page), await load(folder, plain)];
  return [
    ...(await verifyFile(folder, page, hashes)),
    ...(await verifyFile(folder, plain, hashes)),
    ...(html ? verifyPage(page, html.toString(), article) : []),
    ...(text ? verifyPlainText(plain, text.toString(), article) : []),
  ];
}

/** Pages of articles that nobody has written, or that are not to be read. */
async function findUnknownArticles(
  folder: string,
  listed: Iterable<string>,
  known: ReadonlySet<string>,
): Promise<Mismatch[]> {
  const mismatches: Mismatch[] = [];
  for (const file of [...listed].filter((name) => name.endsWith('.html'))) {
    if (known.has(file.replace(/\/index\.html$/u, ''))) continue;
    const html = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (html === undefined || !readPageText(html)) continue;
    mismatches.push({
      file,
      found: 'an article',
      expected: 'none that readers may see',
      advice: REBUILD,
    });
  }
  return mismatches;
}

/** Lines of `hashes.txt` for a file that is missing or another one. */
async function verifyList(
  folder: string,
  hashes: Hashes,
  known: ReadonlySet<string>,
): Promise<Mismatch[]> {
  const mismatches: Mismatch[] = [];
  for (const [file, hash] of hashes) {
    // Those of articles are looked at with their articles.
    if (known.has(file.replace(/\/index\.\w+$/u, ''))) continue;
    const bytes = isHashed(file)
      ? await readFile(join(folder, file)).catch(() => undefined)
      : undefined;
    const found = bytes ? fingerprintOf(bytes) : 'nothing';
    if (found !== hash) mismatches.push({ file, found, expected: hash, advice: REBUILD });
  }
  return mismatches;
}

/** Lines of `hashes.txt` that give another record than the articles have. */
function verifyRecorded(listed: Hashes, articles: readonly ArticleEntry[]): Mismatch[] {
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
): Promise<readonly Mismatch[]> {
  const list = await readFile(join(folder, 'hashes.txt'), 'utf8').catch(() => undefined);
  if (list === undefined)
    return [
      { file: 'hashes.txt', found: 'nothing', expected: 'the list of hashes', advice: REBUILD },
    ];
  const { files, recorded } = parseHashes(list);
  const known = new Set(articles.map(({ id }) => id));
  const mismatches: Mismatch[] = [];
  for (const article of articles) mismatches.push(...(await verifyArticle(folder, article, files)));
  mismatches.push(...(await verifyList(folder, files, known)));
  mismatches.push(...verifyRecorded(recorded, articles));
  mismatches.push(...(await findUnknownArticles(folder, files.keys(), known)));
  return mismatches;
}
