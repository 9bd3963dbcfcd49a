import type { APIRoute } from 'astro';
import { createNewsFeed } from '#feeds/feed.ts';
import { formatJsonFeed } from '#feeds/json-feed.ts';
import { loadEdition } from '#site/load-edition.ts';
import { addresses } from '#site/permalinks.ts';

export const GET: APIRoute = async () =>
  new Response(formatJsonFeed(await createNewsFeed(await loadEdition(), addresses.jsonFeed)));
