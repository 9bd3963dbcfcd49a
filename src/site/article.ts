import type { BodyPart } from '#content/markdown/body.ts';
import type { TextBlock } from '#content/text-blocks.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import type { Author } from '#content/schema/author.ts';
import type { MapPlace } from '#content/schema/place.ts';

/** A section or topic as a reader meets it. */
export interface Subject {
  readonly slug: string;
  readonly name: string;
  readonly standfirst: string | undefined;
  readonly address: string;
  /** A topic's own text, with the file it is from; undefined where it has none. */
  readonly body?: { readonly file: string; readonly parts: readonly BodyPart[] } | undefined;
}

/** An article with every reference resolved: what all pages are made from. */
export interface Article extends Omit<ArticleFrontMatter, 'section' | 'topics' | 'map' | 'byline'> {
  /** Identity in the content collection: `2017/06/29/a-ray-of-hope-for-syria`. */
  readonly id: string;
  /** Path of its file from the repository's root. */
  readonly file: string;
  /** Site-absolute address, ending with a slash. */
  readonly address: string;
  /** The names of its authors as printed. */
  readonly byline: readonly string[];
  /** The same, with what is known of each name. */
  readonly authors: readonly Author[];
  readonly section: Subject;
  readonly topics: readonly Subject[];
  /** Places that its map shows; no map without places. */
  readonly map: readonly MapPlace[];
  /** Its body: HTML, and the pictures in it, which lie beside its file. */
  readonly parts: readonly BodyPart[];
  /** The words of its body. */
  readonly blocks: readonly TextBlock[];
  /** Its body as it was written. */
  readonly markdown: string;
  /** Plain text of the numbered paragraphs. */
  readonly paragraphs: readonly string[];
  /** Their numbers, each as its id has it after the `p`: `4`, `4a`. */
  readonly labels: readonly string[];
  /** Its line of the ledger. */
  readonly ledgerLine: string;
  /** The pictures, audio and video that it shows, by their paths as written: `./bridge.jpg`. */
  readonly files: readonly string[];
  /** True when the body itself holds the front matter's figure. */
  readonly figurePlaced: boolean;
  /** SHA-256 of the source file's bytes, in hexadecimal. */
  readonly sourceSha256: string | undefined;
  /** SHA-256 of the text as `index.txt` has it, in hexadecimal. */
  readonly textSha256: string;
  /** What says whether two are alike. Of a text that is kept elsewhere it has a digest. */
  readonly toJSON?: () => unknown;
}
