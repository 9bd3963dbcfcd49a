import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LEDGER_NAME, parseLedger, type LedgerFile } from './ledger-file.ts';

/** The ledger of a newsroom, if there is one, and its path from the repository's root. */
export interface KeptLedger {
  readonly file: string;
  /** Undefined where nothing was ever recorded. */
  readonly kept: LedgerFile | undefined;
}

/** Reads the ledger of a content folder; both paths are as in `ContentSettings`. */
export async function readLedger(root: string, folder: string): Promise<KeptLedger> {
  const file = `${folder.replace(/\/$/u, '')}/${LEDGER_NAME}`;
  const text = await readFile(resolve(root, file), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  return { file, kept: text === undefined ? undefined : parseLedger(text, file) };
}
