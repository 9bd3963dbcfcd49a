import { NOTE_KINDS, type Note, type NoteKind } from './notes.ts';

const isKind = (kind: string): kind is NoteKind => kind in NOTE_KINDS;

function compare(a: Note, b: Note): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

/** What came of an import, for its report and its last lines. */
export interface Summary {
  readonly folder: string;
  readonly articles: number;
  readonly drafts: number;
  readonly notes: readonly Note[];
}

/** A line of notes on one line, with what Markdown would read as signs between code marks. */
function formatNote({ file, line, text }: Note): string {
  const words = text.split('\n').join('\n  ');
  return `- ${file}:${line}: ${words}`;
}

const groupNotes = (notes: readonly Note[]): readonly (readonly [NoteKind, readonly Note[]])[] =>
  Object.keys(NOTE_KINDS)
    .filter(isKind)
    .map((kind) => [kind, notes.filter((note) => note.kind === kind).toSorted(compare)] as const)
    .filter(([, of]) => of.length > 0);

/** One line a kind, with its count. */
export function summarize({ articles, drafts, notes }: Summary): string {
  const kinds = groupNotes(notes).map(([kind, of]) => `${of.length} × ${NOTE_KINDS[kind]}`);
  return [`${articles} articles, ${drafts} of them drafts.`, ...kinds].join('\n');
}

/** The report of an import: by kind, each with file and line, whole. */
export function formatReport(summary: Summary): string {
  const { folder, articles, drafts, notes } = summary;
  const parts = groupNotes(notes).map(
    ([kind, of]) => `## ${NOTE_KINDS[kind]} (${of.length})\n\n${of.map(formatNote).join('\n')}`,
  );
  const head = `# Import of ${folder}\n\n${articles} articles, ${drafts} of them drafts. Files and lines are those of the imported folder.`;
  return `${[head, ...parts].join('\n\n')}\n`;
}
