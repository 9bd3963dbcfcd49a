import type { LedgerReport } from '#content/ledger/compare-ledger.ts';
import type { Ledger } from '#content/ledger/recorded.ts';
import type { Problem } from '#lib/problems.ts';
import type { Body } from '#content/markdown/body.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import type { MapPlace } from '#content/schema/place.ts';
import type { PageFrontMatter } from '#content/schema/page.ts';
import type { Section } from '#content/schema/section.ts';
import type { Topic } from '#content/schema/topic.ts';

/** A file of the newsroom, read and rendered. */
export interface ContentEntry<Front> {
  /** `2017/06/29/slug` for an article, else the slug. */
  readonly id: string;
  /** Path from the repository's root, with forward slashes. */
  readonly file: string;
  readonly front: Front;
  readonly body: Body;
  /** The body as it was written, in Markdown. */
  readonly markdown: string;
}

/** An article, with what the newsroom's folder says of it. */
export interface ArticleEntry extends ContentEntry<ArticleFrontMatter> {
  /** Path on the site, `/2017/06/29/slug/`. */
  readonly address: string;
  /** SHA-256 of the source file's bytes, in hexadecimal. */
  readonly sourceSha256?: string | undefined;
}

/** Everything in the content folder that could be read, and everything wrong with it. */
export interface Newsroom {
  readonly articles: readonly ArticleEntry[];
  readonly sections: readonly ContentEntry<Section>[];
  readonly topics: readonly ContentEntry<Topic>[];
  readonly pages: readonly ContentEntry<PageFrontMatter>[];
  readonly places: readonly ContentEntry<MapPlace>[];
  readonly problems: readonly Problem[];
  /** What is worth knowing although it stops nothing, in the form of problems. */
  readonly advice: readonly Problem[];
  readonly ledger: NewsroomLedger;
}

/** The newsroom's ledger of published addresses, and what it has to say of all this. */
export interface NewsroomLedger extends LedgerReport {
  /** Its path from the repository's root. */
  readonly file: string;
  /** The same of the file that it takes the place of, if that is there. */
  readonly oldFile: string | undefined;
  /** What it says now; undefined where nothing was ever recorded, and so nothing is promised. */
  readonly kept: Ledger | undefined;
}
