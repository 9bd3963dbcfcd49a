import type { APIRoute } from 'astro';
import { formatManifest } from '#feeds/manifest.ts';

export const GET: APIRoute = () => new Response(formatManifest());
