import type { Root } from 'hast';
import type { TextBlock } from '#content/text-blocks.ts';
import type { Problem } from '#lib/problems.ts';

/** The numbers of a text’s paragraphs, each as its id has it after the `p`: `4`, `4a`. */
export interface Numbering {
  /** Those of the paragraphs, in order. */
  readonly labels: readonly string[];
  /** Those of paragraphs that were removed, in order, each with how many of the paragraphs stand before it. */
  readonly removed: readonly { readonly label: string; readonly after: number }[];
}

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
export interface MarkdownBody {
  /** Path from the repository's root, for problems. */
  readonly file: string;
  /** Path within the content folder, from which its links to other files count. */
  readonly path?: string | undefined;
  /** Whether it was taken in from another system: links that lead nowhere are words there. */
  readonly imported?: boolean | undefined;
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
  /** Its headline, which may stand above the text a second time. */
  readonly headline?: string | undefined;
  /** Names of the pictures in its folder. */
  readonly beside?: readonly string[] | undefined;
  /** Copies of pages that the body links to. */
  readonly archived?: readonly ArchivedCopy[] | undefined;
}

/** What rendering finds in a body, whatever the numbers of its paragraphs. */
export interface BodyFindings {
  /** Plain text of each paragraph that has a number, in order. */
  readonly paragraphs: readonly string[];
  /** True when the front matter's figure found its place in the body. */
  readonly figurePlaced: boolean;
  /** Pictures, audio and video of the newsroom that it shows, by their paths: `./bridge.jpg`, `/uploads/film.mp4`. */
  readonly pictures: readonly { readonly path: string; readonly line: number }[];
  /** Links to pages elsewhere, as written. */
  readonly externalLinks: readonly { readonly href: string; readonly line: number }[];
  /** Links to other pages of the site, as written: `/about/`. */
  readonly internalLinks: readonly { readonly href: string; readonly line: number }[];
}

/**
 * A body rendered and sanitised, its paragraphs not numbered yet: the same Markdown always gives the
 * same. Plain data.
 */
export interface RenderedBody extends BodyFindings {
  /** The element of each paragraph has its position among them as `dataParagraph`. */
  readonly tree: Root;
  /** Links to places in the body itself, by their ids. */
  readonly placeLinks: readonly { readonly id: string; readonly line: number }[];
}

/** A picture in a body, or audio or video: see `file-path.ts`. */
export interface BodyPicture {
  /** Its path, from the text’s file: `./bridge.jpg`; or from the content folder: `/uploads/bridge.jpg`. */
  readonly src: string;
  readonly alt: string;
  readonly title?: string | undefined;
  /** It is in a link of the writer's. */
  readonly inLink?: true;
}

/** A place in a body at which a page may say or show something of its own. It prints nothing itself. */
export type BodyPlace =
  /** At the end of a numbered paragraph. */
  | { readonly at: 'paragraph'; readonly label: string }
  /** After a block that holds numbered paragraphs, between it and the next. */
  | { readonly at: 'block' }
  /** At the end of a caption that has no picture. */
  | { readonly at: 'caption'; readonly hasCredit: boolean }
  /** Before a heading of the second level; its words without footnote marks. */
  | { readonly at: 'heading'; readonly id: string; readonly text: string };

/** A piece of a body: HTML as it is, a picture, which the site prints in the sizes that readers need, or a place. */
export type BodyPart = string | BodyPicture | BodyPlace;

/** A body with the numbers of its paragraphs: all that anybody needs to know of it. */
export interface Body extends BodyFindings {
  readonly parts: readonly BodyPart[];
  /** Its words: see `text-blocks.ts`. */
  readonly blocks: readonly TextBlock[];
  /** Ids in the body, each a place that a link can lead to. */
  readonly ids: readonly string[];
  readonly numbering: Numbering;
}

/** What came of a body. Advice has the form of problems, and stops nothing. */
export interface Rendered {
  readonly body: RenderedBody;
  /** The Markdown without the comments in it, where there were any: what may be published of it. */
  readonly markdown?: string | undefined;
  readonly problems: readonly Problem[];
  readonly advice: readonly Problem[];
}

/** A body with its numbers, and its links to places that it does not have. */
export interface NumberedBody {
  readonly body: Body;
  readonly problems: readonly Problem[];
  /** The addresses of these links as the body has them: `#nowhere`. */
  readonly lostLinks: readonly string[];
}

/** Renders bodies. */
export interface BodyRenderer {
  /** Renders a body; problems are returned, never thrown. */
  readonly render: (body: MarkdownBody) => Promise<Rendered>;
  /** Numbers the paragraphs of a rendered body, which stays as it is. `file` is for problems. */
  readonly number: (
    body: RenderedBody,
    numbering: Numbering,
    file: string,
  ) => NumberedBody;
  /** Called when a newsroom is read, or what has changed of it: see `keep-bodies.ts`. */
  readonly save?: (run: 'whole' | 'partial') => void;
}
