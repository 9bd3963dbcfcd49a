import type { APIRoute } from 'astro';
import { createIndexedArticle } from '#site/indexed-article.ts';
import { loadEdition, loadHtml } from '#site/load-edition.ts';

/** What search knows of each article, handed on to the build; no part of the site. */
export const GET: APIRoute = async () => {
  const { stories } = await loadEdition();
  const articles = stories.map(async (story) => createIndexedArticle(story, await loadHtml(story)));
  return Response.json(await Promise.all(articles));
};
