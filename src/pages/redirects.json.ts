import type { APIRoute } from 'astro';
import { loadEdition } from '#site/load-edition.ts';
import { createRedirects } from '#site/redirects.ts';

/** Hands the redirects on to the integration `hosting-files`, which takes this file out of the site. */
export const GET: APIRoute = async () => Response.json(createRedirects(await loadEdition()));
