import type { APIRoute } from 'astro';
import { formatOpenSearch } from '#feeds/opensearch.ts';

export const GET: APIRoute = () => new Response(formatOpenSearch());
