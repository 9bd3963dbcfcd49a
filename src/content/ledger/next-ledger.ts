import { findRecorded, type Published, type PublishedPage } from './published.ts';
import { recordParagraphs } from './record-paragraphs.ts';
import type { Ledger, LedgerEntry } from './recorded.ts';

function createEntry(ledger: Ledger, page: PublishedPage): LedgerEntry {
  const former = page.former.map(({ address }) => address);
  const recorded = findRecorded(ledger, page.address, former) ?? [];
  const { paragraphs } = page;
  return {
    kind: 'text',
    paragraphs: paragraphs === undefined ? recorded : recordParagraphs(recorded, paragraphs),
  };
}

/** The ledger as it is to be once all that is written now is published. Addresses that went away are left out. */
export function createNextLedger(ledger: Ledger, { pages }: Published): Ledger {
  const next = new Map<string, LedgerEntry>();
  for (const page of pages) {
    next.set(page.address, createEntry(ledger, page));
    for (const { address } of page.former) next.set(address, { kind: 'moved', to: page.address });
  }
  return next;
}
