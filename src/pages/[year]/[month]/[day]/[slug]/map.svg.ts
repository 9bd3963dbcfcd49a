import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEdition } from '#site/load-edition.ts';
import { drawStoryMap } from '#site/story-map.ts';
import type { Story } from '#site/story.ts';

/** The map of each story that has one. */
export const getStaticPaths = (async () => {
  const { stories } = await loadEdition();
  return stories
    .filter(({ map }) => map.length > 0)
    .map((story) => {
      const [year, month, day, slug] = story.id.split('/');
      return { params: { year, month, day, slug }, props: { story } };
    });
}) satisfies GetStaticPaths;

/** The drawing. */
export const GET: APIRoute<{ readonly story: Story }> = ({ props }) =>
  new Response(drawStoryMap(props.story), { headers: { 'Content-Type': 'image/svg+xml' } });
