import {
  numberInOrder,
  type Manuscript,
  type Numbering,
  type NumberParagraphs,
  type Prose,
} from './prose.ts';

/** What the plugins learn of one manuscript on the way; travels as `file.data.draft`. */
export interface Draft {
  readonly figure: Manuscript['figure'];
  readonly number: NumberParagraphs;
  numbering: Numbering;
  readonly archived: Manuscript['archived'];
  readonly paragraphs: string[];
  readonly pictures: Prose['pictures'][number][];
  readonly internalLinks: Prose['internalLinks'][number][];
  readonly externalLinks: Prose['externalLinks'][number][];
  /** Ids of the body, each a place that a link can lead to. */
  readonly ids: string[];
  figurePlaced: boolean;
  text: string;
}

declare module 'vfile' {
  interface DataMap {
    draft: Draft;
  }
}

/** An empty draft, before any plugin has read the manuscript. */
export function createDraft({ figure, archived, number }: Manuscript): Draft {
  return {
    figure,
    archived,
    number: number ?? numberInOrder,
    numbering: numberInOrder([]),
    paragraphs: [],
    pictures: [],
    internalLinks: [],
    externalLinks: [],
    ids: [],
    figurePlaced: false,
    text: '',
  };
}
