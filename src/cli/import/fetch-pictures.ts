import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFile, type Archive } from './archive.ts';
import type { Progress, ReadArticle } from './read-archive.ts';
import type { Note } from './report.ts';
import type { SiteConfig } from './site-config.ts';

/** Largest picture that is fetched, in bytes. */
const LARGEST = 25 * 1024 * 1024;
/** Time that one picture may take, in milliseconds. */
const LONGEST = 60_000;
/** Pause between two requests to one host, in milliseconds. */
const PAUSE = 250;
const MOST_TRIES = 3;
const LONGEST_PAUSE = 60_000;

/** The ending for bytes of a picture, by how they begin; undefined for what is no picture that browsers show. */
function findEnding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return '.jpg';
  if (start.startsWith('\x89PNG')) return '.png';
  if (start.startsWith('GIF8')) return '.gif';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return '.webp';
  return start.slice(4, 12) === 'ftypavif' ? '.avif' : undefined;
}

/** The bytes of a reply, or why they are none; one that grows too large is left. */
async function readReply(reply: Response): Promise<Uint8Array | string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of reply.body ?? []) {
    size += part.length;
    if (size > LARGEST) return `more than ${LARGEST / 1024 / 1024} MB`;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The pause that a host asks for, in milliseconds. */
function pauseOf(reply: Response): number {
  const asked = Number(reply.headers.get('retry-after') ?? Number.NaN) * 1000;
  return Math.min(LONGEST_PAUSE, Number.isFinite(asked) ? asked : 2000);
}

async function fetchOne(address: string): Promise<Uint8Array | string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const reply = await fetch(address, {
        headers: { 'user-agent': 'Pressmark import', accept: 'image/*' },
        signal: AbortSignal.timeout(LONGEST),
      });
      if (reply.ok) return await readReply(reply);
      if ((reply.status !== 429 && reply.status < 500) || attempt === MOST_TRIES)
        return `status ${reply.status}`;
      await reply.body?.cancel();
      await wait(pauseOf(reply));
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      if (attempt === MOST_TRIES) return cause instanceof Error ? cause.message : String(cause);
      await wait(1000 * attempt);
    }
  }
}

/** Addresses of pictures that the archive does not have, each with the article that shows it first. */
function listRemote(
  articles: readonly ReadArticle[],
  archive: Archive,
  { origins }: SiteConfig,
): ReadonlyMap<string, ReadArticle> {
  const remote = new Map<string, ReadArticle>();
  for (const article of articles) {
    const add = (address: string): void => {
      const url = URL.parse(address.startsWith('//') ? `https:${address}` : address);
      if (!url || !/^https?:$/u.test(url.protocol) || remote.has(address)) return;
      const isOwn = [...origins, ...article.origins].includes(url.origin);
      const isThere = isOwn && findFile(archive.pictures, article.file, url.pathname) !== undefined;
      if (!isThere) remote.set(address, article);
    };
    if ('pictures' in article.body) article.body.pictures.forEach(add);
    if (article.known.cover) add(article.known.cover.path);
  }
  return remote;
}

/**
 * Fetches the pictures that articles show from elsewhere into a folder, from each host one after the
 * other with a pause. What is in the folder is not fetched again, so that an import that was stopped
 * goes on where it was; without `mayFetch` what is there is used, and nothing fetched. Answers the files by address, and notes of those that could not be had.
 */
export async function fetchPictures(
  articles: readonly ReadArticle[],
  archive: Archive,
  config: SiteConfig,
  { folder, mayFetch }: { readonly folder: string; readonly mayFetch: boolean },
  onProgress?: Progress,
): Promise<{ readonly fetched: ReadonlyMap<string, string>; readonly notes: readonly Note[] }> {
  const remote = listRemote(articles, archive, config);
  if (mayFetch) await mkdir(folder, { recursive: true });
  const kept = existsSync(folder) ? await readdir(folder) : [];
  const there = new Map(
    kept
      .filter((name) => !name.endsWith('.part'))
      .map((name) => [name.slice(0, 16), join(folder, name)] as const),
  );
  const fetched = new Map<string, string>();
  const notes: Note[] = [];
  let done = 0;
  const fetchTo = async (address: string, article: ReadArticle): Promise<boolean> => {
    const url = address.startsWith('//') ? `https:${address}` : address;
    const key = createHash('sha256').update(url).digest('hex').slice(0, 16);
    const known = there.get(key);
    if (known !== undefined) {
      fetched.set(address, known);
      return false;
    }
    if (!mayFetch) return false;
    const got = await fetchOne(url);
    const ending = typeof got === 'string' ? undefined : findEnding(got);
    if (typeof got === 'string' || ending === undefined) {
      const reason = typeof got === 'string' ? got : 'no picture that browsers show';
      notes.push({
        kind: 'not-fetched',
        file: article.file,
        line: article.line,
        text: `${url}: ${reason}`,
      });
      return true;
    }
    const words = (URL.parse(url)?.pathname.split('/').pop() ?? '').replace(/\.\w+$/u, '');
    const file = join(
      folder,
      `${key}-${words.replaceAll(/[^\w-]+/gu, '-').slice(0, 60) || 'picture'}${ending}`,
    );
    // Under its name only when it is whole.
    await writeFile(`${file}.part`, got);
    await rename(`${file}.part`, file);
    fetched.set(address, file);
    return true;
  };
  const byHost = new Map<string, (readonly [string, ReadArticle])[]>();
  for (const entry of remote) {
    const host = URL.parse(entry[0], 'https://host')?.host ?? '';
    byHost.set(host, [...(byHost.get(host) ?? []), entry]);
  }
  await Promise.all(
    [...byHost.values()].map(async (pictures) => {
      for (const [address, article] of pictures) {
        if (await fetchTo(address, article)) await wait(PAUSE);
        onProgress?.('fetch', (done += 1), remote.size);
      }
    }),
  );
  return { fetched, notes };
}
