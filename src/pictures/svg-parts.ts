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
