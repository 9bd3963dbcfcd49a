import { describe, expect, test } from 'vitest';

import { findMissingWords } from '#search/ui/missing-words.ts';

describe('the words of an address that leads nowhere', () => {
  test.each([
    ['its last part', '/2017/06/29/a-ray-of-hop-for-syria/', 'a ray of hop for syria'],
    ['decoded', '/topics/caf%C3%A9_society', 'café society'],
    ['as they stand if they cannot be decoded', '/100%-sure', '100% sure'],
    ['without an extension', '/news/kerry-trust.html', 'kerry trust'],
    ['without a date', '/2017-06-29-a-ray-of-hope', 'a ray of hope'],
    ['those of the folder if the file is its index', '/topics/siria/index.html', 'siria'],
    ['none if there are only figures', '/2017/06/', ''],
    ['none at the root', '/', ''],
  ])('are %s', (_, pathname, words) => {
    expect(findMissingWords(pathname)).toBe(words);
  });
});
