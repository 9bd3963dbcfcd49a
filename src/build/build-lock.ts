import { readFileSync, rmSync, utimesSync } from 'node:fs';
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '#lib/user-error.ts';
import { isOtherLiveProcess } from './replace-folder.ts';

const POLL_MS = 200;
const SIGN_OF_LIFE_MS = 5_000;
/** A process that has shown no sign of life for so long is another one that was given the same number. */
const DEAD_AFTER_MS = 120_000;
/** Taking over an abandoned lock takes milliseconds. */
const TAKING_OVER_MS = 5_000;

/**
 * Waits until no other build works in this checkout, then keeps others waiting until the function
 * that is returned is called or the process ends. Astro has files of one name for all builds of a
 * project (`.astro/content-assets.mjs`, its cache), so that two at once could publish each other's
 * articles. `onWait` is called with the number of the process waited for.
 */
export async function lockBuild(
  file: string,
  onWait: (process: number) => void,
): Promise<() => void> {
  await mkdir(dirname(file), { recursive: true });
  let announced: number | undefined;
  while (!(await tryToLock(file))) {
    const owner = await findOwner(file);
    if (owner === undefined) await removeAbandoned(file);
    else if (owner !== announced) {
      onWait(owner);
      announced = owner;
    }
    await wait(POLL_MS);
  }
  const timer = setInterval(() => {
    if (isOurs(file)) utimesSync(file, new Date(), new Date());
  }, SIGN_OF_LIFE_MS).unref();
  const release = (): void => {
    clearInterval(timer);
    process.off('exit', release);
    if (isOurs(file)) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return release;
}

async function tryToLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock; undefined if none does. */
async function findOwner(file: string): Promise<number | undefined> {
  const [text, age] = await Promise.all([
    readFile(file, 'utf8').catch(() => ''),
    findAge(file).then((found) => found ?? Infinity),
  ]);
  // It is empty for the moment between being made and being written.
  if (text === '') return age < TAKING_OVER_MS ? 0 : undefined;
  const owner = Number(text);
  return age < DEAD_AFTER_MS && isOtherLiveProcess(owner) ? owner : undefined;
}

/** Removes a lock whose holder is dead. One process at a time does this, or it could remove the lock that another has just made. */
async function removeAbandoned(file: string): Promise<void> {
  const guard = `${file}.guard`;
  if (!(await tryToLock(guard))) {
    if (((await findAge(guard)) ?? 0) > TAKING_OVER_MS) await rm(guard, { force: true });
    return;
  }
  try {
    if ((await findOwner(file)) === undefined) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

async function findAge(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found && Date.now() - found.mtimeMs;
}

function isOurs(file: string): boolean {
  try {
    return readFileSync(file, 'utf8') === String(process.pid);
  } catch {
    return false;
  }
}
