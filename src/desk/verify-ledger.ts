import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseRedirectsFile } from '#site/hosting-format.ts';
import { hrefFor } from '#site/permalinks.ts';
import type { Fault } from './fault.ts';

/** The ledger as its file has it: by address, where the address leads, or the paragraphs it has had. */
const ledgerSchema = z.record(z.string(), z.string());

// `5:…` for a paragraph, `-5:…` for one that was removed: its place says so.
const LABEL = /^-?(\d+[a-z]*):/u;

const REBUILD = 'Build again: npm run build.';

/** The paragraphs of an entry by the ids that lead to them; none of an address that moved. */
function listIds(entry: string): readonly string[] {
  return entry.split(' ').flatMap((part) => {
    const [, label] = LABEL.exec(part) ?? [];
    return label === undefined ? [] : [`p${label}`];
  });
}

/** Whether an address that is no page leads elsewhere. */
async function loadRedirects(folder: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(folder, '_redirects'), 'utf8').catch(() => '');
  return new Set(parseRedirectsFile(text).map(({ from }) => from));
}

/** Holds the built site against the ledger of what was ever published; a newsroom without one promises nothing. */
export async function verifyLedger(folder: string, file: string): Promise<readonly Fault[]> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const redirects = await loadRedirects(folder);
  const faults: Fault[] = [];
  for (const [address, entry] of Object.entries(ledgerSchema.parse(JSON.parse(text)))) {
    const name = `${address.slice(1)}index.html`;
    const html = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    const place = { file: name, advice: REBUILD };
    if (html === undefined && !redirects.has(hrefFor(address)))
      faults.push({ ...place, found: 'nothing', expected: 'the page that the ledger promises' });
    // An address that moved, or was withdrawn, has a page without paragraphs.
    if (html === undefined || !/ id="?p\d/u.test(html)) continue;
    const missing = listIds(entry).filter((id) => !new RegExp(` id="?${id}[" >]`, 'u').test(html));
    faults.push(
      ...missing.map((id) => ({
        ...place,
        where: id,
        found: 'nothing',
        expected: 'the place that the ledger promises',
      })),
    );
  }
  return faults;
}
