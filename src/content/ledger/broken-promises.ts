import { quoteFound, type Problem } from '#lib/problems.ts';
import type { LedgerFile } from './ledger-file.ts';
import type { Published, PublishedPage } from './published.ts';
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

/** The page that has at least half of the paragraphs recorded elsewhere, and was not there then. */
function findRenamed(
  entry: LedgerEntry,
  { ledger }: LedgerFile,
  { pages }: Published,
): PublishedPage | undefined {
  if (entry.kind !== 'text') return undefined;
  const prints = new Set(entry.paragraphs.map((paragraph) => paragraph.fingerprint));
  return pages
    .filter(({ address }) => !ledger.has(address))
    .find(({ record }) => {
      const present = (record?.() ?? []).filter(({ sketch }) => sketch !== undefined);
      const same = present.filter(({ fingerprint }) => prints.has(fingerprint)).length;
      return same > 0 && same * 2 >= prints.size;
    });
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

function refuseLoss(address: string, entry: LedgerEntry, file: string, line: number): Problem {
  const advice =
    entry.kind === 'moved'
      ? `Write ${address} in the aliases of what was at ${entry.to}.`
      : `Write ${address} in the aliases of what took its place, or bring its file back, with ${WITHDRAW} if need be.`;
  const expected = 'every address that was published to lead somewhere';
  return { file, line, found: `nothing at ${address}`, expected, advice };
}

/** Recorded addresses that would lead nowhere. `file` is the ledger’s own. */
export function findVanished(
  ledgerFile: LedgerFile,
  file: string,
  published: Published,
  now: Date,
): readonly Problem[] {
  const { ledger, lines } = ledgerFile;
  const led = new Set(
    published.pages.flatMap(({ address, former }) => [
      address,
      ...former.map((one) => one.address),
    ]),
  );
  const drafts = new Map(published.drafts.map((draft) => [draft.address, draft]));
  return [...ledger].flatMap(([address, entry]): Problem[] => {
    if (led.has(address) || isStillToCome(address, now)) return [];
    const draft = drafts.get(address);
    if (draft)
      return [
        {
          file: draft.file,
          line: draft.line,
          field: 'draft',
          found: 'true',
          expected: `false, since ${address} was published`,
          advice: `Remove the field, or write ${WITHDRAW} instead.`,
        },
      ];
    const renamed = findRenamed(entry, ledgerFile, published);
    return [
      renamed
        ? refuseRename(address, renamed)
        : refuseLoss(address, entry, file, lines.get(address) ?? 1),
    ];
  });
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
