import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';

import { z } from 'zod';

import { textDirection } from '#lib/languages.ts';
import type { StoryText } from '#search/engine.ts';
import { filters } from '#search/filter-names.ts';
import { meta } from '#search/shown-meta.ts';
import { unpack } from '#search/packed-list.ts';
import type { Packed } from '#search/packed-list.ts';

import { listFiles } from './built-files.ts';
import { packList } from './pack-list.ts';
import { shareWork } from './share-work.ts';

const SIGNATURE = 'pagefind_dcd';
const FILTER_DIGITS = 7;
const METADATA_DIGITS = 10;

const zip = promisify<Buffer, { level: number }, Buffer>(gzip);
const unzip = promisify(gunzip);

type PackedList = readonly Packed[];

/** A list of an index's file. Throws if it is something else: Pagefind has changed. */
function expectList(packed: Packed | undefined): PackedList {
  if (typeof packed === 'object') return packed;
  throw new Error(
    'Pagefind’s index is not as this build knows it (1.5.2): found no list where one was.',
  );
}

const byName = (one: Packed, other: Packed): number => {
  const [a, b] = [String(expectList(one)[0]), String(expectList(other)[0])];
  return a < b ? -1 : a > b ? 1 : 0;
};

/**
 * Puts the index of one language into an order that depends on nothing but the stories, and gives
 * the new name of its metadata. Pagefind keeps filters and their values in maps whose order is drawn
 * anew for each run (`pagefind/src/index/mod.rs` in 1.5), and names files after their content.
 */
export async function settleIndex(folder: string, language: string, hash: string): Promise<string> {
  const metadata = join(folder, `pagefind.${hash}.pf_meta`);
  const [version = '', pages = [], chunks = [], filters, ...others] = expectList(
    await readPacked(metadata),
  );
  const settled = expectList(filters)
    .toSorted(byName)
    .map((filter) => settleFilter(folder, language, expectList(filter)));
  const packed = packList([version, pages, chunks, await Promise.all(settled), ...others]);
  const name = `${language}_${digest(packed, METADATA_DIGITS)}`;
  await replace(metadata, join(folder, `pagefind.${name}.pf_meta`), packed);
  return name;
}

async function settleFilter(
  folder: string,
  language: string,
  [filter = '', hash]: PackedList,
): Promise<PackedList> {
  const path = (name: string): string => join(folder, 'filter', `${name}.pf_filter`);
  const [, values] = expectList(await readPacked(path(String(hash))));
  const packed = packList([filter, expectList(values).toSorted(byName)]);
  const name = `${language}_${digest(packed, FILTER_DIGITS)}`;
  await replace(path(String(hash)), path(name), packed);
  return [filter, name];
}

const fragmentSchema = z.object({
  url: z.string(),
  content: z.string(),
  filters: z.object({ [filters.language]: z.tuple([z.string()]) }),
  meta: z.record(z.string(), z.string()),
  anchors: z.array(z.object({ element: z.string(), id: z.string(), location: z.number() })),
});

/**
 * Leaves in each story what results show of it, without what the index has elsewhere or the story
 * twice, as the texts of its paragraphs: each result that a reader sees is one such file.
 */
export async function leanStories(folder: string): Promise<void> {
  const fragments = join(folder, 'fragment');
  await shareWork(await listFiles(fragments), async (name) => {
    const file = join(fragments, name);
    const text = (await unzip(await readFile(file))).subarray(SIGNATURE.length).toString();
    const { url, content, filters: filed, ...story } = fragmentSchema.parse(JSON.parse(text));
    const [language] = filed[filters.language];
    const shown = Object.entries(story.meta).filter(([name]) => isShown(name));
    const lean: StoryText = {
      url,
      content,
      language,
      direction: textDirection(language),
      meta: Object.fromEntries(shown),
      anchors: story.anchors,
    };
    await writePacked(file, Buffer.from(JSON.stringify(lean)));
  });
}

const isShown = (name: string): boolean => Object.values<string>(meta).includes(name);

async function readPacked(file: string): Promise<Packed> {
  return unpack((await unzip(await readFile(file))).subarray(SIGNATURE.length));
}

async function replace(before: string, after: string, packed: Buffer): Promise<void> {
  await rm(before);
  await writePacked(after, packed);
}

async function writePacked(file: string, content: Buffer): Promise<void> {
  const zipped = await zip(Buffer.concat([Buffer.from(SIGNATURE), content]), {
    level: constants.Z_BEST_COMPRESSION,
  });
  await writeFile(file, zipped);
}

const digest = (bytes: Buffer, digits: number): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, digits);
