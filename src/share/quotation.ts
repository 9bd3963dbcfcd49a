import type { Excerpt } from './excerpts.ts';
import { createTextDirective } from './text-directive.ts';

/** Where a quotation is taken from. */
export interface QuotationSource {
  /** The permalink. */
  readonly link: string;
  /** Headline, publication and date in words. */
  readonly source: string;
  /** The quotation marks of the text's language, with `…` between them. */
  readonly marks: string;
  /** All text of the page. */
  readonly pageText: string;
}

/** A quotation, its source, and a link to these very words, a line each; empty without excerpts. */
export function formatQuotation(excerpts: readonly Excerpt[], from: QuotationSource): string {
  const [first, last] = [excerpts[0], excerpts.at(-1)];
  if (!first || !last) return '';
  const quote = excerpts.map((excerpt) => excerpt.quote).join('\n\n');
  const link = `${from.link}#${first.block.id}${createTextDirective(first, last, from.pageText)}`;
  // A function, so that `$&` and the like in the text are not replaced.
  return [from.marks.replace('…', () => quote), from.source, link].join('\n');
}
