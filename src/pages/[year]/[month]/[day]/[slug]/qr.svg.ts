import type { APIRoute, GetStaticPaths } from 'astro';
import { drawQrCode } from '#lib/qr-code.ts';
import { loadEdition } from '#site/load-edition.ts';
import { permalinkFor } from '#site/permalinks.ts';

/** The permalink of each article as a code that a camera reads from paper. */
export const getStaticPaths = (async () => {
  const { articles } = await loadEdition();
  return articles.map(({ id, address }) => {
    const [year, month, day, slug] = id.split('/');
    return { params: { year, month, day, slug }, props: { permalink: permalinkFor(address) } };
  });
}) satisfies GetStaticPaths;

/** The drawing. */
export const GET: APIRoute<{ readonly permalink: string }> = ({ props }) =>
  new Response(drawQrCode(props.permalink), { headers: { 'Content-Type': 'image/svg+xml' } });
