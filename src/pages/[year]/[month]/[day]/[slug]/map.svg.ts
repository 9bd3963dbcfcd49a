import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEdition } from '#site/load-edition.ts';
import { drawArticleMap, hasMap } from '#site/article-map.ts';
import { createArticlePaths } from '#site/article-paths.ts';
import type { Article } from '#site/article.ts';

/** The map of each article that has one. */
export const getStaticPaths = (async () => {
  const { articles } = await loadEdition();
  return createArticlePaths(articles.filter(hasMap));
}) satisfies GetStaticPaths;

/** The drawing. */
export const GET: APIRoute<{ readonly article: Article }> = ({ props }) =>
  new Response(drawArticleMap(props.article), { headers: { 'Content-Type': 'image/svg+xml' } });
