import type { APIRoute } from 'astro';
import { createBuildData } from '#site/create-build-data.ts';
import { loadEdition } from '#site/load-edition.ts';

/** What the build needs to know of the edition; `build/build-data.ts` takes it out of the site. */
export const GET: APIRoute = async () => Response.json(await createBuildData(await loadEdition()));
