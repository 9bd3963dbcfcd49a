import { publication } from '#publication.ts';
import { createArticlePage, type ArticlePage } from '#site/article-page.ts';
import type { Article } from '#site/article.ts';
import { permalinkFor } from '#site/permalinks.ts';
import { findPictureAddress, pictureFile } from '#site/picture.ts';
import { words } from '#i18n/words.ts';

/** Addresses of the pictures of a body by their paths as written: `./bridge.jpg`. */
export type PictureAddresses = Readonly<Record<string, string>>;

const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_[\]<>]/gu, '\\$&');

// How the address of a link or picture begins that counts from this site, this text or its folder.
const ADDRESS =
  /(?<=\]\(<?|^ {0,3}\[[^\]]+\]:\s+<?|<[a-z][^<>]*\s(?:href|src)\s*=\s*["']?)(?:\/(?!\/)|#|\.\/[^\s)>"']+)/gimu;

/** The body with every link to the site and every picture whole, so that it can be read anywhere. */
function detachMarkdown(markdown: string, permalink: string, pictures: PictureAddresses): string {
  const { origin } = new URL(publication.url);
  return markdown.replaceAll(ADDRESS, (found) => {
    if (found === '/') return permalinkFor('/');
    if (found === '#') return `${permalink}#`;
    const picture = pictures[found];
    return picture === undefined ? found : origin + picture;
  });
}

/** An article as Markdown: what the site says of its text as in the page, then the body as it was written. */
export function formatMarkdown(
  page: ArticlePage,
  markdown: string,
  pictures: PictureAddresses,
): string {
  const { headline, standfirst, byline, dates, permalink, notes, figure } = page;
  const parts = [
    `# ${escapeMarkdown(headline)}`,
    standfirst && `*${escapeMarkdown(standfirst)}*`,
    byline && escapeMarkdown(byline),
    escapeMarkdown(dates.map(({ text }) => text).join(' · ')),
    `<${permalink}>`,
    ...notes.map(
      ({ heading, text, signed }) =>
        `> **${escapeMarkdown(heading)}.** ${escapeMarkdown(text)} — ${escapeMarkdown(signed)}`,
    ),
    figure && escapeMarkdown([figure.caption, figure.credit].filter(Boolean).join(' ')),
    `[${words.record.heading}](${permalink}#record)`,
    '***',
    detachMarkdown(markdown, permalink, pictures).trim(),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The text of an article's `index.md`. */
export async function createMarkdownText(article: Article): Promise<string> {
  const pictures: Record<string, string> = {};
  for (const path of article.pictures)
    pictures[path] = await findPictureAddress(pictureFile(article, path));
  return formatMarkdown(createArticlePage(article), article.markdown, pictures);
}
