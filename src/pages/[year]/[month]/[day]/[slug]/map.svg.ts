import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEdition } from '#site/load-edition.ts';
import { drawArticleMap } from '#site/article-map.ts';
import type { Article } from '#site/article.ts';

/** The map of each article that has one. */
export const getStaticPaths = (async () => {
  const { articles } = await loadEdition();
  return articles
    .filter(({ map }) => map.length > 0)
    .map((article) => {
      const [year, month, day, slug] = article.id.split('/');
      return { params: { year, month, day, slug }, props: { article } };
    });
}) satisfies GetStaticPaths;

/** The drawing. */
export const GET: APIRoute<{ readonly article: Article }> = ({ props }) =>
  new Response(drawArticleMap(props.article), { headers: { 'Content-Type': 'image/svg+xml' } });
