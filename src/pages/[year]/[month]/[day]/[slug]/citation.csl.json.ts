import type { APIRoute, GetStaticPaths } from 'astro';
import { formatCslJson } from '#citations/files.ts';
import { createCitation } from '#citations/facts.ts';
import { loadEdition } from '#site/load-edition.ts';
import { createArticlePaths } from '#site/article-paths.ts';
import type { Article } from '#site/article.ts';

/** Each article for reference managers, as CSL-JSON. */
export const getStaticPaths = (async () =>
  createArticlePaths((await loadEdition()).articles)) satisfies GetStaticPaths;

/** The file. */
export const GET: APIRoute<{ readonly article: Article }> = ({ props }) =>
  new Response(formatCslJson(createCitation(props.article)), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
