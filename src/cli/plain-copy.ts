import type { PageText, Passage } from './page-text.ts';

const LINE = /\n---\n/u;

const split = (text: string): readonly string[] =>
  text
    .split(/\n{2,}/u)
    .map((block) => block.trim())
    .filter(Boolean);

/** The text below the line of an `index.txt`: that of which the record gives the SHA-256. */
export function textBelowLine(file: string): string | undefined {
  const [line] = LINE.exec(file) ?? [];
  return line === undefined ? undefined : file.slice(file.search(LINE) + line.length);
}

/** Reads an article's plain text, `index.txt`; none in any other file. */
export function readPlainCopy(file: string): Omit<PageText, 'fingerprints'> | undefined {
  const lines = file.replaceAll('\r\n', '\n');
  const text = textBelowLine(lines);
  if (text === undefined) return undefined;
  const above = lines.slice(0, lines.search(LINE));
  const name =
    (where: string) =>
    (words: string, index: number): Passage => ({
      where: `${where} ${index + 1}`,
      text: words,
    });
  return {
    permalink: /^https?:\/\/\S+$/mu.exec(above)?.[0],
    above: split(above).map(name('part')),
    body: split(text).map(name('paragraph')),
  };
}
