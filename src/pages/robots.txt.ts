import type { APIRoute } from 'astro';
import { formatRobots } from '#feeds/robots.ts';

export const GET: APIRoute = () => new Response(formatRobots());
