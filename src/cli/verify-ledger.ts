import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger, LedgerEntry } from '#content/ledger/recorded.ts';
import { parseRedirectsFile } from '#hosting/netlify-rules.ts';
import { hrefFor } from '#site/permalinks.ts';
import { REBUILD, type Mismatch } from './mismatch.ts';

/** The ids that lead to the paragraphs of an entry, also to those that were removed; none of an address that moved. */
const listIds = (entry: LedgerEntry): readonly string[] =>
  entry.kind === 'moved' ? [] : entry.paragraphs.map(({ label }) => `p${label}`);

/** Whether an address that is no page leads elsewhere. */
async function loadRedirects(folder: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(folder, '_redirects'), 'utf8').catch(() => '');
  return new Set(parseRedirectsFile(text).map(({ from }) => from));
}

/** Holds the built site against the ledger of what was ever published; a newsroom without one promises nothing. */
export async function verifyLedger(
  folder: string,
  ledger: Ledger | undefined,
): Promise<readonly Mismatch[]> {
  if (ledger === undefined) return [];
  const redirects = await loadRedirects(folder);
  const mismatches: Mismatch[] = [];
  for (const [address, entry] of ledger) {
    const name = `${address.slice(1)}index.html`;
    const html = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    const place = { file: name, advice: REBUILD };
    if (html === undefined && !redirects.has(hrefFor(address)))
      mismatches.push({
        ...place,
        found: 'nothing',
        expected: 'the page that the ledger promises',
      });
    // An address that moved, or was withdrawn, has a page without paragraphs.
    if (html === undefined || !/ id="?p\d/u.test(html)) continue;
    const missing = listIds(entry).filter((id) => !new RegExp(` id="?${id}[" >]`, 'u').test(html));
    mismatches.push(
      ...missing.map((id) => ({
        ...place,
        where: id,
        found: 'nothing',
        expected: 'the place that the ledger promises',
      })),
    );
  }
  return mismatches;
}
