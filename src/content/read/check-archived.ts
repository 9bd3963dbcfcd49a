import { quoteFound, type Problem } from '#lib/problems.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import { findNearest } from './nearest.ts';
import type { Reading } from './read-file.ts';

const normal = (address: string): string => URL.parse(address)?.href ?? address;

/** Archived copies of pages that neither the text nor its evidence links to: nobody would see them. */
export function findArchivedProblems(article: Reading<ArticleFrontMatter>): Problem[] {
  const { file, valid, body, findLine } = article;
  if (!body) return [];
  const links = [
    ...body.externalLinks.map(({ href }) => href),
    ...(valid.notes ?? []).flatMap(({ evidence }) => evidence.map(({ url }) => url)),
  ];
  const known = new Set(links.map(normal));
  return (valid.archived ?? []).flatMap(({ link }, index) => {
    if (known.has(normal(link))) return [];
    const nearest = findNearest(link, links);
    return [
      {
        file,
        line: findLine(['archived', index, 'link']),
        field: `archived[${index}].link`,
        found: quoteFound(link),
        expected: 'an address that the text or its evidence links to',
        advice: nearest ? `Write ${nearest}.` : 'Correct the address, or remove the copy.',
      },
    ];
  });
}
