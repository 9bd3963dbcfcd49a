import { describe, expect, test } from 'vitest';
import { createEdition } from '#site/edition.ts';
import { story, subject } from './stories.ts';

const noon = new Date('2020-06-15T12:00:00Z');
const slugs = (stories: readonly { slug: string }[]): string[] => stories.map(({ slug }) => slug);

describe('an edition', () => {
  test('holds what the public may read now, newest first', () => {
    const stories = [
      story('old', { published: '2019-01-01' }),
      story('draft', { draft: true }),
      story('tomorrow', { published: '2020-06-16' }),
      story('this-evening', { published: '2020-06-15T18:00:00Z' }),
      story('today', { published: '2020-06-15' }),
    ];
    expect(slugs(createEdition({ stories, pages: [] }, noon).stories)).toEqual(['today', 'old']);
  });

  test('orders stories of one moment by address, so that each build is the same', () => {
    const stories = [story('b'), story('a')];
    expect(slugs(createEdition({ stories, pages: [] }, noon).stories)).toEqual(['a', 'b']);
  });

  test('has a section or topic only if it has stories, each story once in each', () => {
    const syria = subject('syria');
    const edition = createEdition(
      {
        stories: [
          story('a', { topics: [syria, subject('truce')], published: '2020-02-01' }),
          story('b', { topics: [syria] }),
          story('c', { topics: [subject('hidden')], draft: true }),
        ],
        pages: [],
      },
      noon,
    );
    expect(edition.topics.map((shelf) => [shelf.subject.slug, slugs(shelf.stories)])).toEqual([
      ['syria', ['a', 'b']],
      ['truce', ['a']],
    ]);
    expect(edition.sections.map((shelf) => [shelf.subject.slug, slugs(shelf.stories)])).toEqual([
      ['world', ['a', 'b']],
    ]);
  });

  test('files stories under their printed year, newest year first', () => {
    const stories = [
      story('new-years-eve', { published: '2018-12-31T23:30:00-07:00' }),
      story('later', { published: '2019-05-01' }),
    ];
    const { years } = createEdition({ stories, pages: [] }, noon);
    expect([...years].map(([year, some]) => [year, slugs(some)])).toEqual([
      ['2019', ['later']],
      ['2018', ['new-years-eve']],
    ]);
  });
});
