import type { BodyFindings, MarkdownBody, RenderedBody } from './body.ts';

/** What the plugins learn of one body on the way; travels as `file.data.draft`. */
export interface Draft {
  readonly path: MarkdownBody['path'];
  readonly imported: MarkdownBody['imported'];
  readonly figure: MarkdownBody['figure'];
  readonly archived: MarkdownBody['archived'];
  readonly headline: MarkdownBody['headline'];
  readonly beside: MarkdownBody['beside'];
  readonly paragraphs: string[];
  readonly pictures: BodyFindings['pictures'][number][];
  readonly internalLinks: BodyFindings['internalLinks'][number][];
  readonly externalLinks: BodyFindings['externalLinks'][number][];
  /** HTML comments, as they were written. */
  readonly comments: string[];
  readonly placeLinks: RenderedBody['placeLinks'][number][];
  figurePlaced: boolean;
}

declare module 'vfile' {
  interface DataMap {
    draft: Draft;
  }
}

/** An empty draft, before any plugin has read the body. */
export function createDraft({
  path,
  imported,
  figure,
  archived,
  headline,
  beside,
}: MarkdownBody): Draft {
  return {
    path,
    imported,
    figure,
    archived,
    headline,
    beside,
    paragraphs: [],
    pictures: [],
    internalLinks: [],
    externalLinks: [],
    comments: [],
    placeLinks: [],
    figurePlaced: false,
  };
}
