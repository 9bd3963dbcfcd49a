import type { APIRoute } from 'astro';
import { formatFavicon } from '#feeds/favicon.ts';

/** The icon. */
export const GET: APIRoute = () =>
  new Response(formatFavicon(), { headers: { 'Content-Type': 'image/svg+xml' } });
