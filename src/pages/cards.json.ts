import type { APIRoute } from 'astro';
import { loadEdition } from '#site/load-edition.ts';
import { createStoryCard } from '#site/story-card.ts';

/** The cards to be drawn, handed on to the build; no part of the site. */
export const GET: APIRoute = async () => {
  const { stories } = await loadEdition();
  return Response.json(stories.map(createStoryCard));
};
