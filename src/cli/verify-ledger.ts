import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger, LedgerEntry } from '#content/ledger/recorded.ts';
import { parseAnyLedger } from '#content/ledger/ledger-file.ts';
import { findFormerFile } from '#lib/site-address.ts';
import { addresses } from '#site/permalinks.ts';
import { REBUILD, type Mismatch } from './mismatch.ts';

/** The ids that lead to the paragraphs of an entry, also to those that were removed; none of an address that moved. */
const listIds = (entry: LedgerEntry): readonly string[] =>
  entry.kind === 'moved' ? [] : entry.paragraphs.map(({ label }) => `p${label}`);

/** Former addresses that the site answers for, with a page or by the rules of its hosts. */
async function loadMoves(folder: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(folder, addresses.ledger.slice(1)), 'utf8').catch(() => '');
  const { lines } = parseAnyLedger(text, addresses.ledger);
  return new Set(lines.flatMap(({ address, entry }) => (entry.kind === 'moved' ? address : [])));
}

/** Holds the built site against the ledger of what was ever published; a newsroom without one promises nothing. */
export async function verifyLedger(
  folder: string,
  ledger: Ledger | undefined,
): Promise<readonly Mismatch[]> {
  if (ledger === undefined) return [];
  const moves = await loadMoves(folder);
  const mismatches: Mismatch[] = [];
  for (const [address, entry] of ledger) {
    const name = findFormerFile(address) ?? address.slice(1);
    const html = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    const place = { file: name, advice: REBUILD };
    if (html === undefined && !moves.has(address))
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
