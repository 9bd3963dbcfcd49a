import type { APIRoute } from 'astro';
import { createSectionFeed } from '#feeds/feed.ts';
import { formatRss } from '#feeds/rss.ts';
import type { SubjectList } from '#site/edition.ts';
import { loadEdition } from '#site/load-edition.ts';

export async function getStaticPaths() {
  const { sections } = await loadEdition();
  return sections.map((subjectList) => ({
    params: { section: subjectList.subject.slug },
    props: { subjectList },
  }));
}

export const GET: APIRoute<{ subjectList: SubjectList }> = async ({ props }) =>
  new Response(formatRss(await createSectionFeed(props.subjectList)));
