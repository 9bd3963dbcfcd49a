import { formatLine, formatPublishedLedger } from '#content/ledger/ledger-file.ts';
import type { Edition } from './edition.ts';
import { listMoves } from './redirects.ts';

/**
 * The complete ledger of an edition, so that a site can be asked what it promised: the paragraphs of all
 * that is public, and where each former address leads. What is dated later is not in it.
 */
export function createPublishedLedger(edition: Edition): string {
  const { articles, withdrawn, pages } = edition;
  return formatPublishedLedger([
    ...[...articles, ...withdrawn, ...pages].map(({ ledgerLine }) => ledgerLine),
    ...listMoves(edition).map(({ from, to }) => formatLine(from, { kind: 'moved', to })),
  ]);
}
