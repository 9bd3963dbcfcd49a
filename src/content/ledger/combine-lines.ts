import type { Problem } from '#lib/problems.ts';
import { countCommon } from './fingerprint.ts';
import { formatLine, type LedgerLine, type LedgerLines } from './ledger-file.ts';
import type { Ledger, LedgerEntry, RecordedParagraph } from './recorded.ts';

/** What one or more files were found to promise. */
export interface LedgerFile {
  readonly ledger: Ledger;
  /** The line of each address. */
  readonly lines: ReadonlyMap<string, LedgerLine>;
  readonly problems: readonly Problem[];
}

type ByAddress = ReadonlyMap<string, readonly LedgerLine[]>;

/** Characters of a sketch, of 16, that a corrected paragraph has at least in common with the one it was. */
const ALIKE = 3;

function isSame(is: RecordedParagraph, was: RecordedParagraph): boolean {
  if (is.fingerprint === was.fingerprint) return true;
  // One that was removed comes back with its very words alone.
  if (is.sketch === undefined || was.sketch === undefined) return was.sketch !== undefined;
  return countCommon(is.sketch, was.sketch) >= ALIKE;
}

/** Whether a record has each paragraph of another under its number, as it was, corrected or removed. */
function keepsAll(
  later: readonly RecordedParagraph[],
  earlier: readonly RecordedParagraph[],
): boolean {
  const known = new Map(later.map((paragraph) => [paragraph.label, paragraph]));
  return earlier.every((was) => {
    const is = known.get(was.label);
    return is !== undefined && isSame(is, was);
  });
}

const leadsTo = (lines: ByAddress, from: string, to: string): boolean =>
  (lines.get(from) ?? []).some(({ entry }) => entry.kind === 'moved' && entry.to === to);

const hasText = (lines: ByAddress, address: string): boolean =>
  (lines.get(address) ?? []).some(({ entry }) => entry.kind === 'text');

/** Whether one entry of an address can have followed another, so that nothing the other promised is lost with it. */
function canFollow(
  address: string,
  later: LedgerEntry,
  earlier: LedgerEntry,
  all: ByAddress,
): boolean {
  if (later.kind === 'text')
    return earlier.kind === 'text' && keepsAll(later.paragraphs, earlier.paragraphs);
  if (earlier.kind === 'text')
    return hasText(all, later.to) && !leadsTo(all, later.to, address);
  if (earlier.to === later.to) return true;
  return leadsTo(all, earlier.to, later.to) && !leadsTo(all, later.to, earlier.to);
}

/** The line that can have followed every other one of its address, whatever their order; undefined if they conflict. */
function findLatest(lines: readonly LedgerLine[], all: ByAddress): LedgerLine | undefined {
  if (lines.length === 1) return lines[0];
  return lines
    .filter((later) =>
      lines.every((one) => one === later || canFollow(one.address, later.entry, one.entry, all)),
    )
    .toSorted((a, b) => (formatLine(a.address, a.entry) < formatLine(b.address, b.entry) ? -1 : 1))
    .at(0);
}

function refuseConflict([first, ...others]: readonly LedgerLine[]): readonly Problem[] {
  if (first === undefined) return [];
  return others.map(({ file, line, address }) => {
    const elsewhere = first.file === file ? `line ${first.line}` : `${first.file}:${first.line}`;
    return {
      file,
      line,
      found: `another record of ${address} than on ${elsewhere}`,
      expected: 'one, since the two cannot both hold',
      advice:
        'Remove the one that was never published, or either if neither was, and run npm run record.',
    };
  });
}

/**
 * Puts together what several files, or the two sides of a merge, have recorded. The order of lines says
 * nothing: of two for one address the one counts that can have followed the other. Two of which
 * neither can are a problem.
 */
export function combineLines(parts: readonly LedgerLines[]): LedgerFile {
  const all = new Map<string, LedgerLine[]>();
  for (const line of parts.flatMap(({ lines }) => lines)) {
    const others = all.get(line.address);
    if (others) others.push(line);
    else all.set(line.address, [line]);
  }
  const found = [...all.values()].map((lines) => ({ lines, latest: findLatest(lines, all) }));
  const kept = found.flatMap(({ lines, latest }) => latest ?? lines[0] ?? []);
  return {
    ledger: new Map(kept.map(({ address, entry }) => [address, entry])),
    lines: new Map(kept.map((line) => [line.address, line])),
    problems: [
      ...parts.flatMap(({ problems }) => problems),
      ...found.flatMap(({ lines, latest }) => (latest ? [] : refuseConflict(lines))),
    ],
  };
}
