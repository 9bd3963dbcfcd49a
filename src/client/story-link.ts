// More would make an address that some browsers cut.
const LONGEST_MARKS = 1_000;

/** The way to a passage of a story, and what is to be marked there. */
export interface Way {
  readonly url: string;
  /** Id of the paragraph or heading. */
  readonly id?: string | undefined;
  /** First and last words of the sentence. */
  readonly sentence?: { readonly start: string; readonly end?: string | undefined } | undefined;
}

// Commas, ampersands and hyphens have a meaning of their own there (WICG, URL Fragment Text Directives).
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

function directiveOf({ sentence }: Way): string {
  if (!sentence || !('fragmentDirective' in document)) return '';
  const { start, end } = sentence;
  return `:~:text=${encode(start)}${end === undefined ? '' : `,${encode(end)}`}`;
}

/** The link to a passage, which leads to its sentence where the browser knows how. */
export function formatLink(way: Way): string {
  const directive = directiveOf(way);
  return way.id === undefined && directive === ''
    ? way.url
    : `${way.url}#${way.id ?? ''}${directive}`;
}

/**
 * The same link with the words to mark on arrival. They stand behind `#`, so that no server is
 * told, and are taken out of the address there.
 */
export function formatMarkedLink(way: Way, marks: readonly string[]): string {
  const written = new URLSearchParams();
  for (const mark of marks)
    if (written.toString().length + mark.length < LONGEST_MARKS) written.append('mark', mark);
  return `${way.url}#${way.id ?? ''}?${written.toString()}${directiveOf(way)}`;
}
