const DATE = /^\d{4}-\d{1,2}-\d{1,2}(?=-|$)/u;
const EXTENSION = /\.[a-z\d]{1,5}$/iu;
const LETTER = /\p{L}/u;

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * The words of an address that leads nowhere, to be searched for: those of its last part that
 * has any. `/2017/06/29/a-ray-of-hop.html` gives `a ray of hop`, `/2017/06/` nothing.
 */
export function findMissingWords(pathname: string): string {
  return (
    pathname
      .split('/')
      .map((segment) => decode(segment).replace(EXTENSION, '').replace(DATE, ''))
      .map((segment) =>
        segment
          .split(/[-_+.,\s]+/u)
          .filter(Boolean)
          .join(' '),
      )
      .findLast((words) => LETTER.test(words) && words !== 'index') ?? ''
  );
}
