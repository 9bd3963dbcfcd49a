import type { SiteConfig } from './site-config.ts';
import type { Fields } from './source.ts';

/** What the old address of an article was made of. */
export interface OldPlace {
  /** Path of the file, from the archive's folder. */
  readonly file: string;
  readonly fields: Fields;
  readonly published: string;
  readonly headline: string;
}

const DATE = /^\d{4}-\d\d?-\d\d?[-_]/u;
const MARKDOWN = /\.(?:[a-z]{2}(?:-[a-z]{2})?\.)?(?:md|markdown|mdx|mdown|txt|html?|docx|odt)$/iu;
const ROOTS = /^(?:src\/)?(?:content|pages|posts)\//u;

/** The name of an article among its neighbours: that of its file, or of its folder. */
export function nameOf(file: string): string {
  const parts = file.replace(MARKDOWN, '').split('/');
  const last = parts.pop() ?? '';
  const name = /^_?index$/iu.test(last) ? (parts.pop() ?? last) : last;
  return name.replace(DATE, '');
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function listCategories(fields: Fields): readonly string[] {
  const value = fields['categories'] ?? fields['category'];
  if (typeof value === 'string') return value.split(/\s+/u);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

const slugify = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

/** Writes the parts of an article's old address into a form such as `/:year/:month/:title.html`. */
function fill(form: string, { file, fields, published, headline }: OldPlace): string {
  const [year = '', month = '', day = ''] = published.slice(0, 10).split('-');
  const name = nameOf(file);
  const path = file.replace(ROOTS, '').split('/');
  const parts: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    title: textOf(fields['slug']) ?? (form.includes('.html') || name ? name : slugify(headline)),
    slug: textOf(fields['slug']) ?? name,
    slugorfilename: textOf(fields['slug']) ?? name,
    slugorcontentbasename: textOf(fields['slug']) ?? name,
    filename: name,
    contentbasename: name,
    name,
    basename: name,
    section: path.length > 1 ? (path[0] ?? '') : '',
    sections: path.slice(0, -1).join('/'),
    categories: listCategories(fields).map(slugify).join('/'),
    output_ext: '.html',
  };
  return form
    .replaceAll(/:([a-z_]+)/gu, (whole, part: string) => parts[part] ?? whole)
    .replaceAll(/\/{2,}/gu, '/');
}

/** Hugo's own `:title` is the headline, where Jekyll's is the name of the file. */
function fillHugo(form: string, place: OldPlace): string {
  return fill(form.replaceAll(':title', slugify(place.headline)), place);
}

function withSlash(path: string): string {
  const address = `/${path}`.replaceAll(/\/{2,}/gu, '/');
  return /(?:\/|\.\w+|\?.*)$/u.test(address) ? address : `${address}/`;
}

/** The path of a file without what systems leave out of addresses: dates, endings, `index`. */
function plainPath(file: string): string {
  const folders = file.split('/').slice(0, -1);
  const isIndex = /(?:^|\/)_?index\.[^/]+$/iu.test(file);
  return [...(isIndex ? folders.slice(0, -1) : folders), nameOf(file)].join('/');
}

function withSlug(path: string, slug: string | undefined): string {
  return slug === undefined ? path : [...path.split('/').slice(0, -1), slug].join('/');
}

function findBySystem(config: SiteConfig, place: OldPlace): string | undefined {
  const { file, fields } = place;
  const slug = textOf(fields['slug']);
  const inContent = /(?:^|\/)content\/(.+)$/u.exec(file)?.[1] ?? file;
  switch (config.system) {
    case 'jekyll': {
      if (!/(?:^|\/)_posts\//u.test(file)) return undefined;
      const form = config.permalinks.get('') ?? 'date';
      return fill(STYLES[form] ?? form, place);
    }
    case 'hugo': {
      const form = config.permalinks.get(inContent.split('/')[0] ?? '');
      if (form !== undefined) return withSlash(fillHugo(form, place));
      // Hugo writes addresses in lower case, with hyphens for spaces.
      return withSlash(
        withSlug(plainPathKeepingDates(inContent), slug).toLowerCase().replaceAll(' ', '-'),
      );
    }
    case 'zola':
      return withSlash(withSlug(plainPath(inContent), slug));
    case 'eleventy':
      return withSlash(plainPath(file.replace(/^(?:src|content|site)\//u, '')));
    case 'astro':
      return withSlash(
        withSlug(plainPath(file.replace(/^src\/(?:content|pages|data)\//u, '')), slug),
      );
    case 'gatsby':
      return withSlash(
        slug ?? plainPath(file.replace(/^(?:src\/)?(?:content|pages)\/(?:blog\/)?/u, '')),
      );
    case 'plain':
      return undefined;
  }
}

/** Hugo keeps a date that stands in the name of a file. */
function plainPathKeepingDates(file: string): string {
  return file.replace(MARKDOWN, '').replace(/\/_?index$/iu, '');
}

/** Addresses an article had: what its fields say, else what `form` or its system makes of it. The first is its own. */
export function listOldAddresses(
  config: SiteConfig,
  place: OldPlace,
  form: string | undefined,
): readonly string[] {
  const { fields } = place;
  const own =
    textOf(fields['permalink']) ?? textOf(fields['url']) ?? textOf(fields['path']) ?? undefined;
  const isTemplate = own?.includes('{{') === true || own?.includes('{%') === true;
  const first =
    own !== undefined && !isTemplate && !/^https?:/u.test(own)
      ? withSlash(fill(own, place))
      : form === undefined
        ? findBySystem(config, place)
        : withSlash(fill(form, place));
  const former = [fields['aliases'], fields['alias'], fields['redirect_from']].flatMap((value) =>
    typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.filter((one) => typeof one === 'string')
        : [],
  );
  // Hugo's relative aliases lie beside the article, those of others at the top.
  const folder =
    first === undefined || config.system !== 'hugo' ? '/' : first.replace(/[^/]*\/?$/u, '');
  const all = former.map((one) => (one.startsWith('/') ? one : folder + one));
  return [...new Set([...(first === undefined ? [] : [first]), ...all.map(withSlash)])];
}
