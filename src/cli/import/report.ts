/** What an import has to say of its inputs, by kind: the heading of each kind in the report. */
export const NOTE_KINDS = {
  'not-taken': 'Not imported: put right what is named and run the import again',
  draft: 'Imported as drafts: the check would refuse them',
  undated:
    'Drafts without a day, in articles/1970/01/01: write the day into the old file and run the import again, or move the folder to its day',
  kept: 'Left as they are: changed since the import, or there before',
  template: 'Template code and Markdown that failed, left as typed: the article is a draft',
  dropped: 'Taken out, because a page of this site has no place for it',
  html: 'HTML turned into Markdown where something of its meaning went',
  shortcode: 'Template code turned into what it shows',
  'remote-picture': 'Pictures from elsewhere, now links with their words',
  'not-fetched': 'Pictures from elsewhere that could not be fetched',
  'no-picture': 'Pictures that were not found or have no format of ours: their words stand as text',
  'no-words': 'Pictures that nobody described: named after their files',
  'dead-link': 'Links that lead nowhere: their words stay, the link is gone',
  address: 'Old addresses that this site cannot take over',
  field: 'Fields without a place here',
  guessed: 'Read from the name of the file or from the text, since no field says it',
  comment: 'Comments, which are not published here',
  page: 'Words of a saved page that are around its article: menus, notices, other headlines',
  'no-article': 'Parts of an export that are no articles: pictures, menus, settings',
} as const;

export type NoteKind = keyof typeof NOTE_KINDS;

/** One line of the report. */
export interface Note {
  readonly kind: NoteKind;
  /** Path of the input, from the imported folder. */
  readonly file: string;
  readonly line: number;
  /** What stood there, whole: the report keeps every word that no article has. */
  readonly text: string;
}

/** Takes notes of one file. */
export type TakeNote = (kind: NoteKind, line: number, text: string) => void;

const isKind = (kind: string): kind is NoteKind => kind in NOTE_KINDS;

function compare(a: Note, b: Note): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

/** What came of an import, for its report and its last lines. */
export interface Summary {
  readonly folder: string;
  readonly articles: number;
  readonly drafts: number;
  /** The language that was taken where nothing names one, and of how many articles. */
  readonly assumed: { readonly language: string; readonly articles: number };
  readonly notes: readonly Note[];
}

/** What was taken for the language of articles that name none; no sentence if there are none. */
const nameAssumed = ({ assumed: { language, articles } }: Summary): readonly string[] =>
  articles === 0
    ? []
    : [
        `${articles} name no language: taken as ${language}. If they are in another, import them again with SITE_LANGUAGE set to it.`,
      ];

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
export function summarize(summary: Summary): string {
  const { articles, drafts, notes } = summary;
  const kinds = groupNotes(notes).map(([kind, of]) => `${of.length} × ${NOTE_KINDS[kind]}`);
  const count = `${articles} articles, ${drafts} of them drafts.`;
  return [count, ...nameAssumed(summary), ...kinds].join('\n');
}

/** The report of an import: by kind, each with file and line, whole. */
export function formatReport(summary: Summary): string {
  const { folder, articles, drafts, notes } = summary;
  const parts = groupNotes(notes).map(
    ([kind, of]) => `## ${NOTE_KINDS[kind]} (${of.length})\n\n${of.map(formatNote).join('\n')}`,
  );
  const head = `# Import of ${folder}\n\n${articles} articles, ${drafts} of them drafts. Files and lines are those of the imported folder.`;
  return `${[head, ...nameAssumed(summary), ...parts].join('\n\n')}\n`;
}
