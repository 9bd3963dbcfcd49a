import type { Problem } from '#lib/problems.ts';
import { findTakenOver, findVanished } from './broken-promises.ts';
import type { LedgerFile } from './combine-lines.ts';
import { formatLine } from './ledger-file.ts';
import { findRecorded, type Published, type PublishedPage } from './published.ts';
import type { Ledger, LedgerEntry } from './recorded.ts';

function createEntry(ledger: Ledger, { address, former, record }: PublishedPage): LedgerEntry {
  const known = former.map((one) => one.address);
  return { kind: 'text', paragraphs: record?.() ?? findRecorded(ledger, address, known) ?? [] };
}

/** The ledger as it is to be once all that is written now is published. Addresses that went away are left out. */
function createNextLedger(ledger: Ledger, { pages }: Published): Ledger {
  const next = new Map<string, LedgerEntry>();
  for (const page of pages) {
    next.set(page.address, createEntry(ledger, page));
    for (const { address } of page.former) next.set(address, { kind: 'moved', to: page.address });
  }
  return next;
}

/** The addresses whose line in the ledger is not what it is to be. */
export function findBehind(ledger: Ledger, next: Ledger): readonly string[] {
  const written = (of: Ledger, address: string): string | undefined => {
    const entry = of.get(address);
    return entry && formatLine(address, entry);
  };
  return [...new Set([...next.keys(), ...ledger.keys()])]
    .filter((address) => written(ledger, address) !== written(next, address))
    .toSorted();
}

/** What a ledger has to say of what is published now. */
export interface LedgerReport {
  /** Promises that would be broken: to be settled before anything is published or recorded. */
  readonly broken: readonly Problem[];
  /** The addresses that `npm run record` has something to write of; none while a promise is broken. */
  readonly behind: readonly string[];
  /** The ledger as it is to be. */
  readonly next: () => Ledger;
}

/** Holds what is published now against the ledger, whose path from the repository’s root is `file`. */
export function compareLedger(
  kept: LedgerFile | undefined,
  file: string,
  published: Published,
  now: Date,
): LedgerReport {
  let next: Ledger | undefined;
  const report = { next: () => (next ??= createNextLedger(kept?.ledger ?? new Map(), published)) };
  // Without a ledger nothing is promised, and only a record that is asked for is made.
  if (!kept) return { broken: [], behind: [], ...report };
  const { ledger, problems } = kept;
  const broken = [
    ...problems,
    ...findVanished(kept, file, published, now),
    ...findTakenOver(ledger, published),
  ].map((problem) => ({ kind: 'broken promises of the ledger', ...problem }));
  return { broken, behind: broken.length > 0 ? [] : findBehind(ledger, report.next()), ...report };
}
