import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, overhang, publication, ARTICLE, test } from './reader.ts';

/** Texts of a tree are shortened to this: which words they are is tested elsewhere. */
const LONGEST = 60;

const shorten = (line: string): string =>
  line.length > LONGEST + line.search(/\S/u)
    ? `${line.slice(0, LONGEST + line.search(/\S/u)).trimEnd()}…`
    : line;

/** What a screen reader is given, one line an element; addresses under the links. */
async function readTree(page: Page): Promise<string> {
  const tree = await page.locator('body').ariaSnapshot();
  return `${tree.split('\n').map(shorten).join('\n')}\n`;
}

async function waitForAnswer(page: Page, address: string): Promise<void> {
  if (!address.includes('?q=')) return;
  const status = page.getByRole('main').getByRole('status');
  await expect.poll(() => status.textContent(), { timeout: 15_000 }).toMatch(/\.$/u);
}

test.for([
  ['front', publication('')],
  ['article', publication(ARTICLE)],
  ['search', publication('search/?q=aleppo')],
] as const)('a screen reader is given the tree of %s.txt', async ([name, address], { sitDown }) => {
  const page = await sitDown();
  await page.goto(address);
  await waitForAnswer(page, address);
  await expect(await readTree(page)).toMatchFileSnapshot(`accessibility-trees/${name}.txt`);
});

const PAGES = [
  publication(''),
  publication(ARTICLE),
  publication('search/?q=aleppo'),
  many(''),
  many('2025/01/31/one-of-everything/'),
  many('2025/01/30/right-to-left/'),
  many('topics/tides/2/'),
];

describe.each(PAGES)('%s', (address) => {
  test('has one banner, one main, one foot, and navigations with names of their own', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await page.goto(address);
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      expect(await page.getByRole(role).count(), role).toBe(1);
    const navigations = await page
      .getByRole('navigation')
      .evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
    expect(navigations).not.toContain('');
    expect(new Set(navigations).size).toBe(navigations.length);
  });

  test('has one heading of the first level and skips none', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(address);
    await waitForAnswer(page, address);
    const levels = await page
      .getByRole('heading')
      .evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    const skips = levels.filter((level, at) => level > (levels[at - 1] ?? 1) + 1);
    expect(skips).toEqual([]);
  });

  test('has links whose names make sense alone, never one name for two places', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await page.goto(address);
    await waitForAnswer(page, address);
    const links = await page.getByRole('link').evaluateAll((all) =>
      all.map((one) => ({
        name: (one.ariaLabel ?? one.textContent).replaceAll(/\s+/gu, ' ').trim(),
        place: one instanceof HTMLAnchorElement ? one.href : '',
      })),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ name }) => !/\p{L}{2}|\d/u.test(name))).toEqual([]);
    expect(links.filter(({ name }) => /^(?:here|more|link|read more)$/iu.test(name))).toEqual([]);
    const placesOf = (wanted: string): number =>
      new Set(links.filter(({ name }) => name === wanted).map(({ place }) => place)).size;
    expect(links.filter(({ name }) => placesOf(name) > 1)).toEqual([]);
  });

  test('on a telephone has targets of 24 by 24 pixels at least, but for links in sentences', async ({
    sitDown,
  }) => {
    const page = await sitDown({
      viewport: { width: 360, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    await page.goto(address);
    await waitForAnswer(page, address);
    const targets = page.locator('a, button, input').and(page.locator(':visible'));
    const small = await targets.evaluateAll((all) =>
      all
        .filter((one) => {
          const { width: wide, height: high } = one.getBoundingClientRect();
          const inSentence =
            one.closest('main :is(p, li, dd, sup)') !== null &&
            getComputedStyle(one).display === 'inline';
          return !inSentence && Math.min(wide, high) < 24;
        })
        .map((one) => one.outerHTML),
    );
    expect(small).toEqual([]);
  });

  test('has nothing that moves', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(address);
    const moving = await page.locator('*').evaluateAll((all) =>
      all
        .filter((one) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
          return (
            animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto'
          );
        })
        .map((one) => one.outerHTML),
    );
    expect(moving).toEqual([]);
  });

  test('at 320 pixels holds texts spaced as widely as WCAG’s 1.4.12 asks', async ({ sitDown }) => {
    // The policy would keep the reader’s own styles out, which a browser’s extension puts in.
    const page = await sitDown({ viewport: { width: 320, height: 800 }, bypassCSP: true });
    await page.goto(address);
    await waitForAnswer(page, address);
    await page.addStyleTag({
      content: `* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }
          p { margin-block-end: 2em !important; }`,
    });
    expect(await overhang(page)).toBe(0);
    const clipped = await page.locator('body *:visible').evaluateAll((all) =>
      all
        .filter((one) => {
          const { overflowX, overflowY } = getComputedStyle(one);
          const clipsDown = overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1;
          const clipsAcross = overflowX === 'hidden' && one.scrollWidth > one.clientWidth;
          return (clipsDown || clipsAcross) && !one.classList.contains('hidden-words');
        })
        .map((one) => one.outerHTML),
    );
    expect(clipped).toEqual([]);
  });
});

/** What has the focus, as a reader sees it. */
const readFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const { top, bottom, left } = focused.getBoundingClientRect();
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(focused);
    return {
      place: Array.from(document.querySelectorAll('*')).indexOf(focused),
      middle: (top + bottom) / 2 + scrollY,
      start: left,
      isInFoot: focused.closest('.foot') !== null,
      isInView: bottom > 0 && top < innerHeight && left >= 0,
      isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && opacity === '1',
      html: focused.outerHTML,
    };
  });

test.for([360, 1280])(
  'at %i pixels the Tab key walks through the whole article in the order of reading, always in sight',
  async (width, { sitDown }) => {
    const page = await sitDown({ viewport: { width, height: 700 } });
    await page.goto(publication(ARTICLE));
    const stops = await page
      .locator('a[href], button, input')
      .and(page.locator(':visible'))
      .evaluateAll((all) => {
        const order = Array.from(document.querySelectorAll('*'));
        return all.map((one) => order.indexOf(one));
      });
    expect(stops.length).toBeGreaterThan(25);
    let before = 0;
    let start = 0;
    for (const stop of stops) {
      await page.keyboard.press('Tab');
      const focus = await readFocus(page);
      expect(focus).toMatchObject({ place: stop, isInView: true, isSeen: true });
      // Half a line up is still the same line; a column of the foot is read before the next.
      if (focus && !(focus.isInFoot && focus.start > start))
        expect(focus.middle, focus.html).toBeGreaterThan(before - 16);
      before = focus?.middle ?? 0;
      start = focus?.start ?? 0;
    }
  },
);

test('with forced colours a paragraph that was linked to has its stroke', async ({ sitDown }) => {
  const page = await sitDown({ forcedColors: 'active' });
  await page.goto(publication(`${ARTICLE}#p5`));
  const strokeOf = (id: string): Promise<string> =>
    page.locator(id).evaluate((one) => getComputedStyle(one, '::before').borderInlineStartStyle);
  await expect.poll(() => strokeOf('#p5')).toBe('solid');
  expect(await strokeOf('#p4')).toBe('none');
});
