import type { APIRoute } from 'astro';
import { createIndexedArticle } from '#site/indexed-article.ts';
import { loadEdition } from '#site/load-edition.ts';

/** What search knows of each article, handed on to the build; no part of the site. */
export const GET: APIRoute = async () => {
  const { articles } = await loadEdition();
  return Response.json(articles.map(createIndexedArticle));
};
