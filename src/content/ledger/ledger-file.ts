import { quoteFound, type Problem } from '#lib/problems.ts';
import { FINGERPRINT_LENGTH, SKETCH_LENGTH } from './fingerprint.ts';
import type { Ledger, LedgerEntry, RecordedParagraph } from './recorded.ts';

/** The ledger’s name in the content folder. */
export const LEDGER_NAME = 'permalinks.json';

/** What a ledger’s file was found to say. */
export interface LedgerFile {
  readonly ledger: Ledger;
  /** The line of each address, counted from 1. */
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

const LINE = /^\s*"(?<address>\/[^"\\]*)": "(?<entry>[^"\\]*)"(?<comma>,?)$/u;
const CODE = `[\\w-]`;
const PARAGRAPH = new RegExp(
  `^(?<removed>-?)(?<label>\\d+[a-z]*):(?<fingerprint>${CODE}{${FINGERPRINT_LENGTH}})(?<sketch>${CODE}{${SKETCH_LENGTH}})?$`,
  'u',
);

const RESTORE = 'Bring the file back from version control, then run npm run record.';

function formatParagraph({ label, fingerprint, sketch }: RecordedParagraph): string {
  return sketch === undefined ? `-${label}:${fingerprint}` : `${label}:${fingerprint}${sketch}`;
}

/** An entry as its line has it: where the address leads, or each paragraph’s label, fingerprint and sketch. */
export function formatEntry(entry: LedgerEntry): string {
  return entry.kind === 'moved' ? entry.to : entry.paragraphs.map(formatParagraph).join(' ');
}

/** The text of a ledger: JSON, one line an address, in order, so that versions compare and merge by line. */
export function formatLedger(ledger: Ledger): string {
  const lines = [...ledger]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, entry]) => `${JSON.stringify(address)}: ${JSON.stringify(formatEntry(entry))}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

function parseParagraph(text: string): RecordedParagraph | undefined {
  const { removed, label, fingerprint, sketch } = PARAGRAPH.exec(text)?.groups ?? {};
  if (label === undefined || fingerprint === undefined) return undefined;
  if ((removed === '-') !== (sketch === undefined)) return undefined;
  return { label, fingerprint, sketch };
}

function parseEntry(text: string): LedgerEntry | undefined {
  if (text.startsWith('/')) return { kind: 'moved', to: text };
  const written = text === '' ? [] : text.split(' ');
  const paragraphs = written.flatMap((one) => parseParagraph(one) ?? []);
  const labels = new Set(paragraphs.map(({ label }) => label));
  return labels.size === written.length ? { kind: 'text', paragraphs } : undefined;
}

const refuse = (file: string, line: number, text: string): Problem => ({
  file,
  line,
  found: quoteFound(text.trim()),
  expected: 'a line such as "/2017/06/29/a-slug/": "1:…"',
  advice: RESTORE,
});

/** Reads a ledger’s text. `file` is its path from the repository’s root, for problems. */
export function parseLedger(text: string, file: string): LedgerFile {
  const ledger = new Map<string, LedgerEntry>();
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (/^\s*(?:\{\}?|\})?\s*$/u.test(line)) continue;
    const { address, entry: written } = LINE.exec(line)?.groups ?? {};
    const entry = written === undefined ? undefined : parseEntry(written);
    if (address === undefined || entry === undefined) {
      problems.push(refuse(file, index + 1, line));
    } else if (ledger.has(address)) {
      const found = `${address} a second time`;
      const advice = 'Remove one of the two lines, then run npm run record.';
      problems.push({ file, line: index + 1, found, expected: 'it once', advice });
    } else {
      ledger.set(address, entry);
      lines.set(address, index + 1);
    }
  }
  return { ledger, lines, problems };
}
