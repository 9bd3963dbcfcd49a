import type { Problem } from '#lib/problems.ts';

/** The Markdown body of one file, ready to be rendered. */
export interface Manuscript {
  /** Path from the repository's root, for problems. */
  readonly file: string;
  /** The Markdown after the front matter. */
  readonly markdown: string;
  /** Line of the file on which `markdown` begins, counted from 1. */
  readonly firstLine: number;
  /** The front matter's figure: its caption and credit are looked for in the body. */
  readonly figure?:
    | {
        readonly caption: string;
        readonly credit?: string | undefined;
        readonly file?: string | undefined;
        readonly alt?: string | undefined;
      }
    | undefined;
}

/** A body rendered to HTML, with what others need to know of it. */
export interface Prose {
  readonly html: string;
  /** Plain text of each numbered paragraph, in order; the first is `p1`. */
  readonly paragraphs: readonly string[];
  /** True when the front matter's figure found its place in the body. */
  readonly figurePlaced: boolean;
  /** Pictures of the article's own folder, as written: `./bridge.jpg`. */
  readonly pictures: readonly { readonly path: string; readonly line: number }[];
  /** Links to other pages of the site, as written: `/about/`. */
  readonly internalLinks: readonly { readonly href: string; readonly line: number }[];
}

/** Renders a manuscript; problems are returned, never thrown. */
export type RenderProse = (
  manuscript: Manuscript,
) => Promise<{ readonly prose: Prose; readonly problems: readonly Problem[] }>;
