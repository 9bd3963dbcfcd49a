import { formatTextDirective } from './text-directive.ts';
import type { TextDirective } from './text-directive.ts';

/** Some browsers cut longer addresses. */
const LONGEST_MARKS = 1_000;

/** A place in an article. */
export interface LinkTarget {
  readonly url: string;
  /** Id of the paragraph, heading, figure or table. */
  readonly id?: string | undefined;
  /** Words of the place that stand in a row on the page. */
  readonly directive?: TextDirective | undefined;
}

// A browser without text directives would take them for a part of the id.
const directiveOf = ({ directive }: LinkTarget): string =>
  directive && 'fragmentDirective' in document ? formatTextDirective(directive) : '';

/** The link to a place in an article, and to its very words in browsers that support that. */
export function formatLink(target: LinkTarget): string {
  const hash = (target.id ?? '') + directiveOf(target);
  return hash === '' ? target.url : `${target.url}#${hash}`;
}

/**
 * The same link with words to highlight on arrival: `…#p5?mark=Aleppo`. They follow `#`, so that
 * no server sees them; `highlightMarks` takes them out of the address again.
 */
export function formatMarkedLink(target: LinkTarget, marks: readonly string[]): string {
  const parameters = new URLSearchParams();
  for (const mark of marks)
    if (parameters.toString().length + mark.length < LONGEST_MARKS) parameters.append('mark', mark);
  return `${target.url}#${target.id ?? ''}?${parameters.toString()}${directiveOf(target)}`;
}

/** Reads the id and the marks of an address's hash; undefined if it has no marks. */
export function parseMarkedHash(
  hash: string,
): { readonly id: string; readonly marks: readonly string[] } | undefined {
  const [id = '', parameters] = hash.replace(/^#/u, '').split('?');
  if (parameters === undefined) return undefined;
  return { id, marks: new URLSearchParams(parameters).getAll('mark') };
}
