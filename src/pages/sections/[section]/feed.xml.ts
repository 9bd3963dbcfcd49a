import type { APIRoute } from 'astro';
import { createSectionFeed } from '#feeds/feed.ts';
import { formatRss } from '#feeds/rss.ts';
import type { Shelf } from '#site/edition.ts';
import { loadEdition } from '#site/load-edition.ts';

export async function getStaticPaths() {
  const { sections } = await loadEdition();
  return sections.map((shelf) => ({ params: { section: shelf.subject.slug }, props: { shelf } }));
}

export const GET: APIRoute<{ shelf: Shelf }> = async ({ props }) =>
  new Response(formatRss(await createSectionFeed(props.shelf)));
