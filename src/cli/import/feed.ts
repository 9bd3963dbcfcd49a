import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOfTree } from 'hast-util-to-string';
import { collapseSpace } from '#lib/text.ts';
import { readDate } from './read-date.ts';
import type { Note } from './report.ts';
import { isFields, type Fields, type Source, type UnreadableSource } from './source.ts';
import { prepareWordPressHtml, type WordPressPicture } from './wordpress-html.ts';

/** The articles of a feed or an export, and what it has besides. */
export interface ReadFeed {
  readonly sources: readonly Source[];
  readonly notes: readonly Omit<Note, 'file'>[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  captureMetaData: true,
});

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The text of an element, whether it has attributes or not; of several, the first. */
function textOf(value: unknown): string {
  const [first] = listOf(value);
  const text = isFields(first) ? first['#text'] : first;
  return typeof text === 'string' ? text.trim() : '';
}

const attributeOf = (value: unknown, name: string): string =>
  isFields(value) && typeof value[`@${name}`] === 'string' ? String(value[`@${name}`]) : '';

/** A title or name as words: they have HTML in feeds, `Sturm &#038; Drang`. */
export function wordsOfHtml(html: string): string {
  if (!/[<&]/u.test(html)) return collapseSpace(html);
  // What only looks like a tag is words: `a < b`, `List<T>`.
  const safe = html.replaceAll(
    /<(?!\/?(?:a|abbr|b|br|cite|code|em|i|mark|p|q|s|small|span|strong|sub|sup|u)\b)/giu,
    '&lt;',
  );
  return collapseSpace(textOfTree(fromHtml(safe, { fragment: true })));
}

const pathOf = (address: string): string | undefined => {
  const url = URL.parse(address);
  return url && /^https?:$/u.test(url.protocol) && url.pathname + url.search !== '/'
    ? url.pathname + url.search
    : undefined;
};

const originOf = (address: string): readonly string[] => {
  const url = URL.parse(address);
  return url && /^https?:$/u.test(url.protocol) ? [url.origin] : [];
};

/** A picture or file that an item carries, as HTML that shows it. */
function showEnclosure(enclosure: unknown): string {
  const address = attributeOf(enclosure, 'url') || attributeOf(enclosure, 'href');
  if (address === '') return '';
  const escaped = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const kind = attributeOf(enclosure, 'type') || attributeOf(enclosure, 'medium');
  const words =
    attributeOf(enclosure, 'title') || textOf(isFields(enclosure) ? enclosure['media:title'] : '');
  if (/^image/u.test(kind)) return `<p><img src="${escaped}" alt="${words}"></p>`;
  const name = words || decodeURI(URL.parse(address)?.pathname.split('/').pop() ?? '') || address;
  return `<p><a href="${escaped}">${name}</a></p>`;
}

interface Channel {
  readonly language: string;
  readonly origins: readonly string[];
  /** Names of authors by the names they log in with. */
  readonly authors: ReadonlyMap<string, string>;
  /** Pictures of the export by their numbers. */
  readonly pictures: ReadonlyMap<string, WordPressPicture>;
}

