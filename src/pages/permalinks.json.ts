import type { APIRoute } from 'astro';
import { loadEdition } from '#site/load-edition.ts';
import { createPublishedLedger } from '#site/published-ledger.ts';

export const GET: APIRoute = async () => new Response(createPublishedLedger(await loadEdition()));
