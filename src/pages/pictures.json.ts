import type { APIRoute } from 'astro';
import { loadPictureFiles } from '#site/load-edition.ts';

/** The names of all copies of pictures, handed on to the integration `pictures`; no part of the site. */
export const GET: APIRoute = async () => Response.json(await loadPictureFiles());
