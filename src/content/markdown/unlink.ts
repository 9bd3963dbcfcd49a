import type { BodyPart } from './body.ts';

const ANCHOR_TAG = /<a(?:\s[^">]*(?:"[^"]*"[^">]*)*)?>|<\/a>/gu;
const HREF = /\shref="([^"]*)"/u;

const decode = (value: string): string =>
  value.replaceAll(/&#x([\da-f]+);/giu, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));

/** An address as a page has it, in the form in which two are compared: encoded or not is the same. */
export function comparable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/**
 * A body without the links to these addresses, in their comparable form under the base path; their
 * words and pictures stay. In a body no link stands inside another.
 */
export function unlink(
  parts: readonly BodyPart[],
  addresses: ReadonlySet<string>,
): readonly BodyPart[] {
  let isRemoving = false;
  return parts.map((part) => {
    if (typeof part !== 'string') {
      if (!isRemoving || !('src' in part)) return part;
      const { src, alt, title } = part;
      return { src, alt, ...(title === undefined ? {} : { title }) };
    }
    return part.replaceAll(ANCHOR_TAG, (tag) => {
          if (tag === '</a>') {
            const isRemoved = isRemoving;
            isRemoving = false;
            return isRemoved ? '' : tag;
          }
          isRemoving = addresses.has(comparable(decode(HREF.exec(tag)?.[1] ?? '')));
          return isRemoving ? '' : tag;
        });
  });
}
