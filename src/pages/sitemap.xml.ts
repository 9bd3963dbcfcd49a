import type { APIRoute } from 'astro';
import { formatSitemap, listSitemapPages } from '#feeds/sitemap.ts';
import { loadEdition } from '#site/load-edition.ts';

export const GET: APIRoute = async () =>
  new Response(formatSitemap(listSitemapPages(await loadEdition())));
