import { expect, test } from 'vitest';
import { mendAddress } from '#client/mend-address.ts';

test.each([
  ['', undefined],
  ['#p5', undefined],
  ['#p5:~:text=half%20a%20million', '#p5'],
  ['#:~:text=half%20a%20million', '#'],
  ['#p5:~:', '#p5'],
])('behind %j the paragraph alone is %j', (hash, place) => {
  expect(mendAddress(hash)).toBe(place);
});
