import type { Element } from 'hast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { quoteFound } from '#lib/problems.ts';
import { createElement } from './element.ts';
import { advise } from './report.ts';

/** A page elsewhere that a text shows in itself. */
export interface Embed {
  /** Where readers go to see it. */
  readonly href: string;
  /** The id of a film at its host, by which a still picture beside the text may be named. */
  readonly id?: string | undefined;
}

interface Host {
  /** Host and path of what is embedded, without `www.`. */
  readonly embedded?: RegExp;
  /** Host and path of the page for readers. */
  readonly page?: RegExp;
  readonly pageOf: (id: string, url: URL) => string;
}

const VIDEO_HOSTS: readonly Host[] = [
  {
    embedded: /^(?:m\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/(?!videoseries)(?<id>[\w-]+)/u,
    page: /^(?:(?:m\.)?youtube\.com\/(?:shorts|live)|youtu\.be)\/(?<id>[\w-]+)\/?$/u,
    pageOf: (id, { searchParams }) => {
      const start = searchParams.get('start');
      return `https://www.youtube.com/watch?v=${id}${start === null ? '' : `&t=${start}`}`;
    },
  },
  {
    embedded: /^player\.vimeo\.com\/video\/(?<id>\d+)/u,
    page: /^vimeo\.com\/(?:[a-z]+\/[\w-]+\/)?(?<id>\d+)(?:\/\w+)?\/?$/u,
    pageOf: (id, { searchParams }) =>
      `https://vimeo.com/${id}${searchParams.has('h') ? `/${searchParams.get('h')}` : ''}`,
  },
  {
    embedded: /^dailymotion\.com\/embed\/video\/(?<id>\w+)/u,
    page: /^(?:dailymotion\.com\/video|dai\.ly)\/(?<id>\w+)/u,
    pageOf: (id) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    embedded: /^rutube\.ru\/play\/embed\/(?<id>\w+)/u,
    page: /^rutube\.ru\/video\/(?<id>\w+)/u,
    pageOf: (id) => `https://rutube.ru/video/${id}/`,
  },
  { page: /^(?:vk\.com|vkvideo\.ru)\/video(?<id>-?\d+_\d+)/u, pageOf: (_, { href }) => href },
  { page: /^bilibili\.com\/video\/(?<id>\w+)/u, pageOf: (_, { href }) => href },
  { page: /^twitch\.tv\/videos\/(?<id>\d+)/u, pageOf: (_, { href }) => href },
  { page: /^tiktok\.com\/@[\w.]+\/video\/(?<id>\d+)/u, pageOf: (_, { href }) => href },
  { page: /^streamable\.com\/(?<id>\w+)\/?$/u, pageOf: (_, { href }) => href },
  { page: /^ted\.com\/talks\/(?<id>\w+)/u, pageOf: (_, { href }) => href },
];

const addressOf = ({ hostname, pathname }: URL): string => hostname.replace(/^www\./u, '') + pathname;

/** The film that a link to a known video host leads to. */
export function findVideo(href: string): Embed | undefined {
  const url = URL.parse(href);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  const watched = /^(?:m\.)?youtube\.com\/watch$/u.test(addressOf(url)) && url.searchParams.get('v');
  if (watched) return { href, id: watched };
  for (const { page } of VIDEO_HOSTS) {
    const id = page?.exec(addressOf(url))?.groups?.['id'];
    if (id !== undefined) return { href, id };
  }
  return undefined;
}

/** The page for readers of what an `<iframe>` or an embed's script shows; undefined where the address is none on the web. */
export function readEmbed(src: string): Embed | undefined {
  const url = URL.parse(src.trim().replace(/^\/\//u, 'https://'));
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  for (const { embedded, pageOf } of VIDEO_HOSTS) {
    const id = embedded?.exec(addressOf(url))?.groups?.['id'];
    if (id !== undefined) return { href: pageOf(id, url), id };
  }
  return { href: findPage(url) };
}

/** Players that name in their own address the page that they play. */
function findPage(url: URL): string {
  const address = addressOf(url);
  if (/^open\.spotify\.com\/embed\//u.test(address)) return url.href.replace('/embed/', '/');
  if (/^(?:m\.)?youtube(?:-nocookie)?\.com\/embed\/videoseries$/u.test(address))
    return `https://www.youtube.com/playlist?list=${url.searchParams.get('list') ?? ''}`;
  const named = /^(?:w\.soundcloud\.com\/player|facebook\.com\/plugins)/u.test(address)
    ? (url.searchParams.get('url') ?? url.searchParams.get('href'))
    : null;
  return named !== null && URL.canParse(named) ? named : url.href;
}

/** The path of a still picture of a film that lies beside the text, named by the film's id at its host. */
function findStill({ data: { draft } }: VFile, { id }: Embed): string | undefined {
  if (id === undefined) return undefined;
  const name = draft?.beside?.find(
    (one) => one.startsWith(`${id}.`) && /^\.(?:jpe?g|png|webp|avif|gif)$/iu.test(one.slice(id.length)),
  );
  return name === undefined ? undefined : `./${name}`;
}

/** Tells that an embed is shown as a link. */
export function adviseOnEmbed(file: VFile, place: Position | undefined, href: string): void {
  advise(file, place, {
    rule: 'embeds',
    found: quoteFound(href),
    expected: 'pictures and films beside the article',
    advice: 'Readers get its title and a link; nothing is fetched from there before they follow it.',
  });
}

/** A figure in the place of an embed: its title leads to it, and a still picture shows it. */
export function createEmbedFigure(
  file: VFile,
  embed: Embed,
  title: string = '',
): Element {
  const { href } = embed;
  const still = findStill(file, embed);
  const words = title.trim() || href.replace(/^https?:\/\/(?:www\.)?/u, '');
  const link = createElement('a', { href }, [{ type: 'text', value: words }]);
  return createElement('figure', { className: ['elsewhere'] }, [
    ...(still === undefined ? [] : [createElement('img', { src: still, alt: words })]),
    createElement('figcaption', {}, [createElement('p', { className: ['caption'] }, [link])]),
  ]);
}

/** The scripts that turn a quotation into an embed; the quotation says the same without them. */
export const EMBED_SCRIPT =
  /^(?:https?:)?\/\/(?:platform\.(?:twitter|x)\.com|(?:www\.)?instagram\.com|(?:www\.)?tiktok\.com|connect\.facebook\.net|embed\.bsky\.app|embedr?\.(?:flickr|reddit(?:media)?)\.com|assets\.pinterest\.com|[^/]*\.?mastodon\.[a-z]+|static\.cdninstagram\.com)\//iu;
