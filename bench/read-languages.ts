import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A short article of the newsroom of many languages. */
export interface ShortArticle {
  /** BCP 47, the name of its file. */
  readonly language: string;
  readonly headline: string;
  readonly text: string;
}

/** Reads `languages/*.txt`: an article a line, its headline and text parted by ` | `. */
export function readLanguages(): readonly ShortArticle[] {
  const folder = join(import.meta.dirname, 'languages');
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .trim()
        .split('\n')
        .map((line) => {
          const [headline = '', text = ''] = line.split(' | ');
          return { language: file.replace('.txt', ''), headline, text };
        }),
    );
}
