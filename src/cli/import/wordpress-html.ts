/** A picture of an export, as its texts name it by number. */
export interface WordPressPicture {
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
  /** Number of the text that it was uploaded for. */
  readonly parent: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function show({ address, alt, caption }: WordPressPicture): string {
  const words = caption === '' ? '' : `<figcaption>${escape(caption)}</figcaption>`;
  return `<figure><img src="${escape(address)}" alt="${escape(alt)}">${words}</figure>`;
}

const attributeOf = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s\\]]+))`, 'u')
    .exec(attributes)
    ?.slice(1)
    .find(Boolean) ?? '';

/** WordPress's own shortcodes as what they show; those of plugins are left as typed. */
function expandBrackets(
  html: string,
  post: string,
  pictures: ReadonlyMap<string, WordPressPicture>,
): string {
  return html
    .replaceAll(
      /\[(?:wp_)?caption\b([^\]]*)\]([^]*?)\[\/(?:wp_)?caption\]/gu,
      (_, attributes: string, inner: string) => {
        const [picture = ''] = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/u.exec(inner) ?? [];
        const words = inner.replace(picture, '').trim() || attributeOf(attributes, 'caption');
        return `\n\n<figure>${picture}<figcaption>${words}</figcaption></figure>\n\n`;
      },
    )
    .replaceAll(/\[gallery\b([^\]]*)\]/gu, (whole, attributes: string) => {
      const numbers = attributeOf(attributes, 'ids') || attributeOf(attributes, 'include');
      const found =
        numbers === ''
          ? [...pictures.values()].filter(({ parent }) => parent === post)
          : numbers.split(',').map((number) => pictures.get(number.trim()));
      return found.length > 0 && found.every((picture) => picture !== undefined)
        ? `\n\n${found.map(show).join('\n\n')}\n\n`
        : whole;
    })
    .replaceAll(/\[embed\b[^\]]*\]\s*(\S+?)\s*\[\/embed\]/gu, '\n\n$1\n\n')
    .replaceAll(/\[(?:youtube|vimeo|dailymotion)[ =]+(https?:\/\/[^\s\]]+)[^\]]*\]/gu, '\n\n$1\n\n')
    .replaceAll(
      /\[(audio|video|playlist)\b([^\]]*)\](?:([^]*?)\[\/\1\])?/gu,
      (whole, _, attributes: string) => {
        const address = ['src', 'mp3', 'mp4', 'm4a', 'm4v', 'ogg', 'ogv', 'webm', 'wav']
          .map((name) => attributeOf(attributes, name))
          .find(Boolean);
        const name = address?.split('/').pop() ?? '';
        return address ? `\n\n<p><a href="${escape(address)}">${escape(name)}</a></p>\n\n` : whole;
      },
    )
    .replaceAll(
      /\[(sourcecode|code)\b[^\]]*\]([^]*?)\[\/\1\]/gu,
      '\n\n<pre><code>$2</code></pre>\n\n',
    );
}

/** Elements that hold text of their own and no paragraphs, and those that are left exactly as they are. */
const WHOLE =
  /(<(pre|script|style|textarea|svg|h[1-6]|p|dt|figcaption|caption|summary|address)\b[^>]*>[^]*?<\/\2>|<(li|td|th|dd)\b[^>]*>(?:(?!<\/?(?:li|ul|ol|td|th|table|p|div|blockquote|pre|dd)\b)[^])*<\/\3>)/giu;
const BLOCK =
  /<\/?(?:article|aside|blockquote|center|dd|details|div|dl|fieldset|figure|footer|form|header|hr|iframe|li|main|nav|ol|section|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>/giu;

/** Blank lines as paragraphs and single ones as line breaks, as WordPress prints its older texts. */
function addParagraphs(html: string): string {
  const kept: string[] = [];
  const divided = html.replaceAll(WHOLE, (whole, _, name: string = '') => {
    kept.push(
      /^(?:pre|script|style|textarea|svg)$/iu.test(name)
        ? whole
        : whole.replaceAll(/\n\s*\n/gu, '<br><br>'),
    );
    return `\n\n\uE000${kept.length - 1}\uE001\n\n`;
  });
  return divided
    .replaceAll(BLOCK, '\n\n$&\n\n')
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) =>
      new RegExp(`^(?:${BLOCK.source}|\uE000\\d+\uE001)$`, 'iu').test(part)
        ? part
        : `<p>${part.replaceAll('\n', '<br>\n')}</p>`,
    )
    .join('\n')
    .replaceAll(/\uE000(\d+)\uE001/gu, (_, index: string) => kept[Number(index)] ?? '');
}

/** The HTML that WordPress prints for a text as it stores it. Comments of its blocks go: they are settings. */
export function prepareWordPressHtml(
  stored: string,
  post: string,
  pictures: ReadonlyMap<string, WordPressPicture>,
): string {
  const hasBlocks = stored.includes('<!-- wp:');
  const plain = stored.replaceAll(/<!--\s*\/?wp:[^]*?-->/gu, '').replaceAll('\r\n', '\n');
  const expanded = expandBrackets(plain, post, pictures);
  return hasBlocks ? expanded : addParagraphs(expanded);
}
