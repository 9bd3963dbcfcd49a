import { describe, expect, test } from 'vitest';
import { author } from '#content/schema/author.ts';

const faultsOf = (value: unknown): readonly [string, string][] => {
  const read = author.safeParse(value);
  return read.success
    ? []
    : read.error.issues.map(({ path, message }) => [path.join('.'), message.replace('\n', '. ')]);
};

describe('a name of a byline', () => {
  test.each([
    ['Ann Lee', { name: 'Ann Lee' }],
    [
      { name: 'Example Wire', organisation: true },
      { name: 'Example Wire', organisation: true },
    ],
    [
      { name: 'Wang Xiaoming', family: 'Wang' },
      { name: 'Wang Xiaoming', family: 'Wang' },
    ],
  ])('is read from %j', (written, read) => {
    expect(author.parse(written)).toEqual(read);
  });

  test.each([
    [7, '', 'the name of an author. Put it in quotes.'],
    ['', '', 'the name of an author. Write the name, or leave it out.'],
    [{ family: 'Lee' }, 'name', 'the name of an author. Write the name, or leave it out.'],
    [{ name: 'Ann Lee', organization: true }, '', 'name organisation family'],
    [
      { name: 'Ann Lee', organisation: 'perhaps' },
      'organisation',
      'true or false. Write true or false, without quotes.',
    ],
    [
      { name: 'Ann Lee', family: 'Li' },
      'family',
      'a part of the name Ann Lee. Write it as it stands in the name.',
    ],
    [
      { name: 'Example Wire', organisation: true, family: 'Wire' },
      'family',
      'no family name of an organisation. Remove one of the two.',
    ],
  ])('is refused as %j', (written, path, message) => {
    expect(faultsOf(written)).toEqual([[path, message]]);
  });
});
