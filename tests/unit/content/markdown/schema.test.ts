import type { Element, Properties, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { proseSchema } from '#content/markdown/schema.ts';

const sanitiseTree = rehypeSanitize(proseSchema);
const printer = unified().use(rehypeStringify);

function sanitise(tagName: string, properties: Properties): string {
  const element: Element = {
    type: 'element',
    tagName,
    properties,
    children: tagName === 'img' ? [] : [{ type: 'text', value: 'x' }],
  };
  const tree: Root = { type: 'root', children: [element] };
  return printer.stringify(sanitiseTree(tree));
}

test.each<[string, Properties, string]>([
  ['script', {}, ''],
  ['style', {}, ''],
  ['svg', { onLoad: 'x' }, 'x'],
  ['iframe', { srcDoc: 'x' }, 'x'],
  ['form', { action: '/' }, 'x'],
  ['h1', {}, 'x'],
  ['td', {}, 'x'],
  ['li', {}, 'x'],
  [
    'p',
    { style: 'x', onClick: 'x', name: 'x', id: 'location', className: ['x'] },
    '<p class="">x</p>',
  ],
  ['p', { dataParagraph: '1', className: ['credit'] }, '<p data-paragraph="1" class="credit">x</p>'],
  ['p', { className: ['caption'] }, '<p class="caption">x</p>'],
  ['p', { id: 'p1', dataParagraph: '1\nx' }, '<p>x</p>'],
  ['h2', { id: 'body' }, '<h2>x</h2>'],
  ['a', { href: 'javascript:x', target: '_blank' }, '<a>x</a>'],
  ['a', { href: '//evil.example' }, '<a>x</a>'],
  ['a', { href: '/\\evil.example' }, '<a>x</a>'],
  ['a', { href: '\tjavascript:x' }, '<a>x</a>'],
  [
    'a',
    { href: 'HTTPS://e.org', rel: ['external', 'opener'] },
    '<a href="HTTPS://e.org" rel="external">x</a>',
  ],
  ['img', { src: 'https://e.org/x.png', alt: 'x', srcSet: 'x', onError: 'x' }, '<img alt="x">'],
  ['img', { src: './x.js', alt: 'x' }, '<img alt="x">'],
  ['img', { src: './x.png', alt: 'x' }, '<img src="./x.png" alt="x">'],
])('the second line of defence: <%s> with %j', (tagName, properties, html) => {
  expect(sanitise(tagName, properties)).toBe(html);
});
