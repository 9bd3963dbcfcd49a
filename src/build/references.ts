/** Files that may name others which a browser then loads. */
const NAMES_OTHERS = /\.(?:html|css|webmanifest)$/u;

const LOADING_TAG =
  /<(?:link|script|img|source|meta|object|video|audio)\s(?:[^>"']|"[^"]*"|'[^']*')*>/giu;
const ATTRIBUTE = /\s(href|src|srcset|content|data|poster)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;
const STYLE_URL = /\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)/giu;
const STYLE = /<style[^>]*>(.*?)<\/style>/gsu;

/** Every address that a file loads something from, as it is written. */
export function listReferences(name: string, text: string): readonly string[] {
  if (!NAMES_OTHERS.test(name)) return [];
  if (name.endsWith('.webmanifest')) {
    return [...text.matchAll(/"src":\s*"([^"]*)"/gu)].map(([, src = '']) => src);
  }
  if (name.endsWith('.css')) return listStyleUrls(text);
  const attributes = [...text.matchAll(LOADING_TAG)].flatMap(([tag]) =>
    [...tag.matchAll(ATTRIBUTE)].flatMap(([, attribute = '', ...values]) =>
      listAddresses(attribute, values.find(Boolean) ?? ''),
    ),
  );
  const styles = [...text.matchAll(STYLE)].map(([, style = '']) => style);
  return [...attributes, ...styles.flatMap(listStyleUrls)];
}

const listStyleUrls = (text: string): readonly string[] =>
  [...text.matchAll(STYLE_URL)].map(([, ...values]) => values.find(Boolean) ?? '');

function listAddresses(attribute: string, value: string): readonly string[] {
  const plain = value.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
  switch (attribute.toLowerCase()) {
    case 'srcset':
      return plain.split(/,\s+/u).map((candidate) => candidate.trim().split(/\s/u)[0] ?? '');
    // Words, numbers and addresses of pages stand there too: only what names a file is loaded.
    case 'content':
      return /^https?:\/\/\S+\.\w+$/iu.test(plain) ? [plain] : [];
    default:
      return [plain];
  }
}
