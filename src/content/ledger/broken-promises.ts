import { quoteFound, type Problem } from '#lib/problems.ts';
import type { LedgerFile } from './combine-lines.ts';
import type { LedgerLine } from './ledger-file.ts';
import type { Draft, Published, PublishedPage } from './published.ts';
import type { Ledger, LedgerEntry } from './recorded.ts';

const DATED = /^\/(\d{4})\/(\d\d)\/(\d\d)\//u;
/** No clock on Earth is further ahead of UTC. */
const FURTHEST_AHEAD_MS = 14 * 60 * 60 * 1000;

/** Whether an address of a coming day cannot have been public yet, so that nobody has it. */
function isStillToCome(address: string, now: Date): boolean {
  const [, year, month, day] = DATED.exec(address) ?? [];
  if (year === undefined) return false;
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`) - FURTHEST_AHEAD_MS > now.getTime();
}

const lastPartOf = (address: string): string => address.split('/').at(-2) ?? address;

/** Finds the page that has at least half of the paragraphs of an entry, and that the ledger does not know. */
function createRenameFinder(
  ledger: Ledger,
  { pages }: Published,
): (entry: LedgerEntry) => PublishedPage | undefined {
  let holders: Map<string, PublishedPage[]> | undefined;
  const listHolders = (): Map<string, PublishedPage[]> => {
    const all = new Map<string, PublishedPage[]>();
    for (const page of pages.filter(({ address }) => !ledger.has(address)))
      for (const { fingerprint, sketch } of page.record?.() ?? [])
        if (sketch !== undefined) all.set(fingerprint, [...(all.get(fingerprint) ?? []), page]);
    return all;
  };
  return (entry) => {
    if (entry.kind !== 'text') return undefined;
    holders ??= listHolders();
    const prints = new Set(entry.paragraphs.map(({ fingerprint }) => fingerprint));
    const shared = new Map<PublishedPage, number>();
    for (const page of [...prints].flatMap((print) => [...new Set(holders?.get(print))]))
      shared.set(page, (shared.get(page) ?? 0) + 1);
    return [...shared].find(([, same]) => same * 2 >= prints.size)?.[0];
  };
}

const WITHDRAW = 'withdrawn: { on: 2026-08-22, reason: "…" }';

function refuseRename(address: string, page: PublishedPage): Problem {
  return {
    file: page.file,
    line: page.line,
    field: 'slug',
    found: `${quoteFound(lastPartOf(page.address))} at ${page.address}`,
    expected: `${address}, where this text was published`,
    advice: `Write ${address} in its aliases, or move the folder back.`,
  };
}

function refuseDraft(address: string, { file, line }: Draft): Problem {
  return {
    file,
    line,
    field: 'draft',
    found: 'true',
    expected: `false, since ${address} was published`,
    advice: `Remove the field, or write ${WITHDRAW} instead.`,
  };
}

function refuseLoss(
  address: string,
  entry: LedgerEntry,
  { file, line }: Pick<LedgerLine, 'file' | 'line'>,
): Problem {
  const advice =
    entry.kind === 'moved'
      ? `Write ${address} in the aliases of what was at ${entry.to}.`
      : `Write ${address} in the aliases of what took its place, or bring its file back, with ${WITHDRAW} if need be.`;
  const expected = 'every address that was published to lead somewhere';
  return { file, line, found: `nothing at ${address}`, expected, advice };
}

/**
 * Where no article of the ledger is there any more, it is more likely that nothing of it was published
 * from here than that all was lost: who begins with the sample deletes it.
 */
function refuseAll(file: string, addresses: readonly string[]): Problem {
  const [first = ''] = addresses;
  const [found, them] =
    addresses.length === 1
      ? [`nothing at ${first}, the only article it records`, 'it']
      : [`none of the ${addresses.length} articles it records, such as ${first}`, 'them'];
  return {
    file,
    line: 1,
    found,
    expected: 'every address that was published to lead somewhere',
    advice: `If this site never published ${them}, as with the sample, delete ${file}. Otherwise bring ${them} back.`,
  };
}

/** Recorded addresses that would lead nowhere. `file` is the ledger’s own. */
export function findVanished(
  { ledger, lines }: LedgerFile,
  file: string,
  published: Published,
  now: Date,
): readonly Problem[] {
  const led = new Set(
    published.pages.flatMap(({ address, former }) => [
      address,
      ...former.map((one) => one.address),
    ]),
  );
  const drafts = new Map(published.drafts.map((draft) => [draft.address, draft]));
  const findRenamed = createRenameFinder(ledger, published);
  const due = [...ledger].filter(([address]) => !isStillToCome(address, now));
  const isArticle = ([address, { kind }]: (typeof due)[number]): boolean =>
    kind === 'text' && DATED.test(address);
  const lost: (typeof due)[number][] = [];
  const problems: Problem[] = [];
  for (const [address, entry] of due.filter(([one]) => !led.has(one))) {
    const draft = drafts.get(address);
    const renamed = draft ? undefined : findRenamed(entry);
    if (draft) problems.push(refuseDraft(address, draft));
    else if (renamed) problems.push(refuseRename(address, renamed));
    else lost.push([address, entry]);
  }
  const articles = lost.filter(isArticle);
  if (articles.length > 0 && articles.length === due.filter(isArticle).length)
    return [refuseAll(file, articles.map(([address]) => address))];
  return [
    ...problems,
    ...lost.map(([address, entry]) =>
      refuseLoss(address, entry, lines.get(address) ?? { file, line: 1 }),
    ),
  ];
}

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
