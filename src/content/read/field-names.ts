import { findNearest } from './nearest.ts';

/** The words of other generators, by the word of this newsroom. The first that a file knows is offered. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  headline: ['title', 'heading', 'name'],
  name: ['title', 'headline', 'label'],
  published: [
    'date',
    'pubDate',
    'publishDate',
    'pubDatetime',
    'publishedAt',
    'created',
    'createdAt',
    'published_at',
    'dateCreated',
    'datePublished',
    'dateline',
  ],
  updated: ['lastmod', 'last_modified_at', 'dateModified', 'lastModified', 'dateUpdated', 'lastUpdated', 'modified', 'modDatetime', 'updatedDate', 'updatedAt'],
  events: ['eventDate', 'temporalCoverage'],
  topics: ['tags', 'tag', 'topic', 'keywords', 'taxonomies', 'subjects'],
  section: ['category', 'categories', 'sections'],
  byline: ['author', 'authors', 'by', 'creator', 'writer'],
  standfirst: ['description', 'summary', 'excerpt', 'dek', 'deck', 'lede', 'subtitle', 'abstract', 'custom_excerpt', 'subheadline'],
  figure: [
    'image',
    'images',
    'cover',
    'heroImage',
    'thumbnail',
    'featuredImage',
    'ogImage',
    'photo',
    'feature_image',
    'coverImage',
    'banner',
    'hero_image',
  ],
  map: ['maps', 'places', 'location', 'locations', 'locator'],
  coordinates: ['latlng', 'latlong', 'lat', 'geo', 'location', 'position'],
  language: ['lang', 'locale'],
  slug: ['permalink', 'url', 'path', 'link'],
  aliases: ['redirect_from', 'redirects', 'redirect'],
  source: ['canonical', 'canonical_url', 'original_url', 'canonicalURL', 'sourceUrl'],
  notes: ['note', 'editorsNote'],
  corrections: ['correction', 'errata'],
  withdrawn: ['retracted', 'retraction', 'unpublished', 'removed', 'deleted', 'archived'],
  lead: ['featured', 'pinned', 'sticky', 'hero', 'top'],
  draft: [
    'unlisted',
    'hidden',
    'private',
    'status',
    'postStatus',
    'publish',
    'visibility',
    'password',
    'protected',
  ],
};

/**
 * Fields of other generators and editors that say nothing a reader of this site would miss: how
 * their own pages are laid out, listed, searched and tracked.
 */
const ELSEWHERE = new Set(
  `
  layout template templatekey page_template type kind contenttype posttype format theme style styles css
  js script scripts class classes cssclass cssclasses body_class color icon emoji background
  id uid uuid guid _id post_id wordpress_id wp_id comment_id postid postname postparent menu_order
  comments comment comment_status ping_status disqus disqus_id disqus_identifier discussion_id webmentions
  mastodon share sharing socialshare related upvotes likes newsletter email_only send_email
  weight order nav_order sort sort_by position priority changefreq parent grand_parent has_children up
  menu menus nav navbar sidebar sidebar_label sidebar_position breadcrumb breadcrumbs prev next outline
  toc has_toc toc_sticky toc_label tableofcontents table_of_contents anchor anchors insert_anchor_links
  pagination paginate paginate_by pagination_label search searchable in_search_index search_exclude
  sitemap robots noindex robotsnoindex nofollow index seo meta meta_title meta_description
  seo_title seotitle seo_description metatitle metadescription og opengraph twitter schema focus_keyword
  math mathjax usemathjax katex usekatex mermaid highlight linenos markup
  render_with_liquid excerpt_separator templateengineoverride renderdata eleventycomputed
  eleventynavigation eleventyexcludefromcollections outputs build _build headless
  cascade resources iscjklanguage linktitle translationkey params extra generate_feeds
  author_profile authorbox author_box read_time readtime readingtime reading_time time_to_read wordcount
  word_count minutes license copyright_year version revision edit_url editlink editurl edit_post
  custom_edit_url custom_template primary_tag primary_author plaintext mobiledoc lexical codeinjection_head
  codeinjection_foot access rating cover_alt feature_image_alt feature_image_caption setup components
  aside footer header head feed rss
  `
    .trim()
    .split(/\s+/u)
    .map(plain),
);
const ELSEWHERE_BEGIN =
  /^(?:og|twitter|seo|yoast|rank_?math|aioseo|wp|disqus|eleventy|codeinjection)[_:-]|^(?:show|hide|disable|enable)(?=[A-Z_-])/u;

/** A name as it is compared: `lastModified`, `last_modified` and `last-modified` are one. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/gu, '');
}

function findForeign(word: string, known: readonly string[]): string | undefined {
  const isMeant = (names: readonly string[]): boolean =>
    names.some((name) => plain(name) === plain(word));
  return Object.entries(FOREIGN).find(([own, names]) => known.includes(own) && isMeant(names))?.[0];
}

const SAYS_STATUS = new Set(['status', 'poststatus', 'publish', 'visibility']);
const PUBLIC = /^(?:true|yes|on|public|publish|published|live|open)$/iu;

/** Whether a field that the schema does not know may be passed over: another system made it for itself. */
export function isOfElsewhere(word: string, value: unknown, known: readonly string[]): boolean {
  const own = findForeign(word, known);
  // Only what says that the article is public; anything else may be meant to keep it back.
  if (own === 'draft') return SAYS_STATUS.has(plain(word)) && PUBLIC.test(String(value));
  return own === undefined && (ELSEWHERE.has(plain(word)) || ELSEWHERE_BEGIN.test(word));
}

/** What to say of a field that the schema does not know: the word to use, or the nearest one. */
export function refuseField(word: string, known: readonly string[], top: boolean) {
  const meant = (top ? findForeign(word, known) : undefined) ?? findNearest(word, known);
  return {
    kind: 'unknown fields',
    found: 'an unknown field',
    expected: meant ?? 'a field of this newsroom',
    advice: meant
      ? `Write ${meant} instead of ${word}.`
      : 'Remove it, or look in docs/writing.md for the field that is meant.',
  };
}
