import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { BodyPart } from '#content/markdown/body.ts';
import type { TextBlock } from '#content/text-blocks.ts';
import { cacheFolder } from '#lib/cache-folder.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { openKept, type KeptStore } from '#lib/kept-store.ts';

/**
 * What there is most of in an article. Astro's own store does not hold it, but the place where it is kept: Astro
 * keeps its store in memory, writes it out at each save, and reads it as a module.
 */
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

const textSchema = z.custom<ArticleText>();
/** Texts that are held as they were read: what one page asks for several times. */
const MOST_HELD = 64;

/** The folder below `root` in which the texts of all newsrooms are kept. */
const folderOf = (root: string): string => join(resolve(root, cacheFolder), 'texts');

/** Keeps the texts of a newsroom: `keep` gives the place by which a text is found. */
export function keepTexts(
  root: string,
  newsroom: string,
): { readonly keep: (text: ArticleText) => string; readonly save: () => void } {
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

/** Reads texts by their places. Throws if there is none. */
export function createTextReader(root: string): (place: string) => ArticleText {
  const stores = new Map<string, KeptStore>();
  const held = new Map<string, ArticleText>();
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
    const known = held.get(place);
    if (known) return known;
    const [name = '', key = ''] = place.split('/');
    // A save may have kept it since the folder was opened.
    const value = find(name, key) ?? findAgain(name, key);
    if (!value) throw new Error(`Found no text ${place} in the cache, expected one. Build again.`);
    const text = textSchema.parse(JSON.parse(Buffer.from(value).toString()));
    held.set(place, text);
    for (const oldest of held.keys()) {
      if (held.size <= MOST_HELD) break;
      held.delete(oldest);
    }
    return text;
  };
}
