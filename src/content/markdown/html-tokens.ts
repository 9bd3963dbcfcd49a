/** A piece of raw HTML, with its place in it. */
export interface HtmlToken {
  readonly kind: 'text' | 'comment' | 'start' | 'end' | 'declaration' | 'unfinished';
  /** As it was written. */
  readonly source: string;
  readonly offset: number;
  /** Of a tag, in lower case. */
  readonly name: string;
  /** Attributes of a start tag, in lower case; undefined for one without a value. */
  readonly attributes: ReadonlyMap<string, string | undefined>;
  /** Whether a tag ends with `/>`. */
  readonly isClosed: boolean;
}

const COMMENT = /<!--(?:-?>|.*?(?<end>--!?>|$))/suy;
const DECLARATION = /<!\[CDATA\[.*?(?:\]\]>|$)|<\?.*?(?:\?>|$)|<![^>]*(?:>|$)/suy;
const TAG = /<(?<slash>\/?)(?<name>[a-z][^\s/>]*)/iuy;
const ATTRIBUTE =
  /[\s/]*(?<name>[^\s/>=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>][^\s>]*)))?/uy;
const RAW_TEXT = /^(?:iframe|noembed|noframes|script|style|textarea|title|xmp)$/u;
const TAG_END = /\s*(?<slash>\/?)[\s/]*>/uy;

function match(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(html);
}

const NO_ATTRIBUTES: HtmlToken['attributes'] = new Map();

function createToken(
  kind: HtmlToken['kind'],
  source: string,
  offset: number,
  tag?: Partial<HtmlToken>,
): HtmlToken {
  return { kind, source, offset, name: '', attributes: NO_ATTRIBUTES, isClosed: false, ...tag };
}

function readTag(html: string, offset: number): HtmlToken | undefined {
  const start = match(TAG, html, offset);
  if (!start) return undefined;
  const name = start.groups?.['name']?.toLowerCase() ?? '';
  const attributes = new Map<string, string | undefined>();
  let at = offset + start[0].length;
  for (;;) {
    const end = match(TAG_END, html, at);
    if (end) {
      const source = html.slice(offset, at + end[0].length);
      const isClosed = end.groups?.['slash'] === '/';
      const kind = start.groups?.['slash'] === '/' ? 'end' : 'start';
      return createToken(kind, source, offset, { name, attributes, isClosed });
    }
    const attribute = match(ATTRIBUTE, html, at);
    if (!attribute) return createToken('unfinished', html.slice(offset), offset, { name });
    const { name: key = '', double, single, bare } = attribute.groups ?? {};
    attributes.set(key.toLowerCase(), double ?? single ?? bare);
    at += attribute[0].length;
  }
}

function readMarkup(html: string, offset: number): HtmlToken | undefined {
  const comment = match(COMMENT, html, offset);
  if (comment) {
    const isOpen = comment.groups?.['end'] === '';
    return createToken(isOpen ? 'unfinished' : 'comment', comment[0], offset, { name: '!--' });
  }
  const declaration = match(DECLARATION, html, offset);
  if (declaration) return createToken('declaration', declaration[0], offset);
  return readTag(html, offset);
}

/** Takes raw HTML apart as browsers do, without a judgement. What is unfinished runs to the end. */
export function* readHtmlTokens(html: string): Generator<HtmlToken> {
  let from = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const token = readMarkup(html, at);
    at += token?.source.length ?? 1;
    if (token) {
      if (token.offset > from) yield createToken('text', html.slice(from, token.offset), from);
      yield token;
      from = at;
      // Of these only the end tag is markup.
      if (token.kind === 'start' && RAW_TEXT.test(token.name))
        at = html.slice(at).search(new RegExp(`</${token.name}`, 'iu')) + at;
    }
    at = html.indexOf('<', at);
  }
  if (from < html.length) yield createToken('text', html.slice(from), from);
}
