import type { Ledger, RecordedParagraph } from './recorded.ts';

/** A former address, and the line of the file that names it. */
export interface FormerAddress {
  readonly address: string;
  readonly line: number;
  /** `aliases[0]`. */
  readonly field: string;
}

/** An article or page as the newsroom has it now. */
export interface PublishedPage {
  readonly address: string;
  /** Its file, from the repository’s root. */
  readonly file: string;
  /** The line of the field that names it, its slug. */
  readonly line: number;
  readonly former: readonly FormerAddress[];
  /** The record of its paragraphs; undefined where they are not shown or not known, and stay as recorded. */
  readonly record: (() => readonly RecordedParagraph[]) | undefined;
}

/** An article that is kept back. */
export interface Draft {
  readonly address: string;
  readonly file: string;
  /** The line of its field `draft`. */
  readonly line: number;
}

/** All of the newsroom that has an address. */
export interface Published {
  readonly pages: readonly PublishedPage[];
  readonly drafts: readonly Draft[];
}

/** The paragraphs recorded for a page: at its own address, or at a former one that it was renamed from. */
export function findRecorded(
  ledger: Ledger,
  address: string,
  former: readonly string[],
): readonly RecordedParagraph[] | undefined {
  for (const known of [address, ...former]) {
    const entry = ledger.get(known);
    if (entry?.kind === 'text') return entry.paragraphs;
  }
  return undefined;
}
