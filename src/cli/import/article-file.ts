import { stringify } from 'yaml';

/** The fields of a new article, as they are written; those that are undefined are left out. */
export interface ArticleFields {
  readonly headline: string;
  readonly slug: string;
  readonly published: string;
  readonly updated?: string | undefined;
  readonly section: string;
  readonly topics: readonly string[];
  readonly standfirst?: string | undefined;
  readonly byline: readonly string[];
  readonly language?: string | undefined;
  readonly figure?:
    | {
        readonly caption: string;
        readonly credit?: string;
        readonly file: string;
        readonly alt: string;
      }
    | undefined;
  readonly source?: { readonly file: string } | undefined;
  /** The system that it was taken in from, if it is known. */
  readonly imported?: string | true | undefined;
  readonly aliases: readonly string[];
  readonly draft: boolean;
}

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);

/** Fields as YAML, each on lines of its own; long texts stay on one line, so that their words can be found. */
function formatFields(fields: Readonly<Record<string, unknown>>): string {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value)));
  return stringify(given, { lineWidth: 0, version: '1.2' });
}

/** The file of an article: its front matter, an empty line, its text. */
export function formatArticle(fields: ArticleFields, body: string): string {
  const text = body.trim();
  return `---\n${formatFields({ ...fields })}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** The file of a section or a topic. */
export function formatName(name: string): string {
  return `---\n${formatFields({ name })}---\n`;
}

/** The folder of an article in the content folder: `articles/2026/11/27/the-bridge`. */
export function folderOfArticle(published: string, slug: string): string {
  return `articles/${published.slice(0, 10).replaceAll('-', '/')}/${slug}`;
}
