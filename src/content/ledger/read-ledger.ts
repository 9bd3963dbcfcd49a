import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errorCode } from '#lib/user-error.ts';
import { combineLines, type LedgerFile } from './combine-lines.ts';
import { LEDGER_NAME, OLD_LEDGER_NAME, parseAnyLedger, type LedgerLines } from './ledger-file.ts';

/** The ledger of a newsroom, if there is one, and its path from the repository's root. */
export interface KeptLedger {
  readonly file: string;
  /** The file of version 0.2, if it is there; a record puts `file` in its place. */
  readonly oldFile: string | undefined;
  /** Undefined where nothing was ever recorded. */
  readonly kept: LedgerFile | undefined;
}

async function readLines(root: string, file: string): Promise<LedgerLines | undefined> {
  const text = await readFile(resolve(root, file), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : parseAnyLedger(text, file);
}

/**
 * Reads the ledger of a content folder; both paths are as in `ContentSettings`. `others` are taken as
 * part of it.
 */
export async function readLedger(
  root: string,
  folder: string,
  others: readonly LedgerLines[] = [],
): Promise<KeptLedger> {
  const within = folder.replace(/\/$/u, '');
  const [file, oldFile] = [`${within}/${LEDGER_NAME}`, `${within}/${OLD_LEDGER_NAME}`];
  const own = await readLines(root, file);
  const old = await readLines(root, oldFile);
  const parts = [own, old, ...others].filter((part) => part !== undefined);
  return {
    file,
    oldFile: old && oldFile,
    kept: parts.length === 0 ? undefined : combineLines(parts),
  };
}
