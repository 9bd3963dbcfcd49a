import type { Passage } from './passage.ts';
import { createTextDirective } from './text-directive.ts';

/** Where a quotation is taken from. */
export interface QuotedFrom {
  /** The permalink. */
  readonly link: string;
  /** Headline, publication and date in words. */
  readonly source: string;
  /** The marks before and behind a quotation in the language of the text, with `…` between them. */
  readonly marks: string;
  /** Every word of the page. */
  readonly page: string;
}

/** A quotation, its source, and its link to the very words: a line each. */
export function formatQuotation(passages: readonly Passage[], from: QuotedFrom): string {
  const [first, last] = [passages[0], passages.at(-1)];
  if (!first || !last) return '';
  const quote = passages.map((passage) => passage.quote).join('\n\n');
  const directive = createTextDirective(first, last, from.page);
  // A function, or signs such as `$&` of the text would be replaced.
  return `${from.marks.replace('…', () => quote)}\n${from.source}\n${from.link}#${first.block.id}${directive}`;
}
