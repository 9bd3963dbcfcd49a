import type { APIRoute, GetStaticPaths } from 'astro';
import { formatMarkdown } from '#feeds/markdown-text.ts';
import { createArticlePage } from '#site/article-page.ts';
import { loadEdition, loadMarkdown } from '#site/load-edition.ts';
import { findPictureAddresses } from '#site/picture.ts';
import { createStoryPaths } from '#site/story-paths.ts';
import type { Story } from '#site/story.ts';

/** Each story as Markdown. */
export const getStaticPaths = (async () =>
  createStoryPaths((await loadEdition()).stories)) satisfies GetStaticPaths;

/** The text of the file. */
export const GET: APIRoute<{ readonly story: Story }> = async ({ props: { story } }) => {
  const pictures = await findPictureAddresses(story.pictures);
  const markdown = await loadMarkdown(story);
  return new Response(formatMarkdown(createArticlePage(story), markdown, pictures));
};
