import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addresses } from '#content/addresses.ts';
import { parseAnyLedger, type LedgerLines } from '#content/ledger/ledger-file.ts';
import { UserError } from '#lib/user-error.ts';

const WAIT_MS = 30_000;
/** About a hundred thousand articles. */
const MOST_BYTES = 64_000_000;
const NAME = addresses.ledger.slice(1);

const refuse = (place: string, found: string, advice: string): UserError =>
  new UserError(`${place}: found ${found}, expected the ${NAME} of a published site. ${advice}`);

const tooLarge = (place: string): UserError =>
  refuse(place, 'more than 64 MB', 'Correct the address, or the name of the file.');

function isThisMachine({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** The address of the ledger of a site, which may be given by its front page. */
function findAddress(written: string): URL {
  const url = URL.parse(written);
  if (!url || (url.protocol !== 'https:' && !isThisMachine(url)))
    throw refuse(written, 'an address that is not private', 'Write it with https://.');
  url.search = '';
  url.hash = '';
  if (/\.jsonl?$/u.test(url.pathname)) return url;
  url.pathname = url.pathname.replace(/\/?$/u, addresses.ledger);
  return url;
}

async function readAll(place: string, chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge(place);
    all.push(chunk);
  }
  return Buffer.concat(all).toString();
}

async function loadAddress(url: URL): Promise<string> {
  const place = url.href;
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(WAIT_MS) });
    const target = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && target !== null) {
      const to = URL.parse(target, url)?.href ?? target;
      throw refuse(place, `a redirect to ${to}`, 'If that is your site too, give its address.');
    }
    if (!answer.ok || !answer.body)
      throw refuse(place, `the answer ${answer.status}`, 'Correct the address.');
    return await readAll(place, answer.body);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { cause, message } = error instanceof Error ? error : new Error(String(error));
    const reason = cause instanceof Error ? cause.message : message;
    throw refuse(place, `no answer (${reason})`, 'Correct the address, or try again.');
  }
}

async function loadFile(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return loadFile(join(path, NAME));
  if (!found?.isFile()) throw refuse(path, 'no such file', 'Correct its name.');
  if (found.size > MOST_BYTES) throw tooLarge(path);
  return readFile(path, 'utf8');
}

/**
 * Reads what a site has published: the address of the site or of its ledger, or a file or the folder of
 * a built site. Nothing is followed elsewhere. Throws a `UserError` where there is no ledger.
 */
export async function readPublishedLedger(from: string): Promise<LedgerLines> {
  const url = /^[a-z][a-z+.-]+:\/\//iu.test(from) ? findAddress(from) : undefined;
  const text = url ? await loadAddress(url) : await loadFile(from);
  const place = url?.href ?? from;
  const ledger = parseAnyLedger(text, place);
  if (ledger.lines.length === 0 && ledger.problems.length > 0)
    throw refuse(place, 'something else', 'Correct the address, or the name of the file.');
  return ledger;
}
