import { z } from 'zod';
import { readFormerAddress } from '#lib/site-address.ts';
import { finding, list, expectation } from './expectation.ts';

const ALIAS = 'a former address such as /news/2016/old-name/ or /?p=123';
/** As long as hosts read a line of their rules. */
const MOST_CHARACTERS = 500;

function isUtf8(encoded: string): boolean {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch {
    return false;
  }
}

function findFault(written: string): string | undefined {
  const path = written.split('?', 1)[0] ?? '';
  if (written.trim() === '') return expectation(ALIAS, 'Write its path, in quotes.');
  if (written.includes('#'))
    return expectation(ALIAS, 'Remove what stands behind the #: no host is asked for it.');
  if (/[\\\p{Cc}\p{Cs}]/u.test(written) || /(?:^|\/)\.\.?(?:\/|$)/u.test(path))
    return expectation(ALIAS, 'Write the path as browsers showed it.');
  if ((path.match(/(?:%[\da-f]{2})+/giu) ?? []).some((encoded) => !isUtf8(encoded)))
    return expectation('an address in UTF-8', 'Write its letters, such as /größe/.');
  return written.length > MOST_CHARACTERS
    ? expectation(`an address of at most ${MOST_CHARACTERS} characters`, 'Remove it.')
    : undefined;
}

const alias = z
  .string(expectation(ALIAS, 'Write its path, in quotes.'))
  .superRefine(finding(findFault))
  .transform(readFormerAddress);

/**
 * A field with the former addresses of what a file says, each of which goes on leading to it. Other systems
 * want one with its last slash and without: two that are the same are no fault.
 */
export const aliases = list(alias);
