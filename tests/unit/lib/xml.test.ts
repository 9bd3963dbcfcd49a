import { describe, expect, test } from 'vitest';
import { element, escapeXml, formatXml } from '#lib/xml.ts';

test.each([
  ['Tom & "Jerry" <b>', 'Tom &amp; &quot;Jerry&quot; &lt;b&gt;'],
  ['a ]]> b', 'a ]]&gt; b'],
  ['\u0000one\u0007 two\u001F\u007F', 'one two'],
  ['tab\tline\nreturn\r', 'tab\tline\nreturn\r'],
  [
    'half a pair \uD83D, a whole one 📰, no character \uFFFE',
    'half a pair , a whole one 📰, no character ',
  ],
  ['خبر من «الميناء»', 'خبر من «الميناء»'],
])('%j is written %j', (text, written) => {
  expect(escapeXml(text)).toBe(written);
});

describe('a document', () => {
  test('is written with its declaration, escaping texts and attributes once', () => {
    const root = element('a', { b: '"1" & 2', c: undefined }, 'x < y', undefined, element('d', {}));
    expect(formatXml(root)).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<a b="&quot;1&quot; &amp; 2">x &lt; y<d/></a>\n',
    );
  });
});
