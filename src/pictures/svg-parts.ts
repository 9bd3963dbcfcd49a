import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { PicturePart } from './part.ts';

/** What drawing programs leave in a drawing: often the names of people, folders and files. */
const EXTRAS: readonly (readonly [pattern: RegExp, extra: string])[] = [
  [/<!--/u, 'a comment'],
  [/<(?:\w+:)?metadata\b/u, 'metadata'],
  [/<\?(?!xml\s)/u, 'an instruction to a program'],
  [/<!DOCTYPE/u, 'a document type'],
  [
    /\sxmlns:\w+\s*=\s*["'](?!http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink|XML\/1998\/namespace)["'])/u,
    'data of a drawing program',
  ],
];

const END = /<\/svg\s*>|\/>/gu;

/** An SVG: whether it holds more than the drawing, its title and its description. */
export function readSvgParts(bytes: Buffer): readonly PicturePart[] | undefined {
  const text = bytes.toString('utf8');
  const end = [...text.matchAll(END)].at(-1);
  if (!/<svg\b/u.test(text) || end === undefined) return undefined;
  const after = text.slice(end.index + end[0].length);
  const extras = EXTRAS.filter(([pattern]) => pattern.test(text)).map(([, extra]) => extra);
  return [
    { bytes },
    ...[...extras, ...(after.trim() === '' ? [] : ['bytes behind its end'])].map((extra) => ({
      bytes: Buffer.alloc(0),
      extra,
    })),
  ];
}

/** The pictures that a drawing holds as `data:` addresses. */
export function listEmbeddedPictures(bytes: Buffer): readonly Buffer[] {
  const found = bytes
    .toString('utf8')
    .matchAll(/data:image\/[\w+.-]+(?:;[\w=-]+)*?;base64,([\w+/=\s-]+)/giu);
  return [...found].map(([, code = '']) => Buffer.from(code, 'base64'));
}

const HARMLESS = /^(?:#.*|data:image\/(?:png|jpeg|gif|webp|avif)[;,].*|)$/isu;
const FOREIGN =
  /^(?:script|foreignobject|iframe|embed|object|audio|video|html|body|link|meta|form|input|handler|listener)$/u;
const STYLE_REFERENCE = /url\(\s*(["']?)([^"')]*)\1\s*\)/giu;
const ELSEWHERE = 'a reference to something elsewhere';

/** Whether CSS asks for anything that is not in the drawing itself. Escapes could hide it. */
const asksElsewhere = (css: string): boolean =>
  /\\.*\(|@import|image-set/isu.test(css) ||
  [...css.matchAll(STYLE_REFERENCE)].some(([, , address = '']) => !HARMLESS.test(address.trim()));

function findDanger(property: string, value: string): string | undefined {
  if (/^on/iu.test(property)) return `the attribute ${property.toLowerCase()}`;
  const isReference = /(?:href|src|base)$/iu.test(property);
  if (isReference && !HARMLESS.test(value.trim())) return ELSEWHERE;
  const isAnimation = property.toLowerCase() === 'attributename' && /href|^on/iu.test(value);
  return isAnimation || asksElsewhere(value) ? ELSEWHERE : undefined;
}

/**
 * What in a drawing could run, or ask for something elsewhere, if it were opened by itself, each kind
 * once: `a script`, `the attribute onload`.
 */
export function listSvgDangers(bytes: Buffer): readonly string[] {
  const dangers = new Set<string>();
  visit(fromHtml(bytes.toString('utf8'), { fragment: true }), 'element', (node) => {
    const name = node.tagName.replace(/^.*:/u, '');
    if (FOREIGN.test(name.toLowerCase())) dangers.add(name === 'script' ? 'a script' : `<${name}>`);
    if (name === 'style' && asksElsewhere(toString(node))) dangers.add(ELSEWHERE);
    for (const [property, value] of Object.entries(node.properties)) {
      const danger = findDanger(property, Array.isArray(value) ? value.join(' ') : String(value));
      if (danger !== undefined) dangers.add(danger);
    }
  });
  return [...dangers];
}
