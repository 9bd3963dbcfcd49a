import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { quoteFound } from '#lib/problems.ts';
import { collapseSpace } from '#lib/text.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import type { Hashes } from '#lib/hash-list.ts';
import { formatText } from '#content/text-blocks.ts';
import type { ArticleEntry } from '#content/newsroom.ts';
import type { Fault } from './fault.ts';
import { findDifference } from './find-difference.ts';
import { nameBlocks, readPageText, type Passage } from './page-text.ts';
import { textBelowLine } from './plain-copy.ts';

const REBUILD = 'Build again: npm run build.';
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
async function verifyFile(folder: string, file: string, hashes: Hashes): Promise<Fault[]> {
  const bytes = await load(folder, file);
  if (!bytes) return [{ file, found: 'nothing', expected: 'the article', advice: REBUILD }];
  const faults: Fault[] = [];
  for (const [ending, undo] of TWINS) {
    const twin = await load(folder, file + ending);
    if (!twin || unpack(twin, undo)?.equals(bytes)) continue;
    const expected = `${file}, compressed`;
    faults.push({ file: file + ending, found: 'something else', expected, advice: REBUILD });
  }
  const hash = fingerprintOf(bytes);
  const listed = hashes.get(file);
  if (listed === hash) return faults;
  const expected = `${hash} for ${file}`;
  return [...faults, { file: 'hashes.txt', found: listed ?? 'nothing', expected, advice: REBUILD }];
}

function verifyPage(file: string, html: string, article: ArticleEntry): Fault[] {
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

function verifyPlainText(file: string, text: string, { body }: ArticleEntry): Fault[] {
  const found = textBelowLine(text) ?? '';
  const written = formatText(body.blocks);
  if (found === written) return [];
  const expected = `the text with the SHA-256 ${fingerprintOf(written)}`;
  return [{ file, found: quoteFound(found), expected, advice: REBUILD }];
}

/** Holds what was built of an article against what was written: page, plain text, record and hashes. */
export async function verifyArticle(
  folder: string,
  article: ArticleEntry,
  hashes: Hashes,
): Promise<readonly Fault[]> {
  const [page, plain] = [`${article.id}/index.html`, `${article.id}/index.txt`];
  const [html, text] = [await load(folder, page), await load(folder, plain)];
  return [
    ...(await verifyFile(folder, page, hashes)),
    ...(await verifyFile(folder, plain, hashes)),
    ...(html ? verifyPage(page, html.toString(), article) : []),
    ...(text ? verifyPlainText(plain, text.toString(), article) : []),
  ];
}
