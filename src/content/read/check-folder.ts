import type { Problem } from '#lib/problems.ts';
import { quoteFound } from '#lib/problems.ts';
import type { Body } from '#content/markdown/body.ts';
import { findNearest } from './nearest.ts';
import { isPicture, isReadable } from './content-files.ts';

/** Pictures that a text shows but that do not lie in its folder. */
export function findPictureProblems(
  file: string,
  { pictures }: Body,
  beside: ReadonlySet<string>,
): Problem[] {
  const names = [...beside].filter(isPicture);
  return pictures.flatMap(({ path, line }) => {
    if (names.includes(path.replace(/^\.\//u, ''))) return [];
    const nearest = findNearest(
      path,
      names.map((name) => `./${name}`),
    );
    const advice = nearest ? `Write ${nearest}.` : 'Put the picture beside the text.';
    return [
      {
        kind: 'pictures that are not there',
        file,
        line,
        found: quoteFound(path),
        expected: 'a picture in the same folder',
        advice,
      },
    ];
  });
}

/** Files in an article's folder that look meant to be read but that nothing names. */
export function findLooseProblems(
  folder: string,
  beside: ReadonlySet<string>,
  source: string | undefined,
): Problem[] {
  const named = new Set(['index.md', source]);
  return [...beside]
    .filter((name) => isReadable(name) && !named.has(name))
    .map((name) => ({
      kind: 'files that nothing names',
      file: `${folder}/${name}`,
      line: 1,
      found: 'a file that nothing names',
      expected: 'index.md, pictures, and the file that source names',
      advice: `Write source: { file: ${name} } in index.md, or move the file away.`,
    }));
}
