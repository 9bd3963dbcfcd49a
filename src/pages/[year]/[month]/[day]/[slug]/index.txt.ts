import type { APIRoute, GetStaticPaths } from 'astro';
import { formatPlainText } from '#feeds/plain-text.ts';
import { createArticlePage } from '#site/article-page.ts';
import { loadEdition, loadText } from '#site/load-edition.ts';
import { createStoryPaths } from '#site/story-paths.ts';
import type { Story } from '#site/story.ts';

/** Each story as plain text. */
export const getStaticPaths = (async () =>
  createStoryPaths((await loadEdition()).stories)) satisfies GetStaticPaths;

/** The text of the file. */
export const GET: APIRoute<{ readonly story: Story }> = async ({ props: { story } }) =>
  new Response(formatPlainText(createArticlePage(story), await loadText(story)));
