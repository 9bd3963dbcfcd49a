import type { Article } from './article.ts';

/** The parts of an article’s address, as its pages are named by them. */
export type ArticleParams = Readonly<Record<'year' | 'month' | 'day' | 'slug', string>>;

/** For each article the parts of its address, and itself. */
export function createArticlePaths(
  articles: readonly Article[],
): { params: ArticleParams; props: { readonly article: Article } }[] {
  return articles.map((article) => {
    const [year = '', month = '', day = '', slug = ''] = article.id.split('/');
    return { params: { year, month, day, slug }, props: { article } };
  });
}
