import { describe, expect, test } from 'vitest';
import { createEdition } from '#site/edition.ts';
import { createOnward } from '#site/onward.ts';
import type { Story } from '#site/story.ts';
import { story, subject } from './stories.ts';

const now = new Date('2100-01-01T00:00:00Z');
const syria = subject('syria');
const truce = subject('truce');

/** What is offered after the story with this slug: slugs and reasons. */
function onwardOf(slug: string, stories: readonly Story[]): string[] {
  const links = createOnward(createEdition({ stories, pages: [] }, now));
  const address = stories.find((one) => one.slug === slug)?.address ?? '';
  return (links.get(address) ?? []).map(
    ({ headline, reason }) => `${headline.replace('Headline of ', '')}: ${reason}`,
  );
}

describe('after a story', () => {
  test('that is alone nothing is offered', () => {
    expect(onwardOf('a', [story('a', { topics: [syria] })])).toEqual([]);
  });

  test('stand the next and the one before, each only if there is one', () => {
    const stories = [
      story('a', { published: '2020-01-01' }),
      story('b', { published: '2020-01-02' }),
      story('c', { published: '2020-01-03' }),
    ];
    expect(onwardOf('a', stories)).toEqual(['b: The next story']);
    expect(onwardOf('b', stories)).toEqual(['c: The next story', 'a: The story before']);
    expect(onwardOf('c', stories)).toEqual(['b: The story before']);
  });

  test('stand three related ones: most topics in common first, then the nearest in time', () => {
    const stories = [
      story('far-both', { published: '2020-01-01', topics: [syria, truce] }),
      story('far', { published: '2020-01-02', topics: [syria] }),
      story('near', { published: '2020-01-03', topics: [truce] }),
      story('unrelated', { published: '2020-01-04', topics: [subject('lamps')] }),
      story('this', { published: '2020-01-05', topics: [syria, truce] }),
      story('next', { published: '2020-01-06' }),
      story('soon', { published: '2020-01-07', topics: [syria] }),
    ];
    expect(onwardOf('this', stories)).toEqual([
      'far-both: Also on SYRIA and TRUCE',
      'soon: Also on SYRIA',
      'near: Also on TRUCE',
      'next: The next story',
      'unrelated: The story before',
    ]);
  });

  test('none is offered twice: a neighbour is not also a related story', () => {
    const stories = [
      story('a', { published: '2020-01-01', topics: [syria] }),
      story('b', { published: '2020-01-02', topics: [syria] }),
    ];
    expect(onwardOf('a', stories)).toEqual(['b: The next story']);
  });

  test('a headline in another language says so', () => {
    const stories = [story('a'), story('b', { language: 'ar' })];
    const links = createOnward(createEdition({ stories, pages: [] }, now));
    expect([...links.values()].flat().map(({ language }) => language)).toEqual([
      { lang: 'ar', dir: 'rtl' },
      {},
    ]);
  });
});

/** How often any field of any story is read while what stands after each of `count` is decided. */
function countReads(count: number): number {
  let reads = 0;
  const counting: ProxyHandler<Story> = {
    get: (target, field, receiver) => {
      reads += 1;
      const value: unknown = Reflect.get(target, field, receiver);
      return value;
    },
  };
  const stories = Array.from({ length: count }, (_, index) => {
    const year = 1900 + Math.floor(index / 300);
    const published = `${year}-${String(1 + (index % 12)).padStart(2, '0')}-01`;
    const topics = [syria, subject(`t${index % 40}`)];
    return new Proxy(story(`s${index}`, { published, topics }), counting);
  });
  const edition = createEdition({ stories, pages: [] }, now);
  reads = 0;
  expect(createOnward(edition).size).toBe(count);
  return reads;
}

test('after each of 20,000 stories with a topic in common, the work is twice that of 10,000', () => {
  const [half, whole] = [countReads(10_000), countReads(20_000)];
  expect(whole / half).toBeCloseTo(2, 1);
  expect(whole).toBeLessThan(20_000 * 60);
}, 30_000);
