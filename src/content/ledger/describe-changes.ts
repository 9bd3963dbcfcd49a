import type { NewsroomLedger } from '#content/newsroom.ts';
import { findBehind } from './compare-ledger.ts';
import type { Ledger, LedgerEntry, RecordedParagraph } from './recorded.ts';

type Paragraphs = readonly RecordedParagraph[];

function describeParagraph(
  { label, fingerprint, sketch }: RecordedParagraph,
  was: RecordedParagraph | undefined,
): string[] {
  if (sketch === undefined) return was?.sketch === undefined ? [] : [`p${label} removed`];
  if (was === undefined) return [`p${label} new`];
  if (was.sketch === undefined) return [`p${label} back`];
  return was.fingerprint === fingerprint ? [] : [`p${label} corrected`];
}

function describeText(was: Paragraphs, is: Paragraphs): string {
  const before = new Map(was.map((paragraph) => [paragraph.label, paragraph]));
  const changes = is.flatMap((paragraph) =>
    describeParagraph(paragraph, before.get(paragraph.label)),
  );
  return changes.length > 0 ? changes.join(', ') : 'paragraphs in another order';
}

function describe(was: LedgerEntry | undefined, is: LedgerEntry | undefined): string {
  if (is === undefined) return 'not published after all';
  if (is.kind === 'moved') return `leads to ${is.to}`;
  if (was?.kind === 'text') return describeText(was.paragraphs, is.paragraphs);
  const present = is.paragraphs.filter(({ sketch }) => sketch !== undefined).length;
  return `new, ${present} ${present === 1 ? 'paragraph' : 'paragraphs'}`;
}

/** What a record changes, a line an address: `/2017/06/29/a-slug/: p4 corrected, p4a new, p5 removed`. */
export function describeChanges(ledger: Ledger, next: Ledger): readonly string[] {
  return findBehind(ledger, next).map((address) => {
    const is = next.get(address);
    return `${address}: ${describe(ledger.get(address), is)}`;
  });
}

const MOST_NAMED = 3;

/** What is not recorded yet, in a sentence; undefined where everything is. It is no reason not to publish. */
export function describeBehind({
  file,
  kept,
  behind,
}: Pick<NewsroomLedger, 'file' | 'kept' | 'behind'>): string | undefined {
  if (kept === undefined)
    return `There is no ${file} yet, so no address is kept. npm run record makes it.`;
  if (behind.length === 0) return undefined;
  const more = behind.length - MOST_NAMED;
  const named = behind.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return `${file} does not have yet what is new at ${named}. npm run record writes it; commit the file.`;
}
