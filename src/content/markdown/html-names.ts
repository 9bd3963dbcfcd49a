import { htmlTagNames } from 'html-tag-names';
import { html } from 'property-information';

const namesOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Names that HTML tried once and no browser knows; between angle brackets they are a writer's words. */
const FORGOTTEN = namesOf('command content element menuitem nextid shadow');
const NAMES = new Set(htmlTagNames.filter((name) => !FORGOTTEN.has(name)));

/** Whether HTML has an element of this name, in lower case. */
export const isHtmlName = (name: string): boolean => NAMES.has(name);

const ATTRIBUTES = new Set(Object.values(html.property).map(({ attribute }) => attribute));

/** Whether an attribute without value can be meant: HTML knows it, or its name is no word of prose. */
export const isAttributeName = (name: string): boolean =>
  ATTRIBUTES.has(name.toLowerCase()) || /^(?:moz|ms|o|webkit)[a-z]+|[^\p{L}\p{N}.,;:!?'’]/iu.test(name);

/** Elements without an end. */
export const VOID = namesOf(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source spacer track wbr',
);

/** Elements whose end tag may be left out. */
export const OPTIONAL_END = namesOf(
  'p li dt dd tr td th thead tbody tfoot colgroup rb rp rt rtc option optgroup',
);

/**
 * Elements of words in a line that HTML opens again in each paragraph, and those without words. A tag of
 * one begins a paragraph, in which Markdown is read, also where it stands alone on its line.
 */
export const FORMATTING = namesOf(
  'a b big br code em font i img input label nobr s small span strike strong tt u wbr',
);

/** Elements that are lines of their own, not words in a line; what a body does not have of them is unwrapped. */
export const BLOCKS = namesOf(
  [
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure',
    'footer h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu multicol nav noscript ol p pre search',
    'section summary table tbody td tfoot th thead tr ul',
  ].join(' '),
);

/** Elements whose words a page would not show, or that a reader could use for nothing here. */
export const REFUSED = namesOf(
  [
    'applet area audio base bgsound button canvas datalist embed form frame frameset iframe input keygen link map math',
    'meta noembed noframes object param plaintext script select slot style svg template textarea title track video xmp',
  ].join(' '),
);

/** What a body may have of the attributes of each element; `*` stands for every one. */
export const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['dir', 'lang'],
  a: ['href', 'title'],
  abbr: ['title'],
  col: ['span'],
  colgroup: ['span'],
  details: ['open'],
  dfn: ['title'],
  img: ['src', 'alt', 'title'],
  li: ['value'],
  ol: ['start', 'reversed'],
  td: ['align', 'colSpan', 'rowSpan'],
  th: ['align', 'colSpan', 'rowSpan', 'scope'],
  time: ['dateTime'],
};

/** Elements of a body; those that HTML has beside them are unwrapped. */
export const KEPT = namesOf(
  [
    'a br em strong b i u s sup sub small kbd cite mark q abbr code pre blockquote p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd',
    'table thead tbody tfoot tr th td caption colgroup col figure figcaption img details summary hr ins del ruby rt rp',
    'bdi bdo time dfn var samp wbr',
  ].join(' '),
);

/** Older names of elements that a body has. */
export const SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ['acronym', 'abbr'],
  ['dir', 'ul'],
  ['listing', 'pre'],
  ['menu', 'ul'],
  ['strike', 's'],
  ['tt', 'code'],
]);
