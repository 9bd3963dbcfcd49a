/** What is wrong with an address on the web, in the two halves of a problem. */
export interface AddressFault {
  readonly expected: string;
  readonly advice: string;
}

/** A part of an address without its percent-encoding; one that is wrongly encoded as it stands. */
export function decodePart(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

const CORRECT_IT = 'Correct the address.';
const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\d:a-f.]+\])$/u;
// A label of a host name, an international one as the URL standard writes it; the last has no digits alone.
const HOST = /^(?:[a-z\d_](?:[a-z\d_-]*[a-z\d_])?\.)+(?:xn--[a-z\d-]+|[a-z]{2,})\.?$/u;

/**
 * What is wrong with an address that is to lead to a page elsewhere; nothing is fetched.
 * A browser would correct `https:example.org`; a reader of the source could not know how.
 */
export function findAddressFault(address: string): AddressFault | undefined {
  const url = /^https?:\/\/[^/?#\s]+(?:[/?#]\S*)?$/iu.test(address) ? URL.parse(address) : null;
  if (!url) {
    return { expected: 'a whole web address such as https://example.org/page', advice: CORRECT_IT };
  }
  if (url.username || url.password) {
    const advice = 'Remove what stands before the @.';
    return { expected: 'an address without a user name or password', advice };
  }
  if (!HOST.test(url.hostname) && !IP_ADDRESS.test(url.hostname)) {
    return {
      expected: 'a host that all readers can reach, such as example.org',
      advice: CORRECT_IT,
    };
  }
  if (/%(?![\da-f]{2})/iu.test(address)) {
    return { expected: 'two hexadecimal digits after %', advice: 'Write %25 for the sign itself.' };
  }
  return undefined;
}
