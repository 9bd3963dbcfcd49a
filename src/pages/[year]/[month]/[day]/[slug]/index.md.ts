import type { APIRoute, GetStaticPaths } from 'astro';
import { formatMarkdown } from '#feeds/markdown-text.ts';
import { createArticlePage } from '#site/article-page.ts';
import { loadEdition, loadMarkdown } from '#site/load-edition.ts';
import { findPictureAddress, pictureFile } from '#site/picture.ts';
import { createArticlePaths } from '#site/article-paths.ts';
import type { Article } from '#site/article.ts';

/** Each article as Markdown. */
export const getStaticPaths = (async () =>
  createArticlePaths((await loadEdition()).articles)) satisfies GetStaticPaths;

/** The text of the file. */
export const GET: APIRoute<{ readonly article: Article }> = async ({ props: { article } }) => {
  const pictures: Record<string, string> = {};
  for (const path of article.pictures)
    pictures[path] = await findPictureAddress(pictureFile(article, path));
  const markdown = await loadMarkdown(article);
  return new Response(formatMarkdown(createArticlePage(article), markdown, pictures));
};
