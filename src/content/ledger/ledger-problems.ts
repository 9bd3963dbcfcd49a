import type { Problem } from '#lib/problems.ts';
import type { Newsroom } from '#content/newsroom.ts';

/** What the ledger forbids to publish; faulty files are put right first, since they hide what they say. */
export function findLedgerProblems({
  ledger,
  problems,
}: Pick<Newsroom, 'ledger' | 'problems'>): readonly Problem[] {
  if (ledger.kept === undefined) return [];
  return problems.length > 0 ? ledger.broken : [...ledger.broken, ...ledger.behind];
}
