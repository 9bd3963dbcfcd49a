/** A paragraph as the ledger keeps it: not its words, only enough to know them again. */
export interface RecordedParagraph {
  /** Its id without the `p`: `4`, `4a`. */
  readonly label: string;
  /** `fingerprint` of its text; of a removed one, of the last text it had. */
  readonly fingerprint: string;
  /** `createSketch` of its text; undefined for a removed paragraph. */
  readonly sketch: string | undefined;
}

/** What the ledger keeps of an address: the paragraphs at it, or where it leads. */
export type LedgerEntry =
  | { readonly kind: 'text'; readonly paragraphs: readonly RecordedParagraph[] }
  | { readonly kind: 'moved'; readonly to: string };

/** Every address that was published. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;