const KNOWN =
  /^(?:#text|title|link|guid|id|pubDate|published|issued|updated|modified|dc:date|dc:creator|dc:title|author|category|content:encoded|content|description|summary|excerpt:encoded|enclosure|media:content|media:thumbnail|comments|slash:comments|wfw:commentRss|source|wp:.*|@.*)$/u;

/** Elements of an item that nobody reads, as fields, so that the report has their words. */
function listOthers(item: Fields): Fields {
  return Object.fromEntries(
    Object.entries(item)
      .filter(([name]) => !KNOWN.test(name))
      .map(([name, value]) => [
        name,
        typeof value === 'string' ? value.trim() : textOf(value) || JSON.stringify(value),
      ]),
  );
}

/** The address of an entry's own page. */
function findLink(item: Fields): string {
  const links = listOf(item['link']);
  const alternate = links.find(
    (link) => isFields(link) && ['', 'alternate'].includes(attributeOf(link, 'rel')),
  );
  const guid = listOf(item['guid'])[0];
  const permanent = attributeOf(guid, 'isPermaLink') === 'false' ? '' : textOf(guid);
  return textOf(links) || attributeOf(alternate, 'href') || permanent;
}

/** Atom's content in its three forms, as HTML. */
function findContent(item: Fields, xml: string): string {
  const [content] = listOf(item['content']);
  const kind = attributeOf(content, 'type');
  if (kind === 'xhtml') {
    const [, inner = ''] = /<content\b[^>]*>([^]*?)<\/content>/u.exec(xml) ?? [];
    return inner.replaceAll(/<(\/?)\w+:(?=\w)/gu, '<$1').trim();
  }
  const text = textOf(content);
  return kind === 'text' || kind === 'text/plain'
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    : text;
}

function listNames(value: unknown): readonly string[] {
  return (
    listOf(value)
      .map((one) =>
        isFields(one)
          ? textOf(one['name']) ||
            attributeOf(one, 'label') ||
            attributeOf(one, 'term') ||
            textOf(one)
          : textOf(one),
      )
      // RSS writes authors as "lee@example.org (Ann Lee)".
      .map((name) => wordsOfHtml(/^\S+@\S+ \((.+)\)$/u.exec(name)?.[1] ?? name))
      .filter(Boolean)
  );
}

function readEntry(item: Fields, channel: Channel, xml: string, line: number): Source {
  const link = findLink(item);
  const content = textOf(item['content:encoded']) || findContent(item, xml);
  const description = textOf(item['description']) || textOf(item['summary']);
  const enclosures = [
    ...listOf(item['enclosure']),
    ...listOf(item['media:content']),
    ...listOf(item['link']).filter((one) => attributeOf(one, 'rel') === 'enclosure'),
  ];
  const shown = enclosures.map(showEnclosure).filter((html) => {
    const address = /(?:src|href)="([^"]+)"/u.exec(html)?.[1];
    return address !== undefined && !content.includes(address) && !description.includes(address);
  });
  const body = content || description;
  const fields: Fields = {
    title: wordsOfHtml(textOf(item['title']) || textOf(item['dc:title'])),
    date:
      textOf(item['pubDate']) ||
      textOf(item['published']) ||
      textOf(item['dc:date']) ||
      textOf(item['issued']) ||
      textOf(item['updated']),
    updated: textOf(item['updated']) || textOf(item['modified']),
    authors: [...new Set([...listNames(item['dc:creator']), ...listNames(item['author'])])],
    tags: listNames(item['category']),
    // Without a text of its own the description is the text, and not said twice.
    ...(content !== '' &&
      description !== '' &&
      !isSame(description, content) && { description: wordsOfHtml(description) }),
    ...(channel.language !== '' && { language: channel.language }),
    ...listOthers(item),
  };
  const path = pathOf(link);
  return {
    fields,
    lineOfField: () => line,
    line,
    firstLine: line,
    body: { html: [...new Set(shown), body].join('\n') },
    addresses: path === undefined ? [] : [path],
    origins: [...channel.origins, ...originOf(link)],
  };
}

/** Whether a description is only the beginning of the text itself. */
function isSame(description: string, content: string): boolean {
  const words = wordsOfText(description)
    .replace(/(?:\[?(?:…|\.{3})\]?|Continue reading.*)$/iu, '')
    .trim();
  return wordsOfText(content).startsWith(words.slice(0, Math.max(20, words.length - 3)));
}

const wordsOfText = (html: string): string =>
  collapseSpace(
    textOfTree(
      fromHtml(html.replaceAll(/<(?:\/p|br|\/div|\/h\d|\/li)\b/giu, ' $&'), { fragment: true }),
    ),
  );

/** A moment from WordPress's two clocks: what the newsroom's said, with its distance from Greenwich. */
function readClocks(local: string, gmt: string): string {
  if (/^0000/u.test(local)) return readDate(gmt) === undefined ? '' : `${gmt}Z`;
  const minutes = Math.round(
    (Date.parse(`${local.replace(' ', 'T')}Z`) - Date.parse(`${gmt.replace(' ', 'T')}Z`)) / 60_000,
  );
  if (!Number.isFinite(minutes) || Math.abs(minutes) > 14 * 60) return local;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}

