import { collapseSpace } from '#lib/text.ts';
import { isBefore } from '#content/schema/calendar.ts';
import { language as languageField } from '#content/schema/text.ts';
import type { TakeNote } from './report.ts';
import { readDate } from './read-date.ts';
import type { System } from './site-config.ts';
import { isFields, type Fields, type Source } from './source.ts';

/** What the fields of an article say, in the words of this newsroom; names are still those of the archive. */
export interface KnownFields {
  readonly headline?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly section?: string | undefined;
  readonly topics: readonly string[];
  readonly byline: readonly string[];
  readonly standfirst?: string | undefined;
  readonly language?: string | undefined;
  readonly slug?: string | undefined;
  readonly cover?:
    { readonly path: string; readonly alt: string; readonly caption: string } | undefined;
  readonly isDraft: boolean;
}

/** Fields that say where an article was, read with its old address. */
const ADDRESS = [
  'permalink',
  'url',
  'path',
  'aliases',
  'alias',
  'redirect_from',
  'documentCreated',
];
/** Names of tags that only say that something is an article. */
const COLLECTION = /^(?:posts?|articles?|blog|all|nav)$/iu;

const isText = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

function listNames(value: unknown, separator: RegExp): string[] {
  if (isText(value)) return String(value).split(separator).map(collapseSpace).filter(Boolean);
  if (!Array.isArray(value))
    return isFields(value) ? listNames(value['name'] ?? value['display_name'], /$^/u) : [];
  return value.flatMap((one) => listNames(one, /$^/u));
}

/** Zola's and others' tables of fields, beside the fields themselves. */
function flatten(fields: Fields): Fields {
  const { taxonomies, extra, params, ...others } = fields;
  const tables = [taxonomies, extra, params].filter(isFields);
  return Object.fromEntries([...tables, others].flatMap((table) => Object.entries(table)));
}

