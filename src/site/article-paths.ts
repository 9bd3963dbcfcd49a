import { fingerprintOf } from '#lib/fingerprint.ts';
import type { Article } from './article.ts';
import { nameCopies, pictureFile } from './picture.ts';

/** The parts of an article’s address, as its pages are named by them. */
export type ArticleParams = Readonly<Record<'year' | 'month' | 'day' | 'slug', string>>;

/** While one writes, all articles would be read for each page that is looked at. */
const KEEPS_PAGES = import.meta.env.MODE !== 'development';

/** A page of an article, as `getStaticPaths` gives it. */
export interface ArticlePath {
  readonly params: ArticleParams;
  readonly props: { readonly article: Article };
  /** A digest of all that the page shows: see `build/keep-pages.ts`. */
  readonly cacheKey: string;
}

/** What a page shows beside its article. */
interface Shown {
  /** The same on all pages. */
  readonly onAll?: unknown;
  readonly on?: (article: Article) => unknown;
}

/**
 * For each article the parts of its address, and itself. A page is rendered again when its article or what it
 * shows beside it has changed.
 */
export async function createArticlePaths(
  articles: readonly Article[],
  { onAll, on }: Shown = {},
): Promise<ArticlePath[]> {
  const shownOnAll = fingerprintOf(JSON.stringify([onAll]));
  const paths: ArticlePath[] = [];
  for (const article of articles) {
    const [year = '', month = '', day = '', slug = ''] = article.id.split('/');
    const cacheKey = KEEPS_PAGES
      ? fingerprintOf(JSON.stringify([await digestArticle(article), shownOnAll, on?.(article)]))
      : '';
    paths.push({ params: { year, month, day, slug }, props: { article }, cacheKey });
  }
  return paths;
}

const digests = new WeakMap<Article, string>();

/** A digest of an article and of the pictures, audio and video that it shows, made once however many pages it has. */
async function digestArticle(article: Article): Promise<string> {
  const known = digests.get(article);
  if (known !== undefined) return known;
  const copies: (readonly string[])[] = [];
  for (const path of article.files) copies.push(await nameCopies(pictureFile(article, path)));
  const digest = fingerprintOf(JSON.stringify([article, copies]));
  digests.set(article, digest);
  return digest;
}
