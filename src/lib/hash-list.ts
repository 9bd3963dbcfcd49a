/** SHA-256 in hexadecimal by path from the site's front page, as `hashes.txt` gives them. */
export type HashList = ReadonlyMap<string, string>;

const ARTICLE_FILE = /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.(?:html|txt)$/u;
const LINE = /^([0-9a-f]{64}) [ *](.+)$/u;

/** Whether a file of the built site is one that `hashes.txt` tells of: an article, as page or as plain text. */
export function isHashed(path: string): boolean {
  return ARTICLE_FILE.test(path);
}

/** A list as `sha256sum -c` reads it: a line for each file, digest first. */
export function formatHashes(hashes: HashList): string {
  return [...hashes].map(([path, hash]) => `${hash}  ${path}\n`).join('');
}

/** Reads such a list. A line that is none is passed over, as `sha256sum` does. */
export function parseHashes(text: string): HashList {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [, hash, path] = LINE.exec(line) ?? [];
      return hash === undefined || path === undefined ? [] : [[path, hash]];
    }),
  );
}
