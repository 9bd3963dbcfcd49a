import {
  numberInOrder,
  type Manuscript,
  type Numbering,
  type NumberParagraphs,
  type Prose,
} from '#lib/prose.ts';

/** What the plugins learn of one manuscript on the way; travels as `file.data.draft`. */
export interface Draft {
  readonly figure: Manuscript['figure'];
  readonly number: NumberParagraphs;
  numbering: Numbering;
  readonly paragraphs: string[];
  readonly pictures: Prose['pictures'][number][];
  readonly internalLinks: Prose['internalLinks'][number][];
  figurePlaced: boolean;
}

declare module 'vfile' {
  interface DataMap {
    draft: Draft;
  }
}

/** An empty draft, before any plugin has read the manuscript. */
export function createDraft({ figure, number }: Pick<Manuscript, 'figure' | 'number'>): Draft {
  return {
    figure,
    number: number ?? numberInOrder,
    numbering: numberInOrder([]),
    paragraphs: [],
    pictures: [],
    internalLinks: [],
    figurePlaced: false,
  };
}
