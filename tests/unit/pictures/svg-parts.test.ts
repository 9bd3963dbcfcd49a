import { expect, test } from 'vitest';
import { listSvgDangers } from '#pictures/svg-parts.ts';

const list = (inner: string, attributes = ''): readonly string[] =>
  listSvgDangers(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}</svg>`),
  );

const ELSEWHERE = 'a reference to something elsewhere';

test.each([
  '<path d="M0 0L1 1" fill="url(#shade)" style="stroke: url(\'#a\')"/>',
  '<style>.a { fill: url(#shade) }</style><rect class="a"/>',
  '<style><![CDATA[ .a > .b { fill: red } ]]></style>',
  '<use href="#a"/><use xlink:href="#b"/>',
  '<image href="data:image/png;base64,AAAA"/>',
  '<title>On the bridge</title><text lang="en">only</text>',
  '<animate attributeName="x" from="0" to="10"/>',
])('a drawing may have %s', (inner) => {
  expect(list(inner)).toEqual([]);
});

test.each([
  ['<script>alert(1)</script>', 'a script'],
  ['<SCRIPT href="#a"/>', 'a script'],
  ['<svg:script>alert(1)</svg:script>', 'a script'],
  ['<foreignObject><p>A</p></foreignObject>', '<foreignObject>'],
  ['<iframe src="data:image/png,A"/>', '<iframe>'],
  ['<rect onclick="a()"/>', 'the attribute onclick'],
  ['<image href="https://example.org/a.png"/>', ELSEWHERE],
  ['<image href="a.png"/>', ELSEWHERE],
  ['<use xlink:href="/sprite.svg#a"/>', ELSEWHERE],
  ['<image href="data:image/svg+xml,%3Csvg/%3E"/>', ELSEWHERE],
  ['<a href="javascript:alert(1)"><text>A</text></a>', ELSEWHERE],
  ['<set attributeName="href" to="javascript:alert(1)"/>', ELSEWHERE],
  ['<rect fill="url(https://example.org/a.svg#b)"/>', ELSEWHERE],
  ['<rect style="fill: url(&quot;//example.org/a#b&quot;)"/>', ELSEWHERE],
  ['<style>@import "https://example.org/a.css";</style>', ELSEWHERE],
  ['<style>.a { fill: u\\72l(//example.org) }</style>', ELSEWHERE],
  ['<g xml:base="https://example.org/"/>', ELSEWHERE],
])('a drawing may not have %s', (inner, danger) => {
  expect(list(inner)).toContain(danger);
});

test('its own element is looked at too, and each kind is told once', () => {
  expect(list('<rect onload="b()"/><g onload="c()"/>', ' onload="a()"')).toEqual([
    'the attribute onload',
  ]);
});
