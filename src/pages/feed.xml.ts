import type { APIRoute } from 'astro';
import { createNewsFeed } from '#feeds/feed.ts';
import { formatRss } from '#feeds/rss.ts';
import { loadEdition } from '#site/load-edition.ts';
import { addresses } from '#site/permalinks.ts';

export const GET: APIRoute = async () =>
  new Response(formatRss(await createNewsFeed(await loadEdition(), addresses.rss)));
