/**
 * Media types by the ending of a file's name, as every host sends them. Text is declared UTF-8:
 * without that a browser reads plain text as windows-1252.
 */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.epub': 'application/epub+zip',
  '.flac': 'audio/flac',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.gif': 'image/gif',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.m4v': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ogg': 'audio/ogg',
  '.ogv': 'video/ogg',
  '.opus': 'audio/ogg',
  '.otf': 'font/otf',
  '.pagefind': 'application/octet-stream',
  '.pdf': 'application/pdf',
  '.pf_filter': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
  '.xsl': 'application/xslt+xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** What a host sends that does not know the file's ending. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** Each media type with all its endings, those of one part before the longer ones. */
export function groupEndings(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(CONTENT_TYPES).toSorted(byParts))
    groups.set(type, [...(groups.get(type) ?? []), ending]);
  return groups;
}

/** Whether an ending has more than one part, of which some hosts see only the last: `.csl.json`. */
export const hasParts = (ending: string): boolean => ending.lastIndexOf('.') > 0;

const byParts = ([a]: [string, string], [b]: [string, string]): number =>
  Number(hasParts(a)) - Number(hasParts(b));

const endings = Object.keys(CONTENT_TYPES).toSorted((a, b) => b.length - a.length);

/** The longest ending of a file's name that is known, as the name has it: `.csl.json`, `.JPG`. */
export function findEnding(file: string): string | undefined {
  const name = file.toLowerCase();
  const ending = endings.find((one) => name.endsWith(one));
  return ending === undefined ? undefined : file.slice(-ending.length);
}

/** The media type of a file by its name. */
export function contentTypeOf(file: string): string {
  const ending = findEnding(file)?.toLowerCase();
  return (ending === undefined ? undefined : CONTENT_TYPES[ending]) ?? UNKNOWN_TYPE;
}
