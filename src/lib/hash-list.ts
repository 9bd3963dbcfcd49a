/** SHA-256 in hexadecimal, each by the name of what it is of. */
export type Hashes = ReadonlyMap<string, string>;

/** What `hashes.txt` gives. */
export interface HashList {
  /** Of files of the site, by path from its front page. */
  readonly files: Hashes;
  /** Of what is no file of the site, as the records of articles give them: see `site/recorded-hashes.ts`. */
  readonly recorded: Hashes;
}

const ARTICLE_FILE = /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.(?:html|txt)$/u;
const LINE = /^(# )?([0-9a-f]{64}) [ *](.+)$/u;
const HEADING = '# The records of the articles also give these, of what is no file here:\n';

/** Whether a file of the built site is listed in `hashes.txt`: an article, as page or as plain text. */
export function isHashed(path: string): boolean {
  return ARTICLE_FILE.test(path);
}

/**
 * A list as `sha256sum -c` reads it: a line for each file, digest first. What is no file follows in
 * lines that begin with `#`, which GNU's and Perl's programs pass over.
 */
export function formatHashes({ files, recorded }: HashList): string {
  const lines = [...files].map(([path, hash]) => `${hash}  ${path}\n`);
  const remarks = [...recorded].map(([name, hash]) => `# ${hash}  ${name}\n`);
  return [...lines, ...(remarks.length > 0 ? [HEADING] : []), ...remarks].join('');
}

/** Reads such a list. A line that is none is passed over, as `sha256sum` does. */
export function parseHashes(text: string): HashList {
  const [files, recorded] = [new Map<string, string>(), new Map<string, string>()];
  for (const line of text.split('\n')) {
    const [, mark, hash, name] = LINE.exec(line) ?? [];
    if (hash === undefined || name === undefined) continue;
    (mark === undefined ? files : recorded).set(name, hash);
  }
  return { files, recorded };
}
