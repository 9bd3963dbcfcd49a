import type { Problem } from '#lib/problems.ts';

/** The numbers of a text’s paragraphs, each as its id has it after the `p`: `4`, `4a`. */
export interface Numbering {
  /** Those of the paragraphs, in order. */
  readonly labels: readonly string[];
  /** Those of paragraphs that were removed, in order, each with how many of the paragraphs stand before it. */
  readonly removed: readonly { readonly label: string; readonly after: number }[];
}

/** Numbers paragraphs by their texts. */
export type NumberParagraphs = (texts: readonly string[]) => Numbering;

/** The numbers of a text that never had others: `1`, `2`, `3`. */
export const numberInOrder: NumberParagraphs = (texts) => ({
  labels: texts.map((_, index) => String(index + 1)),
  removed: [],
});

/** A copy of a page elsewhere that somebody keeps, for the day when the page is gone or says something else. */
export interface ArchivedCopy {
  /** The address that is linked to. */
  readonly link: string;
  /** The address of the copy. */
  readonly copy: string;
  /** The day the copy was made. */
  readonly on: string;
}

/** The Markdown body of one file, ready to be rendered. */
export interface Manuscript {
  /** Path from the repository's root, for problems. */
  readonly file: string;
  /** The Markdown after the front matter. */
  readonly markdown: string;
  /** Line of the file on which `markdown` begins, counted from 1. */
  readonly firstLine: number;
  /** How its paragraphs are numbered where that is not simply in order. */
  readonly number?: NumberParagraphs | undefined;
  /** The front matter's figure: its caption and credit are looked for in the body. */
  readonly figure?:
    | {
        readonly caption: string;
        readonly credit?: string | undefined;
        readonly file?: string | undefined;
        readonly alt?: string | undefined;
      }
    | undefined;
  /** Copies of pages that the body links to. */
  readonly archived?: readonly ArchivedCopy[] | undefined;
}

/** A body rendered to HTML, with what others need to know of it. */
export interface Prose {
  readonly html: string;
  /** Plain text of each numbered paragraph, in order. */
  readonly paragraphs: readonly string[];
  /** Their numbers, and those of paragraphs that were removed. */
  readonly numbering: Numbering;
  /** The text as its fingerprint is taken of it: see `text-blocks.ts`. */
  readonly text: string;
  /** Ids in the body, each a place that a link can lead to. */
  readonly ids: readonly string[];
  /** True when the front matter's figure found its place in the body. */
  readonly figurePlaced: boolean;
  /** Pictures of the article's own folder, as written: `./bridge.jpg`. */
  readonly pictures: readonly { readonly path: string; readonly line: number }[];
  /** Links to pages elsewhere, as written. */
  readonly externalLinks: readonly { readonly href: string; readonly line: number }[];
  /** Links to other pages of the site, as written: `/about/`. */
  readonly internalLinks: readonly { readonly href: string; readonly line: number }[];
}

/** What came of a manuscript. Advice has the form of problems, and stops nothing. */
export interface Rendered {
  readonly prose: Prose;
  readonly problems: readonly Problem[];
  readonly advice: readonly Problem[];
}

/** Renders a manuscript; problems are returned, never thrown. */
export type RenderProse = (manuscript: Manuscript) => Promise<Rendered>;
