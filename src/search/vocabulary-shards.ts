const PLAIN = /^[a-z0-9]$/u;

/**
 * The file, without its extension, that holds a word: named for its first letter, for the first two
 * where words with that first letter are too many for one file. Letters other than a–z are named
 * by their number, so that every server and file system takes them.
 */
export function shardName(folded: string, split: string): string {
  const [first = '', second = ''] = folded;
  return [first, ...(split.includes(first) ? [second] : [])].map(nameLetter).join('');
}

function nameLetter(letter: string): string {
  return PLAIN.test(letter) ? letter : `-${letter.codePointAt(0)?.toString(16) ?? ''}`;
}
