/**
 * Cuts a text into words and what stands between them, as Unicode has it (UAX 29): also where
 * no spaces do. In browsers without `Intl.Segmenter`, at its spaces.
 */
export function cutWords(text: string): readonly string[] {
  if (!Reflect.has(Intl, 'Segmenter')) return text.match(/\s+|\S+/gu) ?? [];
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return Array.from(words, ({ segment }) => segment);
}
