/** An element of an XML document. Its texts are plain; they are escaped when it is written out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlChild[];
}

/** What an element may hold; undefined is nothing. */
export type XmlChild = XmlElement | string | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

// Control characters, halves of surrogate pairs and these two are no characters of XML 1.0, in whatever form.
const NO_CHARACTERS = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A text as it may stand between tags or in a double-quoted attribute, of XML 1.0 and of HTML alike. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(NO_CHARACTERS, '')
    .replaceAll(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);
}

/** Makes an element; attributes and children that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly XmlChild[]
): XmlElement {
  return { name, attributes, children };
}

function formatElement({ name, attributes, children }: XmlElement): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeXml(value)}"`,
  );
  const tag = `<${name}${written.join('')}`;
  const content = children
    .map((child) => (typeof child === 'object' ? formatElement(child) : escapeXml(child ?? '')))
    .join('');
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** A whole document in UTF-8, as XML 1.0 (https://www.w3.org/TR/xml/). */
export function formatXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${formatElement(root)}\n`;
}