function formatValue(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Takes fields one after the other, and knows which nobody took. */
class Taker {
  readonly #fields: Fields;
  readonly #taken = new Set<string>(ADDRESS);

  constructor(fields: Fields) {
    this.#fields = fields;
  }

  /** The first of these fields that `read` makes something of. */
  first<Value>(
    names: readonly string[],
    read: (value: unknown) => Value | undefined,
  ): Value | undefined {
    for (const name of names) {
      const value = this.#fields[name];
      const found = value === undefined || value === null ? undefined : read(value);
      if (found === undefined) continue;
      this.#taken.add(name);
      return found;
    }
    return undefined;
  }

  /** What nobody took: fields with a value. */
  rest(): readonly (readonly [name: string, value: unknown])[] {
    const isEmpty = (value: unknown): boolean =>
      value === null ||
      value === undefined ||
      value === '' ||
      (Array.isArray(value) && value.length === 0);
    return Object.entries(this.#fields).filter(
      ([name, value]) => !this.#taken.has(name) && !isEmpty(value),
    );
  }
}

const readLine = (value: unknown): string | undefined =>
  isText(value) && collapseSpace(String(value)) !== '' ? collapseSpace(String(value)) : undefined;

const readPicture = (value: unknown): Fields | undefined => {
  if (typeof value === 'string' && value !== '') return { path: value };
  if (Array.isArray(value)) return readPicture(value[0]);
  if (!isFields(value)) return undefined;
  const path = value['image'] ?? value['src'] ?? value['url'] ?? value['path'] ?? value['feature'];
  return typeof path === 'string' ? { ...value, path } : undefined;
};

/** A language as front matter takes it, in its canonical form; undefined for what is none. */
export function readLanguage(value: unknown): string | undefined {
  try {
    const [tag] =
      typeof value === 'string' ? Intl.getCanonicalLocales(value.replaceAll('_', '-')) : [];
    return languageField.safeParse(tag).success ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** What the systems call the day that an article was published, the surest first. */
export const DATE_FIELDS = [
  'date',
  'pubDate',
  'pubdate',
  'published',
  'publishDate',
  'publish_date',
  'datePublished',
  'publishedAt',
  'created',
];

/** Reads the fields of an article of one of the systems, and notes what has no place here. */
export function readFields(source: Source, system: System, note: TakeNote): KnownFields {
  const taker = new Taker(flatten(source.fields));
  const tagSeparator = system === 'jekyll' ? /[\s,]+/u : /,/u;
  const published = taker.first(DATE_FIELDS, readDate);
  const updated = taker.first(
    [
      'lastmod',
      'updated',
      'updatedDate',
      'modified',
      'last_modified_at',
      'modified_time',
      'lastUpdated',
      'updated_at',
    ],
    readDate,
  );
  const categories =
    taker.first(['section'], (value) => (isText(value) ? listNames(value, /$^/u) : undefined)) ??
    [];
  categories.push(
    ...(taker.first(['categories'], (value) => listNames(value, tagSeparator)) ?? []),
  );
  categories.push(...(taker.first(['category'], (value) => listNames(value, /$^/u)) ?? []));
  const tags = ['tags', 'tag', 'topics', 'keywords'].flatMap(
    (name) => taker.first([name], (value) => listNames(value, tagSeparator)) ?? [],
  );
  const [section, ...more] = categories;
  const topics = [...new Set([...more, ...tags])];
  for (const topic of topics.filter((one) => COLLECTION.test(one)))
    note('field', source.lineOfField('tags'), `tags: ${topic}`);
  const isDraft =
    taker.first(['draft'], (value) => (typeof value === 'boolean' ? value : undefined)) === true ||
    taker.first(['published'], (value) => (typeof value === 'boolean' ? value : undefined)) ===
      false;
  const picture = taker.first(
    [
      'cover',
      'image',
      'featured_image',
      'featuredImage',
      'hero',
      'heroImage',
      'thumbnail',
      'banner',
      'header',
      'ogImage',
    ],
    readPicture,
  );
  const alt =
    readLine(picture?.['alt'] ?? picture?.['image_alt']) ??
    taker.first(['imageAlt', 'image_alt', 'coverAlt', 'heroImageAlt', 'alt'], readLine);
  const caption =
    readLine(picture?.['caption']) ??
    taker.first(['imageCaption', 'image_caption', 'caption'], readLine);
  const known: KnownFields = {
    headline: taker.first(['title', 'headline', 'name'], readLine),
    published,
    updated:
      updated === published ||
      (updated !== undefined && published !== undefined && isBefore(updated, published))
        ? undefined
        : updated,
    section,
    topics: topics.filter((one) => !COLLECTION.test(one)),
    byline: [
      ...new Set(
        taker.first(['author', 'authors', 'byline', 'writer'], (value) => {
          // A bare "-" stands where a system asked for a name and nobody had one.
          const names = listNames(value, /\s*[;&]\s*|,\s+/u).filter((name) =>
            /[\p{L}\p{N}]/u.test(name),
          );
          return names.length === 0 ? undefined : names;
        }) ?? [],
      ),
    ],
    standfirst: taker.first(
      ['description', 'summary', 'standfirst', 'subtitle', 'excerpt', 'lead', 'dek', 'abstract'],
      readLine,
    ),
    language: taker.first(['language', 'lang', 'locale'], readLanguage),
    slug: taker.first(['slug'], (value) => readLine(value)?.replaceAll(/^\/|\/$/gu, '')),
    cover: picture && { path: String(picture['path']), alt: alt ?? '', caption: caption ?? '' },
    isDraft,
  };
  if (updated !== undefined && updated !== published && known.updated === undefined)
    note(
      'field',
      source.lineOfField('updated'),
      `updated: ${updated}, which is before ${published ?? ''}`,
    );
  if (picture)
    for (const [name, value] of Object.entries(picture))
      if (!['path', 'image', 'src', 'url', 'feature', 'alt', 'image_alt', 'caption'].includes(name))
        note('field', 1, `${name}: ${formatValue(value)}`);
  for (const [name, value] of taker.rest())
    note('field', source.lineOfField(name), `${name}: ${formatValue(value)}`);
  return known;
}
