import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { BodyPart } from '#content/markdown/body.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import type { TextBlock } from '#content/text-blocks.ts';
import { cacheFolder } from '#lib/cache-folder.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { openKept, type KeptStore } from '#lib/kept-store.ts';

/** What there is most of in an article, which is read when a page shows it. */
export interface ArticleText {
  /** Its body: HTML, and the pictures in it. */
  readonly parts: readonly BodyPart[];
  /** The words of its body. */
  readonly blocks: readonly TextBlock[];
  /** Plain text of each numbered paragraph. */
  readonly paragraphs: readonly string[];
  /** Its body as it was written. */
  readonly markdown: string;
}

/** What is known of an article beside its text: its front matter, and what only its folder and its body tell. */
export interface ArticleFacts extends ArticleFrontMatter {
  /** Where its text is kept. */
  readonly text: string;
  /** Path on the site, `/2017/06/29/slug/`. */
  readonly address: string;
  /** Path from the repository's root. */
  readonly file: string;
  /** SHA-256 of the source file's bytes, in hexadecimal; undefined without a source file. */
  readonly sourceSha256: string | undefined;
  /** SHA-256 of the text, in hexadecimal: see `text-blocks.ts`. */
  readonly textSha256: string;
  /** The numbers of its paragraphs, each as its id has it after the `p`: `4`, `4a`. */
  readonly labels: readonly string[];
  /** Its line of the ledger, as it is to be. */
  readonly ledgerLine: string;
  /** True when the figure has its place in the body. */
  readonly figurePlaced: boolean;
  /** The pictures, audio and video that it shows, by their paths as written: `./bridge.jpg`. */
  readonly files: readonly string[];
}

const textSchema = z.custom<ArticleText>();
const factsSchema = z.custom<ArticleFacts>();
/** Texts that are held as they were read: what one page asks for several times. */
const MOST_HELD = 64;

/** Keeps a text, or the facts of an article, and gives the place. */
export type KeepText = (text: ArticleText | ArticleFacts) => string;

/** The folder below `root` in which the texts of all newsrooms are kept. */
const folderOf = (root: string): string => join(resolve(root, cacheFolder), 'texts');

/**
 * Keeps the articles of a newsroom: `keep` gives the place by which a text, or the facts, are found. Astro's own
 * store holds these places alone: it is in memory as a whole, written out at each save, and read as a module.
 */
export function keepTexts(
  root: string,
  newsroom: string,
): { readonly keep: KeepText; readonly save: KeptStore['save'] } {
  const name = fingerprintOf(newsroom).slice(0, 12);
  const store = openKept(join(folderOf(root), name));
  return {
    keep: (text) => {
      const written = JSON.stringify(text);
      const key = fingerprintOf(written);
      store.keep(key, Buffer.from(written));
      return `${name}/${key}`;
    },
    save: store.save,
  };
}

/** Whether all of these places have something. */
export function areKept(root: string, places: readonly string[]): boolean {
  const stores = new Map<string, KeptStore>();
  const isKept = (place: string): boolean => {
    const [name = '', key = ''] = place.split('/');
    const store = stores.get(name) ?? openKept(join(folderOf(root), name));
    stores.set(name, store);
    return store.has(key);
  };
  const areAll = places.every(isKept);
  for (const store of stores.values()) store.close();
  return areAll;
}

/** What of a place tells the text alone, and not the newsroom that it is kept for. */
export const digestIn = (place: string): string => place.split('/').at(-1) ?? '';

/** Reads what is kept by its place. Throws if there is none. */
function createKeptReader(root: string): (place: string) => unknown {
  const stores = new Map<string, KeptStore>();
  const find = (name: string, key: string): Uint8Array | undefined => {
    const store = stores.get(name) ?? openKept(join(folderOf(root), name));
    stores.set(name, store);
    return store.find(key);
  };
  const findAgain = (name: string, key: string): Uint8Array | undefined => {
    stores.get(name)?.close();
    stores.delete(name);
    return find(name, key);
  };
  return (place) => {
    const [name = '', key = ''] = place.split('/');
    // A save may have kept it since the folder was opened.
    const value = find(name, key) ?? findAgain(name, key);
    if (!value) throw new Error(`Found no text ${place} in the cache, expected one. Build again.`);
    const kept: unknown = JSON.parse(Buffer.from(value).toString());
    return kept;
  };
}

/** Reads the facts of articles by their places. Throws if there are none. */
export function createFactsReader(root: string): (place: string) => ArticleFacts {
  const read = createKeptReader(root);
  return (place) => factsSchema.parse(read(place));
}

/** Reads texts by their places. Throws if there is none. */
export function createTextReader(root: string): (place: string) => ArticleText {
  const read = createKeptReader(root);
  const held = new Map<string, ArticleText>();
  return (place) => {
    const known = held.get(place);
    if (known) return known;
    const text = textSchema.parse(read(place));
    held.set(place, text);
    for (const oldest of held.keys()) {
      if (held.size <= MOST_HELD) break;
      held.delete(oldest);
    }
    return text;
  };
}
