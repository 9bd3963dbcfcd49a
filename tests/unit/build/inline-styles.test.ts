import { expect, test } from 'vitest';
import { readInlineParts } from '#build/inline-styles.ts';

test.each([
  ['<style>a{}</style><p>b</p>', ['a{}']],
  ['<STYLE media="print">\n a > b {}\n</STYLE ><style>c{}</style>', ['\n a > b {}\n', 'c{}']],
  ['<p title="a > b"><style>"<style>"</style>', ['"<style>"']],
  ['<!-- <style>a{}</style> -->', []],
  ['<style>never closed', ['never closed']],
  ['<script type="application/ld+json">"<style>a{}</style>"</script>', []],
])('the styles of %j', (html, styles) => {
  expect(readInlineParts(html)).toEqual({ styles, blocked: [] });
});

test.each([
  ['<script>alert(1)</script>', ['an inline <script>']],
  ['<script type="module">alert(1)</script>', ['an inline <script>']],
  ['<script type="speculationrules">{}</script>', ['an inline <script>']],
  ['<script type="module" src="/a.js"></script>', []],
  ['<script type=application/json>{}</script>', []],
  ["<p style='color:red'>", ['the attribute style= on <p>']],
  ['<img alt="" ONERROR=alert(1)>', ['the attribute onerror= on <img>']],
  ['<svg\nonload="a>b"/>', ['the attribute onload= on <svg>']],
  ['<p title="style=x onclick=y" data-on="" data-style="">', []],
  ['<link rel="stylesheet" href="//b.example/a.css">', ['a style sheet of another site']],
  ['<link rel="stylesheet" href="/a.css">', []],
  ['<link rel="icon" href="/a.svg"><p>style="" onclick=""</p>', []],
])('the policy blocks of %j: %j', (html, blocked) => {
  expect(readInlineParts(html)).toEqual({ styles: [], blocked });
});