const metaOf = (item: Fields): ReadonlyMap<string, string> =>
  new Map(
    listOf(item['wp:postmeta'])
      .filter(isFields)
      .map((meta) => [textOf(meta['wp:meta_key']), textOf(meta['wp:meta_value'])]),
  );

/** Post types that are parts of a page or of the program, not texts. */
const NO_TEXT =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.*)$/u;

function listComments(item: Fields): readonly string[] {
  return listOf(item['wp:comment'])
    .filter(isFields)
    .map((comment) =>
      [
        textOf(comment['wp:comment_author']),
        textOf(comment['wp:comment_date']),
        textOf(comment['wp:comment_content']),
      ]
        .filter(Boolean)
        .join(', '),
    );
}

/** The notes of an article that WordPress keeps beside its text, as the list that it prints. */
function listFootnotes(meta: ReadonlyMap<string, string>): string {
  try {
    const notes: unknown = JSON.parse(meta.get('footnotes') ?? '[]');
    const items = listOf(notes)
      .filter(isFields)
      .map(
        ({ id, content }) =>
          `<li id="${String(id)}">${String(content)} <a href="#${String(id)}-link">↩</a></li>`,
      );
    return items.length > 0 ? `<ol>${items.join('')}</ol>` : '';
  } catch {
    return '';
  }
}

function readPost(item: Fields, channel: Channel, line: number): Source {
  const meta = metaOf(item);
  const status = textOf(item['wp:status']);
  const categories = listOf(item['category']).filter(isFields);
  const namesOf = (domain: string): readonly string[] =>
    categories
      .filter((one) => attributeOf(one, 'domain') === domain)
      .map((one) => wordsOfHtml(textOf(one)));
  const link = textOf(item['link']);
  const number = textOf(item['wp:post_id']);
  const slug = textOf(item['wp:post_name']);
  const path = pathOf(link) ?? (number === '' ? undefined : `/?p=${number}`);
  const former = meta.get('_wp_old_slug');
  const [creator = ''] = listNames(item['dc:creator']);
  const cover = channel.pictures.get(meta.get('_thumbnail_id') ?? '');
  const isHidden = textOf(item['wp:post_password']) !== '';
  const own = [...meta].filter(([key]) => !key.startsWith('_') && key !== 'footnotes');
  const fields: Fields = {
    title: wordsOfHtml(textOf(item['title'])),
    date:
      readClocks(textOf(item['wp:post_date']), textOf(item['wp:post_date_gmt'])) ||
      textOf(item['pubDate']),
    ...(slug !== '' && { slug: slug.includes('%') ? decodeURI(slug) : slug }),
    authors: creator === '' ? [] : [channel.authors.get(creator) ?? creator],
    categories: namesOf('category').filter((name) => !/^uncategori[sz]ed$/iu.test(name)),
    tags: namesOf('post_tag'),
    description: wordsOfHtml(textOf(item['excerpt:encoded'])),
    ...(channel.language !== '' && { language: channel.language }),
    ...(cover && { image: { path: cover.address, alt: cover.alt, caption: cover.caption } }),
    draft: isHidden || !['publish', 'future', ''].includes(status),
    ...(isHidden && { post_password: 'one is set, so the article is a draft' }),
    ...(status !== 'publish' && status !== '' && { status }),
    ...(textOf(item['wp:post_type']) !== 'post' && { post_type: textOf(item['wp:post_type']) }),
    ...Object.fromEntries(own),
    ...listOthers(item),
  };
  return {
    fields,
    lineOfField: () => line,
    line,
    firstLine: line,
    body: {
      html:
        prepareWordPressHtml(textOf(item['content:encoded']), number, channel.pictures) +
        listFootnotes(meta),
    },
    addresses: [
      ...(path === undefined ? [] : [path]),
      ...(former === undefined || path === undefined || !path.includes(slug) || slug === ''
        ? []
        : [path.replace(slug, former)]),
      ...(number !== '' && path !== `/?p=${number}` ? [`/?p=${number}`] : []),
    ],
    origins: [...channel.origins, ...originOf(link)],
  };
}

const isExport = (channel: Fields): boolean =>
  channel['wp:wxr_version'] !== undefined || channel['wp:base_site_url'] !== undefined;

