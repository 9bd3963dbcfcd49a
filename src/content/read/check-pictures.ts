import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Problem } from '#lib/problems.ts';
import { findPictureFault } from '#pictures/find-picture-fault.ts';
import { isAnimated } from '#pictures/is-animated.ts';
import { mapBounded } from '#lib/map-bounded.ts';
import { folderOf, isPicture } from './content-files.ts';
import type { ContentListing } from './list-content-files.ts';

/** Pictures that are checked at the same time; each may take much memory. */
const AT_ONCE = 4;

/** What is wrong with a newsroom's pictures, and what is worth knowing of them. */
export interface PictureFindings {
  readonly problems: readonly Problem[];
  readonly advice: readonly Problem[];
}

async function checkPicture(root: string, file: string): Promise<PictureFindings> {
  const path = resolve(root, file);
  const found = await findPictureFault(path);
  if (found !== undefined) {
    const expected = 'a sound picture of at most 100 million pixels';
    const advice = 'Save it again, smaller if need be.';
    const kind = 'pictures that cannot be shown';
    return { problems: [{ kind, file, line: 1, found, expected, advice }], advice: [] };
  }
  if (!isAnimated(await readFile(path))) return { problems: [], advice: [] };
  const animated: Problem = {
    kind: 'pictures that move',
    file,
    line: 1,
    found: 'a picture that moves',
    expected: 'a still one',
    advice: 'Readers see its first frame; save another frame if that one tells more.',
  };
  return { problems: [], advice: [animated] };
}

/** Checks the pictures beside the newsroom's texts. */
export async function checkPictures(root: string, listing: ContentListing): Promise<PictureFindings> {
  const folders = new Set(listing.files.map(({ path }) => folderOf(path)));
  const files = [...folders].flatMap((folder) =>
    [...(listing.beside.get(folder) ?? [])]
      .filter(isPicture)
      .map((name) => listing.nameOf(`${folder}/${name}`)),
  );
  const findings = await mapBounded(files, AT_ONCE, (file) => checkPicture(root, file));
  return {
    problems: findings.flatMap(({ problems }) => problems),
    advice: findings.flatMap(({ advice }) => advice),
  };
}
