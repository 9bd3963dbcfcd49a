import { relative, sep } from 'node:path';
import { isElsewhere, readPath, resolveLink } from '#content/markdown/file-path.ts';
import { publication } from '#publication.ts';
import { createArticlePage, type ArticlePage } from '#site/article-page.ts';
import type { Article } from '#site/article.ts';
import { permalinkFor } from '#site/permalinks.ts';
import { findFileAddress, pictureFile } from '#site/picture.ts';
import { words } from '#i18n/words.ts';

/** Addresses of what a body shows by their paths: `./bridge.jpg`, `/uploads/film.mp4`. */
export type ShownAddresses = Readonly<Record<string, string>>;

const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_[\]<>]/gu, '\\$&');

// What a link, picture or definition leads to, in Markdown, where a name may have spaces, or in HTML.
const TARGET =
  /(?<=\]\(|^ {0,3}\[[^\]\n]+\]:[ \t]+)(?:<[^<>\n]*>|[^()\s"<>]+(?:[ \t]+[^()\s"<>]+)*)|(?<=<[a-z][^<>]*\s(?:href|src)\s*=\s*["']?)[^\s"'<>]+/gimu;

const LONGEST_WORDS = 1000;
const IN_LINK = /(?<!!\[[^\]\n]*)\]\($/u;

/** The body with every link to the site and all that it shows whole, so that it can be read anywhere. */
function detachMarkdown(
  markdown: string,
  { permalink, path }: { readonly permalink: string; readonly path: string },
  shown: ShownAddresses,
): string {
  const { origin } = new URL(publication.url);
  return markdown.replaceAll(TARGET, (found, at: number) => {
    const written = found.replaceAll(/^<|>$/gu, '');
    if (written.startsWith('#')) return `${permalink}${written}`;
    if (isElsewhere(written)) return found;
    // A link leads to a file as it is; a definition may be of either.
    const isLink = IN_LINK.test(markdown.slice(Math.max(0, at - LONGEST_WORDS), at));
    const file = isLink ? undefined : shown[readPath(written)];
    if (file !== undefined) return origin + file;
    const address = resolveLink(written, path) ?? written;
    return address.startsWith('/') ? permalinkFor('/') + address.slice(1) : found;
  });
}

/** An article as Markdown: what the site says of its text as in the page, then the body as it was written at a path within the content. */
export function formatMarkdown(
  page: ArticlePage,
  markdown: string,
  path: string,
  shown: ShownAddresses,
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
    detachMarkdown(markdown, { permalink, path }, shown).trim(),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The text of an article's `index.md`. */
export async function createMarkdownText(article: Article): Promise<string> {
  const shown: Record<string, string> = {};
  for (const path of article.files) shown[path] = await findFileAddress(pictureFile(article, path));
  const path = relative(publication.content, article.file).replaceAll(sep, '/');
  return formatMarkdown(createArticlePage(article), article.markdown, path, shown);
}
