import type { APIRoute } from 'astro';
import { loadEdition } from '#site/load-edition.ts';
import { listSitePictures } from '#site/picture.ts';

/** The names of all copies of pictures, handed on to the integration `pictures`; no part of the site. */
export const GET: APIRoute = async () => Response.json(await listSitePictures(await loadEdition()));
