import type { APIRoute } from 'astro';
import { createSitemapParts, listSitemapPages } from '#feeds/sitemap.ts';
import { loadEdition } from '#site/load-edition.ts';

export async function getStaticPaths() {
  return createSitemapParts(listSitemapPages(await loadEdition())).map(({ number, text }) => ({
    params: { part: String(number) },
    props: { text },
  }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
