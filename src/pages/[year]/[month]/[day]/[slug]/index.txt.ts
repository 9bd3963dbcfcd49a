import type { APIRoute, GetStaticPaths } from 'astro';
import { createPlainText } from '#feeds/plain-text.ts';
import { loadEdition } from '#site/load-edition.ts';
import { createArticlePaths } from '#site/article-paths.ts';
import type { Article } from '#site/article.ts';

/** Each article as plain text. */
export const getStaticPaths = (async () =>
  createArticlePaths((await loadEdition()).articles)) satisfies GetStaticPaths;

/** The text of the file. */
export const GET: APIRoute<{ readonly article: Article }> = ({ props }) =>
  new Response(createPlainText(props.article));
