import type { APIRoute, GetStaticPaths } from 'astro';
import { formatMarkdown } from '#feeds/markdown-text.ts';
import { createArticlePage } from '#site/article-page.ts';
import { loadEdition, loadMarkdown } from '#site/load-edition.ts';
import { findPictureAddress, pictureFile } from '#site/picture.ts';
import { createStoryPaths } from '#site/story-paths.ts';
import type { Story } from '#site/story.ts';

/** Each story as Markdown. */
export const getStaticPaths = (async () =>
  createStoryPaths((await loadEdition()).stories)) satisfies GetStaticPaths;

/** The text of the file. */
export const GET: APIRoute<{ readonly story: Story }> = async ({ props: { story } }) => {
  const pictures: Record<string, string> = {};
  for (const path of story.pictures)
    pictures[path] = await findPictureAddress(pictureFile(story, path));
  const markdown = await loadMarkdown(story);
  return new Response(formatMarkdown(createArticlePage(story), markdown, pictures));
};
