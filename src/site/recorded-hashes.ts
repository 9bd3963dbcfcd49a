import type { Hashes } from '#lib/hash-list.ts';
import type { Article } from './article.ts';

type Fingerprinted = Pick<Article, 'id' | 'source' | 'sourceSha256' | 'textSha256'>;

function listOf({ id, source, sourceSha256, textSha256 }: Fingerprinted): [string, string][] {
  const text: [string, string] = [`${id}/index.txt below its first line ---`, textSha256];
  if (source?.file === undefined || sourceSha256 === undefined) return [text];
  return [[`${id}/${source.file}`, sourceSha256], text];
}

/**
 * The SHA-256 that the records of articles give of what is no file of the site: of the source that a
 * text was taken from, which is not published, and of the text, which is but a part of `index.txt`.
 */
export function createRecordedHashes(articles: readonly Fingerprinted[]): Hashes {
  return new Map(articles.flatMap(listOf));
}
