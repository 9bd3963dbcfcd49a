import type { APIRoute } from 'astro';
import { formatHashes } from '#lib/hash-list.ts';
import { loadEdition } from '#site/load-edition.ts';
import { createRecordedHashes } from '#site/recorded-hashes.ts';

/** What the records give; the files of the site come to it when they are all written. */
export const GET: APIRoute = async () => {
  const { articles } = await loadEdition();
  return new Response(formatHashes({ files: new Map(), recorded: createRecordedHashes(articles) }));
};
