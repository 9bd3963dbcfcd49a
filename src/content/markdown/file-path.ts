import { posix } from 'node:path';
import { findContentFile } from '#content/read/content-files.ts';
import { decodePart } from '#lib/web-address.ts';

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/iu;
const VIDEO = /\.(?:mp4|m4v|webm|ogv)$/iu;
const AUDIO = /\.(?:mp3|m4a|ogg|opus|flac|wav)$/iu;
/** Beside the text, elsewhere in the content, or in the folder of uploads. */
const PLACE = /^(?:\.{1,2}\/|\/uploads\/)[^\\\p{Cc}]+$/u;

/** What a file is shown as. */
export type ShownAs = 'picture' | 'audio' | 'video';

/** What a file is shown as, by its name. */
export function shownAs(name: string): ShownAs | undefined {
  if (PICTURE.test(name)) return 'picture';
  if (AUDIO.test(name)) return 'audio';
  return VIDEO.test(name) ? 'video' : undefined;
}

/** Whether a path, as a body has it, is that of a picture, audio or video of the newsroom. */
export function isShownFile(path: string): boolean {
  return PLACE.test(path) && shownAs(path) !== undefined;
}

const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/|[#?]|$)/iu;

/** Whether an address leads out of the content, or to a place in the text itself. */
export function isElsewhere(address: string): boolean {
  return ELSEWHERE.test(address);
}

/**
 * The path of a file beside a text as the site knows it, `./bridge.jpg`, `../maps/road.svg` or
 * `/uploads/bridge.jpg`, from what a writer calls it: a bare name, with `%20` or with spaces.
 */
export function readPath(written: string): string {
  if (isElsewhere(written) || written.includes('\\')) return written;
  const path = posix.normalize(decodePart(written));
  const read = /^(?:\/|\.\.\/)/u.test(path) ? path : `./${path}`;
  return isShownFile(read) ? read : written;
}

/** The address of the article or page that a path within the content leads to: its file, or its folder. */
function findAddress(path: string): string | undefined {
  const bare = path.replace(/\/$/u, '');
  return [path, `${bare}/index.md`, `${bare}.md`]
    .map((candidate) => findContentFile(candidate))
    .find((found) => found?.kind !== 'places' && found !== undefined)?.address;
}

/** The address that a relative link to another file of the content means; undefined if it is none. */
export function resolveLink(written: string, from: string | undefined): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(written) ?? [];
  if (from === undefined || isElsewhere(written) || path.includes('\\')) return undefined;
  const isFromTop = path.startsWith('/');
  if (isFromTop && !path.endsWith('.md')) return undefined;
  const folder = isFromTop ? '/' : posix.dirname(from);
  const target = posix.join(folder, decodePart(path)).replace(/^\//u, '');
  const address = findAddress(target.replace(/^content\//u, ''));
  return address && address + rest;
}
