import { expect, test } from 'vitest';
import { decodePart, findAddressFault } from '#lib/web-address.ts';

test.each([
  'https://example.org',
  'https://example.org/a?b=c#d',
  'http://example.org:8080/%C3%A4',
  'https://xn--bcher-kva.example/',
  'https://bücher.example/',
  'https://web.archive.org/web/20261122000000/https://example.org/a',
  'https://192.0.2.1/a',
  'https://[2001:db8::1]/a',
  'HTTPS://EXAMPLE.ORG/',
])('%s is an address on the web', (address) => {
  expect(findAddressFault(address)).toBeUndefined();
});

const host = 'a host that all readers can reach, such as example.org';
const whole = 'a whole web address such as https://example.org/page';

test.each([
  ['https:example.org', whole],
  ['https:///a', whole],
  ['https://example.org/a b', whole],
  ['https://exa mple.org/', whole],
  ['https://example.org:99999/', whole],
  ['https://me:secret@example.org/', 'an address without a user name or password'],
  ['https://localhost/a', host],
  ['https://intranet/a', host],
  ['https://https://example.org/', host],
  ['https://example..org/', host],
  ['https://example.o/', host],
  ['https://example.org/%zz', 'two hexadecimal digits after %'],
])('%s is refused, expected %s', (address, expected) => {
  expect(findAddressFault(address)?.expected).toBe(expected);
});

test.each([
  ['a%20b', 'a b'],
  ['caf%C3%A9', 'café'],
  ['100%', '100%'],
  ['%E9', '%E9'],
  ['a%2Fb%zz', 'a%2Fb%zz'],
])('%s is decoded as %s', (encoded, decoded) => {
  expect(decodePart(encoded)).toBe(decoded);
});
