import { quoteFound, type Problem } from '#lib/problems.ts';
import type { Published, PublishedPage } from './published.ts';
import type { Ledger } from './recorded.ts';

/** A former address of one article that another claims while the first is still there. */
function findTakenAliases(ledger: Ledger, page: PublishedPage, pages: ReadonlySet<string>) {
  const own = new Set([page.address, ...page.former.map(({ address }) => address)]);
  return page.former.flatMap(({ address, line, field }): Problem[] => {
    const entry = ledger.get(address);
    if (entry?.kind !== 'moved' || own.has(entry.to) || !pages.has(entry.to)) return [];
    return [
      {
        file: page.file,
        line,
        field,
        found: quoteFound(address),
        expected: `an address that has not led to ${entry.to} since it was published`,
        advice: `Remove it here, and leave it in the aliases of ${entry.to}.`,
      },
    ];
  });
}

function findTakenPlace(ledger: Ledger, page: PublishedPage): Problem[] {
  const entry = ledger.get(page.address);
  if (entry?.kind !== 'moved' || page.former.some(({ address }) => address === entry.to)) return [];
  return [
    {
      file: page.file,
      line: page.line,
      field: 'slug',
      found: `a page at ${page.address}`,
      expected: `an address that has not led to ${entry.to} since it was published`,
      advice: `Choose another slug, and leave ${page.address} in the aliases of ${entry.to}.`,
    },
  ];
}

/** Recorded addresses that would from now on lead to another article than they did. */
export function findTakenOver(ledger: Ledger, { pages }: Published): readonly Problem[] {
  const addresses = new Set(pages.map(({ address }) => address));
  return pages.flatMap((page) => [
    ...findTakenPlace(ledger, page),
    ...findTakenAliases(ledger, page, addresses),
  ]);
}
