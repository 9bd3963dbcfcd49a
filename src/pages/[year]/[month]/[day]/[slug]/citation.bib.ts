import type { APIRoute, GetStaticPaths } from 'astro';
import { formatBibtex } from '#citations/files.ts';
import { createCitation } from '#citations/facts.ts';
import { loadEdition } from '#site/load-edition.ts';
import { createStoryPaths } from '#site/story-paths.ts';
import type { Story } from '#site/story.ts';

/** Each story for reference managers, as BibTeX. */
export const getStaticPaths = (async () =>
  createStoryPaths((await loadEdition()).stories)) satisfies GetStaticPaths;

/** The file. */
export const GET: APIRoute<{ readonly story: Story }> = ({ props }) =>
  new Response(formatBibtex(createCitation(props.story)), {
    headers: { 'Content-Type': 'application/x-bibtex' },
  });
