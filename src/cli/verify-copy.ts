import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isHashed } from '#lib/hash-list.ts';
import { decodePath } from '#lib/site-address.ts';
import { hrefFor } from '#site/permalinks.ts';
import { findDifference } from './find-difference.ts';
import { findArchivedPage, readPageText, readPlainCopy, type PageText } from './page-text.ts';

/** What a comparison found about a copy: it is the published text, it differs, or it cannot be compared. */
export interface Verdict {
  readonly kind: 'same' | 'different' | 'unknown';
  /** One sentence or two, without a line break. */
  readonly sentence: string;
}

type Copy = Omit<PageText, 'fingerprints'>;
type Read = (file: string) => Copy | undefined;

const WAIT_MS = 20_000;

const unknown = (sentence: string): Verdict => ({ kind: 'unknown', sentence });

/** The words at an address or in a file, or why they cannot be had. */
async function load(target: string): Promise<{ text: string } | { fault: string }> {
  if (!/^https?:\/\//iu.test(target)) {
    const text = await readFile(target, 'utf8').catch(() => undefined);
    return text === undefined ? { fault: 'found no such file.' } : { text };
  }
  try {
    const answer = await fetch(target, { signal: AbortSignal.timeout(WAIT_MS) });
    if (answer.ok) return { text: await answer.text() };
    return { fault: `found the answer ${answer.status}, expected a page.` };
  } catch (error) {
    const { cause, message } = error instanceof Error ? error : new Error(String(error));
    return { fault: `found no answer (${cause instanceof Error ? cause.message : message}).` };
  }
}

/** The name of the article's file in the built site, by the permalink that a copy gives as its own. */
function findFile(permalink: string | undefined, name: string): string | undefined {
  const base = hrefFor('/');
  const path = decodePath(permalink === undefined ? '' : (URL.parse(permalink)?.pathname ?? ''));
  if (!path.startsWith(base)) return undefined;
  const file = `${path.slice(base.length)}${name}`;
  return isHashed(file) ? file : undefined;
}

const isPage = (text: string): boolean => /<html[\s>]/iu.test(text);

/**
 * Compares a page or an `index.txt`, from the web or from a file, with the same in the built site in
 * `folder`: the words above the text, and the text, word for word. The record is left aside: it
 * grows after a copy is made.
 */
export async function verifyCopy(target: string, folder: string): Promise<Verdict> {
  const loaded = await load(target);
  if ('fault' in loaded) return unknown(`${target}: ${loaded.fault}`);
  const text = findArchivedPage(loaded.text) ?? loaded.text;
  const [read, name]: [Read, string] = isPage(text)
    ? [readPageText, 'index.html']
    : [readPlainCopy, 'index.txt'];
  const copy = read(text);
  const file = findFile(copy?.permalink, name);
  const bytes = file && (await readFile(join(folder, file), 'utf8').catch(() => undefined));
  const published = bytes ? read(bytes) : undefined;
  if (!copy || !file || !published)
    return unknown(
      `${target}: found no article of this site, expected a page or index.txt with a permalink that is in ${folder}.`,
    );
  const all = ({ above, body }: Copy) => [...above, ...body];
  const difference = findDifference(all(copy), all(published));
  if (!difference)
    return {
      kind: 'same',
      sentence: `${target}: the text is that of ${file}, ${copy.body.length} passages, word for word.`,
    };
  const { where, found, expected } = difference;
  return {
    kind: 'different',
    sentence: `${target} ${where}: found ${found}, expected ${expected}. This is the first difference from ${file}.`,
  };
}
