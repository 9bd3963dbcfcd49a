import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

const SCHEME =
  'expected an address that begins with https://, mailto:, tel:, / or #. Give the link such an address or remove it.';
const RELATIVE =
  'expected an address from the top of the site such as /about/. Begin it with / for this site or with https:// for another.';
const CHARACTERS =
  'expected an address without spaces, control characters or backslashes. Write %20 for a space.';
const WEB = 'expected a whole web address such as https://example.org/page. Correct the address.';
const ABSENT =
  'a.md:10: found a link without address, expected an address such as https://example.org/page or /about/. Write it between the parentheses.';

test.each([
  ['javascript:alert(1)', SCHEME],
  ['vbscript:x', SCHEME],
  ['data:text/html,x', SCHEME],
  ['file:///etc/passwd', SCHEME],
  ['ftp://example.org/x', SCHEME],
  ['../other/', RELATIVE],
  ['other', RELATIVE],
  ['?q=x', RELATIVE],
  ['./nowhere.md#p2', 'expected the file of an article that is there. Correct its path, counted from this file, or write its address from the top of the site.'],
  ['//evil.example', 'expected an address that names https:. Write https: before the slashes.'],
  ['/\\evil.example', CHARACTERS],
  ['http:example.org', WEB],
  ['https:///x', WEB],
  ['https://[x', WEB],
  [
    'https://me:secret@example.org',
    'expected an address without a user name or password. Remove what stands before the @.',
  ],
  ['mailto:nobody', 'expected an address such as mailto:desk@example.org. Correct the address.'],
  ['tel:call-me', 'expected a number such as tel:+41-22-555-0100. Correct the address.'],
])('refused: a link to %s', async (address, sentence) => {
  const { said } = await render(`[words](<${address.replaceAll('\\', '\\\\')}>)`);
  expect(said).toEqual([`a.md:10: found "${address}", ${sentence}`]);
});

test.each([
  ['spaces', '[x](<a b>)', [`a.md:10: found "a b", ${CHARACTERS}`]],
  ['no address', '[x]()', [ABSENT]],
  ['a bare #', '[x](#)', [ABSENT]],
  [
    'no words',
    '[](/about/)',
    [
      'a.md:10: found a link without words, expected [words](address). Write the words to follow between the brackets.',
    ],
  ],
  [
    'a footnote mark inside',
    lines('[see[^1]](/about/)', '', '[^1]: Note.'),
    [
      'a.md:10: found a footnote mark inside a link, expected one link at a time. Put the mark after the link.',
    ],
  ],
  [
    'a definition, on its own line and once',
    lines('[one][d] and [two][d].', '', '[d]: ../x'),
    [`a.md:12: found "../x", ${RELATIVE}`],
  ],
  ['an unused definition', '[d]: javascript:x', [`a.md:10: found "javascript:x", ${SCHEME}`]],
  [
    'a nested link, on its own line',
    lines('- a', '  > b', '  > [c](d)'),
    [`a.md:12: found "d", ${RELATIVE}`],
  ],
  [
    'a bare address with a password',
    lines('One.', '', 'See http://me:secret@example.org now.'),
    [
      'a.md:12: found "http://me:secret@example.org", expected an address without a user name or password. Remove what stands before the @.',
    ],
  ],
])('refused: a link with %s', async (_, markdown, said) => {
  expect((await render(markdown)).said).toEqual(said);
});

test.each([
  'mailto:a@example.org?cc=b@example.org',
  'mailto:a@example.org,b@example.org',
  'mailto:?subject=a@b',
])('mail as RFC 6068 has it: %s', async (address) => {
  expect((await render(`[x](${address})`)).said).toEqual([]);
});

test('links to the web, to mail, to a phone and to the site are welcome', async () => {
  const markdown = lines(
    '[a](HTTPS://Example.org/x?y#z) [b](mailto:desk@example.org?subject=x) [c](tel:+41-22-555-0100)',
    '[d](/about/#p1) ![e][e] www.example.org desk@example.org <https://example.org>',
    '[f][f] [g](#p1)',
    '',
    '[e]: ./e.jpg',
    '[f]: /2017/',
  );
  expect(await render(markdown)).toMatchObject({
    said: [],
    internalLinks: [
      { href: '/about/#p1', line: 11 },
      { href: '/2017/', line: 15 },
    ],
  });
});
