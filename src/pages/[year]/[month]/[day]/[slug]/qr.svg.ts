import type { APIRoute, GetStaticPaths } from 'astro';
import { drawQrCode } from '#lib/qr-code.ts';
import { createArticlePaths } from '#site/article-paths.ts';
import type { Article } from '#site/article.ts';
import { loadEdition } from '#site/load-edition.ts';
import { permalinkFor } from '#site/permalinks.ts';

/** The permalink of each article as a code that a camera reads from paper. */
export const getStaticPaths = (async () =>
  createArticlePaths((await loadEdition()).articles)) satisfies GetStaticPaths;

/** The drawing. */
export const GET: APIRoute<{ readonly article: Article }> = ({ props }) =>
  new Response(drawQrCode(permalinkFor(props.article.address)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
