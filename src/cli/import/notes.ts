/** What an import has to say of its inputs, by kind: the heading of each kind in the report. */
export const NOTE_KINDS = {
  'not-taken': 'Not imported: put right what is named and run the import again',
  draft: 'Imported as drafts: the check would refuse them',
  kept: 'Left as they are: the article was changed since it was imported, or was there before',
  template: 'Template code and Markdown that failed, left as typed: the article is a draft',
  dropped: 'Taken out, because a page of this site has no place for it',
  html: 'HTML turned into Markdown where something of its meaning went',
  shortcode: 'Template code turned into what it shows',
  'remote-picture': 'Pictures from elsewhere, now links with their words',
  'no-picture': 'Pictures that were not found or have no format of ours: their words stand as text',
  'no-words': 'Pictures that nobody described: named after their files',
  'dead-link': 'Links that lead nowhere: their words stay, the link is gone',
  address: 'Old addresses that this site cannot take over',
  field: 'Fields without a place here',
  guessed: 'Read from the name of the file or from the text, since no field says it',
  comment: 'Comments, which readers never saw',
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
