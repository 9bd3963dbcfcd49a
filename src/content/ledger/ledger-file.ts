import { z } from 'zod';
import { quoteFound, type Problem } from '#lib/problems.ts';
import { FINGERPRINT_LENGTH, SKETCH_LENGTH } from './fingerprint.ts';
import type { Ledger, LedgerEntry, RecordedParagraph } from './recorded.ts';

/** The ledger’s name in the content folder: JSON Lines, an address a line. */
export const LEDGER_NAME = 'permalinks.jsonl';

/** Its name up to version 0.2, when it was one JSON object. It is still read; a record puts the other in its place. */
export const OLD_LEDGER_NAME = 'permalinks.json';

/** A line of a ledger: what it says of an address, and where it stands. */
export interface LedgerLine {
  readonly address: string;
  readonly entry: LedgerEntry;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** What a file with ledger lines was found to say, in its order. */
export interface LedgerLines {
  readonly lines: readonly LedgerLine[];
  readonly problems: readonly Problem[];
}

const CODE = `[\\w-]`;
const PARAGRAPH = new RegExp(
  `^(?<removed>-?)(?<label>\\d+[a-z]*):(?<fingerprint>${CODE}{${FINGERPRINT_LENGTH}})(?<sketch>${CODE}{${SKETCH_LENGTH}})?$`,
  'u',
);

const address = z.string().startsWith('/');
const lineSchema = z.union([
  z.strictObject({ address, paragraphs: z.array(z.string()) }),
  z.strictObject({ address, to: address }),
]);
type WrittenLine = z.output<typeof lineSchema>;

const publishedSchema = z.object({ version: z.literal(1), permalinks: z.array(z.unknown()) });

/** Label, fingerprint and sketch; a removed paragraph has a hyphen before it and no sketch. */
function formatParagraph({ label, fingerprint, sketch }: RecordedParagraph): string {
  return sketch === undefined ? `-${label}:${fingerprint}` : `${label}:${fingerprint}${sketch}`;
}

/** An address and its entry as a line of the ledger, without its end. */
export function formatLine(at: string, entry: LedgerEntry): string {
  const line: WrittenLine =
    entry.kind === 'moved'
      ? { address: at, to: entry.to }
      : { address: at, paragraphs: entry.paragraphs.map(formatParagraph) };
  return JSON.stringify(line);
}

/** The text of a ledger: JSON Lines, sorted by address, so that versions compare and merge by line. */
export function formatLedger(ledger: Ledger): string {
  return [...ledger]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([at, entry]) => `${formatLine(at, entry)}\n`)
    .join('');
}

/** A ledger as a site publishes it: one JSON document, its `permalinks` what the lines of a ledger are. */
export function formatPublishedLedger(lines: readonly string[]): string {
  return `{"version":1,"permalinks":[\n${lines.toSorted().join(',\n')}\n]}\n`;
}

function parseParagraph(text: string): RecordedParagraph | undefined {
  const { removed, label, fingerprint, sketch } = PARAGRAPH.exec(text)?.groups ?? {};
  if (label === undefined || fingerprint === undefined) return undefined;
  if ((removed === '-') !== (sketch === undefined)) return undefined;
  return { label, fingerprint, sketch };
}

function parseEntry(written: WrittenLine): LedgerEntry | undefined {
  if ('to' in written) return { kind: 'moved', to: written.to.normalize() };
  const paragraphs = written.paragraphs.flatMap((one) => parseParagraph(one) ?? []);
  const labels = new Set(paragraphs.map(({ label }) => label));
  return labels.size === written.paragraphs.length ? { kind: 'text', paragraphs } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const OLD_LINE = /^\s*"(?<address>\/[^"\\]*)": "(?<entry>[^"\\]*)",?$/u;

/** A line of a ledger up to version 0.2: `"/a/": "1:… 2:…",` or `"/b/": "/a/"`. */
function parseOldLine(text: string): WrittenLine | undefined {
  const { address: at, entry } = OLD_LINE.exec(text)?.groups ?? {};
  if (at === undefined || entry === undefined) return undefined;
  if (entry.startsWith('/')) return { address: at, to: entry };
  return { address: at, paragraphs: entry === '' ? [] : entry.split(' ') };
}

const RESTORE = 'Bring the file back from version control, then run npm run record.';
const BOTH_SIDES =
  'Keep the lines of both sides, in any order, remove the marks, and run npm run record.';

function refuseLine(file: string, line: number, text: string): Problem {
  return {
    file,
    line,
    found: quoteFound(text.trim()),
    expected: 'a line such as {"address":"/2017/06/29/a-slug/","paragraphs":["1:…"]}',
    advice: /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/u.test(text) ? BOTH_SIDES : RESTORE,
  };
}

/** Lines that say nothing: empty ones, and the braces around a ledger up to version 0.2. */
const SILENT = /^\s*(?:\{\}?|\})?\s*$/u;

/** Reads a ledger’s text, of this version or an older one. `file` is its path, for problems. */
export function parseLedger(text: string, file: string): LedgerLines {
  const lines: LedgerLine[] = [];
  const problems: Problem[] = [];
  for (const [index, found] of text.replace(/^\uFEFF/u, '').split(/\r?\n/u).entries()) {
    if (SILENT.test(found)) continue;
    const line = index + 1;
    const written = lineSchema.safeParse(parseJson(found)).data ?? parseOldLine(found);
    const entry = written && parseEntry(written);
    if (entry) lines.push({ address: written.address.normalize(), entry, file, line });
    else problems.push(refuseLine(file, line, found));
  }
  return { lines, problems };
}

/** Reads a ledger that a site has published, or that is kept in a content folder. */
export function parseAnyLedger(text: string, file: string): LedgerLines {
  const { data } = publishedSchema.safeParse(parseJson(text));
  // As it was published, the first line is the document’s own.
  return parseLedger(
    data ? ['', ...data.permalinks.map((one) => JSON.stringify(one))].join('\n') : text,
    file,
  );
}
