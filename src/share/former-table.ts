import { hasParameters, readFormerAddress } from '#lib/site-address.ts';

/** Former addresses with a query, by their paths: the parameters of each, and where it leads. */
export type FormerTable = Readonly<
  Record<string, readonly (readonly [query: string, to: string])[] | undefined>
>;

/** Whether JSON is the table that `pages/[former].json.ts` writes. */
export function isFormerTable(json: unknown): json is FormerTable {
  return typeof json === 'object' && json !== null && Object.values(json).every(Array.isArray);
}

/** What was asked for beside the parameters that a former address is known by. */
function listOthers(asked: string, known: string): string {
  const [others, named] = [new URLSearchParams(asked), new URLSearchParams(known)];
  for (const name of named.keys()) others.delete(name);
  const rest = others.toString();
  return rest === '' ? '' : `?${rest}`;
}

/**
 * Where an address leads by the table, with what else was asked for; undefined if nowhere. Its path counts from the
 * base. Of two former addresses the one with more parameters is meant.
 */
export function findInTable(table: FormerTable, path: string, asked: string): string | undefined {
  const [found] = (table[readFormerAddress(path)] ?? [])
    .filter(([known]) => hasParameters(asked, known))
    .toSorted(([a], [b]) => b.split('&').length - a.split('&').length);
  return found && found[1] + listOthers(asked, found[0]);
}
