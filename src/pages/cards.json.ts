import type { APIRoute } from 'astro';
import { loadEdition } from '#site/load-edition.ts';
import { createArticleCard } from '#site/article-card.ts';

/** The cards to be drawn, handed on to the build; no part of the site. */
export const GET: APIRoute = async () => {
  const { articles } = await loadEdition();
  return Response.json(articles.map(createArticleCard));
};
