import { posix } from 'node:path';
import type { Body } from '#content/markdown/body.ts';
import { shownAs } from '#content/markdown/file-path.ts';
import { quoteFound, type Problem } from '#lib/problems.ts';
import { folderOf, isReadable } from './content-files.ts';
import { findNearest } from './nearest.ts';

const NOUNS = { picture: 'a picture', audio: 'audio', video: 'a video' } as const;

/** Where a file lies within the content, by the path that a text at `from` has of it. */
export function placeInContent(path: string, from: string): string {
  return path.startsWith('/') ? path.slice(1) : posix.join(folderOf(from), path);
}

/** Pictures, audio and video that a text shows but that are not there. `beside` has the names in each folder. */
export function findLostFiles(
  file: string,
  from: string,
  { pictures }: Body,
  beside: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  return pictures.flatMap(({ path, line }) => {
    const place = placeInContent(path, from);
    const names = beside.get(folderOf(place));
    if (names?.has(posix.basename(place))) return [];
    const shown = shownAs(path) ?? 'picture';
    const others = [...(names ?? [])].filter((name) => shownAs(name) === shown);
    const nearest = findNearest(
      path,
      others.map((name) => path.slice(0, path.lastIndexOf('/') + 1) + name),
    );
    const where = /^\.\/[^/]+$/u.test(path) ? 'in the same folder' : 'of the content';
    return [
      {
        kind: 'pictures that are not there',
        file,
        line,
        found: quoteFound(path),
        expected: `${NOUNS[shown]} ${where}`,
        advice: nearest ? `Write ${nearest}.` : `Put the ${shown} beside the text.`,
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