function readChannel(channel: Fields, items: readonly Fields[]): Channel {
  const links = listOf(channel['link']).map((link) => textOf(link) || attributeOf(link, 'href'));
  const attached = items.filter((item) => textOf(item['wp:post_type']) === 'attachment');
  return {
    language: textOf(channel['language']) || attributeOf(channel, 'xml:lang'),
    origins: [
      ...links,
      textOf(channel['wp:base_site_url']),
      textOf(channel['wp:base_blog_url']),
    ].flatMap(originOf),
    authors: new Map(
      listOf(channel['wp:author'])
        .filter(isFields)
        .map((author) => [
          textOf(author['wp:author_login']),
          textOf(author['wp:author_display_name']) || textOf(author['wp:author_login']),
        ]),
    ),
    pictures: new Map(
      attached.map((item) => [
        textOf(item['wp:post_id']),
        {
          address: textOf(item['wp:attachment_url']),
          alt: metaOf(item).get('_wp_attachment_image_alt') ?? '',
          caption: wordsOfHtml(textOf(item['excerpt:encoded'])),
          parent: textOf(item['wp:post_parent']),
        },
      ]),
    ),
  };
}

/** Where XML is broken: the parser itself would read past it and lose what follows. */
function findXmlFault(xml: string): UnreadableSource | undefined {
  try {
    SyntaxValidator.validate(xml, { allowBooleanAttributes: true });
    return undefined;
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? Number(error.line) : 1;
    const reason = error instanceof Error ? error.message : String(error);
    return {
      line: Number.isInteger(line) ? line : 1,
      found: `XML that cannot be read (${reason})`,
    };
  }
}

/** Reads a feed (RSS, Atom) or a WordPress export; undefined for XML that is none of these. */
export function readFeed(xml: string): ReadFeed | UnreadableSource | undefined {
  if (!/<(?:rss|feed|rdf:RDF)\b/u.test(xml.slice(0, 5000))) return undefined;
  const fault = findXmlFault(xml);
  if (fault) return fault;
  const parsed: unknown = parser.parse(xml);
  const root = isFields(parsed)
    ? (parsed['rss'] ?? parsed['feed'] ?? parsed['rdf:RDF'])
    : undefined;
  if (!isFields(root)) return undefined;
  const channel = isFields(root['channel']) ? root['channel'] : root;
  const items = [
    ...listOf(channel['item']),
    ...listOf(root['item']),
    ...listOf(channel['entry']),
  ].filter(isFields);
  const about = readChannel(channel, items);
  const lineAt = createLineCounter(xml);
  const sources: Source[] = [];
  const notes: Omit<Note, 'file'>[] = [];
  const isWordPress = isExport(channel);
  for (const item of items) {
    const start = startOf(item);
    const line = lineAt(start);
    const type = textOf(item['wp:post_type']);
    if (
      isWordPress &&
      (NO_TEXT.test(type) || /^(?:trash|auto-draft|inherit)$/u.test(textOf(item['wp:status'])))
    ) {
      const words = [item['title'], item['excerpt:encoded'], item['content:encoded']]
        .map(textOf)
        .filter(Boolean);
      if (words.length > 0 || type !== 'attachment')
        notes.push({ kind: 'no-article', line, text: [type, ...new Set(words)].join(': ') });
      continue;
    }
    for (const text of listComments(item)) notes.push({ kind: 'comment', line, text });
    sources.push(
      isWordPress ? readPost(item, about, line) : readEntry(item, about, xml.slice(start), line),
    );
  }
  return { sources, notes };
}

function startOf(item: Fields): number {
  // The parser keeps places under a symbol of its own.
  const [symbol] = Object.getOwnPropertySymbols(item);
  const meta: unknown = symbol && Reflect.get(item, symbol);
  return isFields(meta) && typeof meta['startIndex'] === 'number' ? meta['startIndex'] : 0;
}

/** Lines of offsets, each counted on from the one before. */
function createLineCounter(text: string): (offset: number) => number {
  let [line, read] = [1, 0];
  return (offset) => {
    for (
      let at = text.indexOf('\n', read);
      at !== -1 && at < offset;
      at = text.indexOf('\n', at + 1)
    ) {
      line += 1;
      read = at + 1;
    }
    return line;
  };
}
