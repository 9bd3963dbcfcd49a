import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Values that a later run may use, by keys that say all that the value depends on. They lie in a folder of
 * packs. A pack is written beside its name and renamed when it is whole, and never changed: a killed run leaves
 * the last packs as they were, and several runs at once do no harm.
 */
export interface KeptStore {
  /** The value that was kept under a key, in this run or an earlier one. */
  readonly find: (key: string) => Buffer<ArrayBuffer> | undefined;
  /** Whether there is one; it is not asked for by this. */
  readonly has: (key: string) => boolean;
  readonly keep: (key: string, value: Uint8Array) => void;
  /**
   * Saves what is new, and closes the store. What was neither asked for nor kept since it was opened is forgotten, as
   * soon as it is most of a pack; not by a run that has asked only for a part of what it needs.
   */
  readonly save: (run?: 'whole' | 'partial') => void;
  /** Closes the store as it was opened. */
  readonly close: () => void;
}

interface Place {
  readonly file: number;
  readonly offset: number;
  readonly length: number;
}

interface Pack {
  readonly path: string;
  readonly size: number;
  readonly file: number;
  readonly keys: readonly string[];
}

const ENDING = '.pack';
const UNFINISHED = '.new';
/** A pack ends with its list of values, where that list begins, and this. */
const CLOSING = Buffer.from('kept-1\n\n');
const POINTER = 8;
/** More packs than this are put together, the largest left as it is: a small change writes little. */
const MOST_PACKS = 8;
/** A run that has written nothing to its pack for so long was killed. */
const ABANDONED_MS = 3_600_000;

/** Opens the values kept in a folder, which need not exist. */
export function openKept(folder: string): KeptStore {
  mkdirSync(folder, { recursive: true });
  const places = new Map<string, Place>();
  const packs = openPacks(folder, places);
  const used = new Set<string>();
  let written:
    { readonly path: string; readonly file: number; size: number; list: string[] } | undefined;

  const write = (key: string, value: Uint8Array): void => {
    written ??= startPack(folder);
    const { file, size: offset } = written;
    writeAll(file, value);
    written.size += value.length;
    written.list.push(`${key} ${offset} ${value.length}`);
    places.set(key, { file, offset, length: value.length });
  };
  const find = (key: string): Buffer<ArrayBuffer> | undefined => {
    const place = places.get(key);
    if (place === undefined) return undefined;
    used.add(key);
    return readPlace(place);
  };
  const keep = (key: string, value: Uint8Array): void => {
    used.add(key);
    if (!places.has(key)) write(key, value);
  };
  const save: KeptStore['save'] = (run = 'whole') => {
    const isNeeded = (key: string): boolean => run === 'partial' || used.has(key);
    const stale = findStale(packs, places, isNeeded);
    for (const { file, keys } of stale)
      for (const key of keys) {
        const place = places.get(key);
        if (place?.file === file && isNeeded(key)) write(key, readPlace(place));
      }
    if (written) finishPack(written);
    for (const { file } of packs) closeSync(file);
    for (const { path } of stale) rmSync(path, { force: true });
  };
  const close = (): void => {
    for (const { file } of packs) closeSync(file);
    if (!written) return;
    closeSync(written.file);
    rmSync(written.path);
  };
  return { find, has: (key) => places.has(key), keep, save, close };
}

/** The packs of which most is no longer used, and the smaller ones when there are too many. */
function findStale(
  packs: readonly Pack[],
  places: ReadonlyMap<string, Place>,
  isNeeded: (key: string) => boolean,
): readonly Pack[] {
  const tooMany = packs.length > MOST_PACKS;
  return packs.filter(({ file, size, keys }, index) => {
    if (tooMany && index > 0) return true;
    let needed = 0;
    for (const key of keys) {
      const place = places.get(key);
      if (place?.file === file && isNeeded(key)) needed += place.length;
    }
    return needed * 2 < size - listSize(keys);
  });
}

// A guess is good enough: it decides only when a pack is written anew.
const listSize = (keys: readonly string[]): number => keys.length * 50;

/** Opens every whole pack, the largest first, and notes where its values lie. */
function openPacks(folder: string, places: Map<string, Place>): readonly Pack[] {
  const packs: Pack[] = [];
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith(UNFINISHED)) removeAbandoned(path);
    if (!name.endsWith(ENDING)) continue;
    const pack = openPack(path, places);
    if (pack) packs.push(pack);
  }
  return packs.toSorted((a, b) => b.size - a.size);
}

function openPack(path: string, places: Map<string, Place>): Pack | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    // Another run has just put it together with others.
    return undefined;
  }
  const list = readList(file);
  if (list === undefined) {
    closeSync(file);
    rmSync(path, { force: true });
    return undefined;
  }
  const keys: string[] = [];
  for (const line of list.split('\n')) {
    const [key = '', offset, length] = line.split(' ');
    if (key === '') continue;
    keys.push(key);
    places.set(key, { file, offset: Number(offset), length: Number(length) });
  }
  return { path, size: fstatSync(file).size, file, keys };
}

/** The list at the end of a pack; undefined if it is not whole. */
function readList(file: number): string | undefined {
  const { size } = fstatSync(file);
  const tail = POINTER + CLOSING.length;
  if (size < tail) return undefined;
  const end = readPlace({ file, offset: size - tail, length: tail });
  if (!end.subarray(POINTER).equals(CLOSING)) return undefined;
  const offset = Number(end.readBigUInt64BE());
  return offset <= size - tail
    ? readPlace({ file, offset, length: size - tail - offset }).toString()
    : undefined;
}

function readPlace({ file, offset, length }: Place): Buffer<ArrayBuffer> {
  const value = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const more = readSync(file, value, read, length - read, offset + read);
    if (more === 0) throw new Error('A pack of kept values is shorter than its list says.');
    read += more;
  }
  return value;
}

function startPack(folder: string) {
  const path = join(folder, `${randomBytes(8).toString('hex')}${UNFINISHED}`);
  const list: string[] = [];
  return { path, file: openSync(path, 'wx+'), size: 0, list };
}

function finishPack({ path, file, size, list }: ReturnType<typeof startPack>): void {
  const pointer = Buffer.alloc(POINTER);
  pointer.writeBigUInt64BE(BigInt(size));
  writeAll(file, Buffer.concat([Buffer.from(list.join('\n')), pointer, CLOSING]));
  fsyncSync(file);
  closeSync(file);
  renameSync(path, path.replace(UNFINISHED, ENDING));
}

function writeAll(file: number, bytes: Uint8Array): void {
  let from = 0;
  while (from < bytes.length) from += writeSync(file, bytes, from);
}

function removeAbandoned(path: string): void {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age > ABANDONED_MS) rmSync(path, { force: true });
}
