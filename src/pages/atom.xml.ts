import type { APIRoute } from 'astro';
import { createNewsFeed } from '#feeds/feed.ts';
import { formatAtom } from '#feeds/atom.ts';
import { loadEdition } from '#site/load-edition.ts';
import { addresses } from '#site/permalinks.ts';

export const GET: APIRoute = async () =>
  new Response(formatAtom(await createNewsFeed(await loadEdition(), addresses.atom)));
