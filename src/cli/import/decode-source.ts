/** A text of an archive, or why it could not be read. */
export type DecodedSource =
  { readonly text: string } | { readonly found: string; readonly advice: string };

const LF = /\r\n?/gu;

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll(LF, '\n');
  } catch {
    return undefined;
  }
}

/** The encoding that the first bytes name, if they do. */
function findMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Whether a name is an encoding that can be read. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/**
 * Reads bytes in the encoding of their byte order mark, else as UTF-8, else in `fallback`. Another
 * encoding is never guessed: a wrong guess reads well and is wrong.
 */
export function decodeSource(bytes: Uint8Array, fallback?: string): DecodedSource {
  const text =
    decodeAs(bytes, findMark(bytes) ?? 'utf-8') ??
    (fallback === undefined ? undefined : decodeAs(bytes, fallback));
  if (text !== undefined) return { text };
  return {
    found: fallback === undefined ? 'bytes that are not UTF-8' : `bytes that are not ${fallback}`,
    advice: 'Run the import with the encoding of the file, such as --encoding windows-1251.',
  };
}
