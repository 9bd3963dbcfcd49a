import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, overhang, publication, ARTICLE, styleOf, test } from './reader.ts';

describe.each([320, 360, 768, 1280])('%i pixels wide', (width) => {
  test.for([
    publication(''),
    publication(ARTICLE),
    publication('archive/'),
    publication('sections/world/'),
    publication('2017/'),
    publication('about/'),
    many(''),
    many('2025/01/31/one-of-everything/'),
    many('2025/01/30/right-to-left/'),
    many('topics/tides/2/'),
  ])('%s never scrolls sideways', async (address, { sitDown }) => {
    const page = await sitDown({ viewport: { width, height: 700 } });
    await page.goto(address);
    await page.locator('h1').waitFor();
    expect(await overhang(page)).toBe(0);
  });

  test('search never scrolls sideways', async ({ sitDown }) => {
    const page = await sitDown({ viewport: { width, height: 700 } });
    await page.goto(publication('search/?q=aleppo'));
    await page.locator('search-page mark').first().waitFor();
    expect(await overhang(page)).toBe(0);
  });
});

const LONG = 'Wx'.repeat(45);

describe('a word longer than a line', () => {
  test.for([
    publication(''),
    publication(ARTICLE),
    publication(`${ARTICLE}cite/`),
    publication('archive/'),
    publication('2017/'),
    publication('about/'),
    publication('corrections/'),
    many(''),
    many('2025/01/31/one-of-everything/'),
    many('2025/01/30/right-to-left/'),
    many('topics/tides/2/'),
  ])('is broken wherever it stands on %s', async (address, { sitDown }) => {
    const page = await sitDown({ viewport: { width: 320, height: 700 } });
    await page.goto(address);
    const overhanging = await page.evaluate((word) => {
      const root = document.documentElement;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        const words = node.textContent ?? '';
        if (words.trim() === '' || node.parentElement?.closest('script, [hidden]')) continue;
        node.textContent = `${words} ${word}`;
        if (root.scrollWidth > root.clientWidth) found.push(words);
        node.textContent = words;
      }
      return found;
    }, LONG);
    expect(overhanging).toEqual([]);
  });

  test.for([
    ['a result', 'search/?q=quotation', 'One of everything'],
    ['a query', `search/?q=${LONG}`, LONG],
  ] as const)('is broken in %s', async ([, address, sentence], { sitDown }) => {
    const page = await sitDown({ viewport: { width: 320, height: 700 } });
    await page.goto(many(address));
    await page.locator('search-page').getByText(sentence).first().waitFor();
    expect(await overhang(page)).toBe(0);
  });
});

test('at 200 % zoom the article fits the window and its headline begins in it', async ({
  sitDown,
}) => {
  const page = await sitDown({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  await page.goto(publication(ARTICLE));
  expect(await overhang(page)).toBe(0);
  expect((await page.locator('h1').boundingBox())?.y).toBeLessThan(400);
});

test.for([publication(ARTICLE), many('2025/01/31/one-of-everything/')])(
  'the text of %s stands under its headline, and its parts stand apart',
  async (address, { sitDown }) => {
    const page = await sitDown();
    await page.goto(address);
    const startOf = (selector: string): Promise<number> =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);
    expect(await startOf('.body')).toBe(await startOf('h1'));
    const joined = await page.locator('.body > * + *').evaluateAll((parts) =>
      parts
        // Beside what floats in the margin the text begins at the top; a credit belongs to what it is below.
        .filter((part) => !part.matches('.note + *, .credit'))
        .filter((part) => parseFloat(getComputedStyle(part).marginBlockStart) < 12)
        .map((part) => part.outerHTML.slice(0, 60)),
    );
    expect(joined).toEqual([]);
  },
);

test('a list has its marks, beside what it lists', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(many('2025/01/31/one-of-everything/'));
  const list = page.locator('.body > ul').first();
  expect(await styleOf(list, 'list-style-type')).toBe('disc');
  expect(parseFloat(await styleOf(list, 'padding-inline-start'))).toBeGreaterThan(16);
});

test('without scripts the whole text is to be read', async ({ sitDown }) => {
  const page = await sitDown({ javaScriptEnabled: false });
  await page.goto(publication(ARTICLE));
  await expect.poll(() => page.locator('.body p[id]').last().isVisible()).toBe(true);
  expect(await page.locator('.body p[id]').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('including eastern Aleppo')]),
  );
});

describe('a paragraph’s number', () => {
  test('appears when the pointer is on the paragraph, and goes with it', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(ARTICLE));
    const anchor = page.locator('#p4 > .anchor');
    expect(await styleOf(anchor, 'opacity')).toBe('0');
    await page.locator('#p4').hover();
    await expect.poll(() => styleOf(anchor, 'opacity')).toBe('1');
    await page.locator('h1').hover();
    await expect.poll(() => styleOf(anchor, 'opacity')).toBe('0');
  });

  test('shows by itself at every fifth, where a pointer can hover', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(ARTICLE));
    const shown = await page
      .locator('.body .anchor')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).opacity === '1').length);
    const numbers = await page.locator('.body .anchor').count();
    expect(shown).toBe(Math.floor(numbers / 5));
  });

  test('is 44 pixels high, and comes after the words of its paragraph', async ({ sitDown }) => {
    const page = await sitDown({ viewport: { width: 360, height: 700 }, hasTouch: true });
    await page.goto(publication(ARTICLE));
    const anchors = page.locator('.body .anchor');
    const places = await anchors.evaluateAll((all) =>
      all.map((one) => ({
        isHigh: one.getBoundingClientRect().height >= 44,
        isLast: one === one.parentElement?.lastElementChild,
      })),
    );
    expect(places).toEqual(places.map(() => ({ isHigh: true, isLast: true })));
  });

  test('appears when the keyboard reaches it, and leads to the paragraph', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(ARTICLE));
    await page.locator('#p4 > .anchor').focus();
    await page.keyboard.press('Tab');
    const anchor = page.getByRole('link', { name: 'Link to paragraph 5', exact: true });
    await expect.poll(() => anchor.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(() => styleOf(anchor, 'opacity')).toBe('1');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#p5$/u);
  });

  test('is not in what one copies', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(ARTICLE));
    const copied = await page.locator('#p8').evaluate((paragraph) => {
      getSelection()?.selectAllChildren(paragraph);
      return String(getSelection());
    });
    expect(copied.trim()).toBe(
      'Both countries also made a commitment to launch coordinated air-strikes against the extremist terror groups.',
    );
  });

  test('always shows where nothing can hover', async ({ sitDown }) => {
    const page = await sitDown({
      viewport: { width: 360, height: 700 },
      hasTouch: true,
      isMobile: true,
    });
    await page.goto(publication(ARTICLE));
    expect(await styleOf(page.locator('#p5 > .anchor'), 'opacity')).toBe('1');
  });
});

test('an address with #p5 brings its paragraph into view and marks it alone', async ({
  sitDown,
}) => {
  const page = await sitDown({ viewport: { width: 360, height: 640 } });
  await page.goto(publication(`${ARTICLE}#p5`));
  const stroke = (id: string): Promise<string> =>
    page
      .locator(`#${id}`)
      .evaluate((one) => getComputedStyle(one, '::before').borderInlineStartColor);
  await expect.poll(async () => (await page.locator('#p5').boundingBox())?.y).toBeLessThan(640);
  expect((await page.locator('#p5').boundingBox())?.y).toBeGreaterThanOrEqual(0);
  expect(await stroke('p5')).toBe('rgb(161, 28, 20)');
  expect(await stroke('p4')).not.toBe('rgb(161, 28, 20)');
});

describe('a reader who is sent to a paragraph', () => {
  const origin = (page: Page) => page.locator('.origin');

  test('learns without scripts what the text is and how old, in the window’s foot', async ({
    sitDown,
  }) => {
    const page = await sitDown({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    await page.goto(publication(`${ARTICLE}#p5`));
    await expect.poll(() => origin(page).isVisible()).toBe(true);
    const [line, headline] = (await origin(page).innerText()).split('\n');
    expect(line).toBe('World · From\u00A02017 · events\u00A0of\u00A02016');
    expect(headline).toMatch(/^A Ray Of Hope/u);
    const box = await origin(page).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(740, 0);
  });

  test.for([[''], ['#record'], ['#about-the-date']])(
    'alone learns it: not one who comes to “%s”',
    async ([hash], { sitDown }) => {
      const page = await sitDown();
      await page.goto(publication(`${ARTICLE}${hash ?? ''}`));
      await page.waitForLoadState();
      expect(await origin(page).isVisible()).toBe(false);
    },
  );

  test('learns nothing of it on paper', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(`${ARTICLE}#p5`));
    await page.emulateMedia({ media: 'print' });
    expect(await origin(page).isVisible()).toBe(false);
  });
});

describe('the first two stops of the Tab key in an article', () => {
  test('lead to the text and to the record', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(ARTICLE));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect((await page.locator(':focus').textContent())?.trim()).toBe('Skip to the record');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#record$/u);
  });
});

test('/ goes to the search field, and in a narrow window to the search page', async ({
  sitDown,
}) => {
  const wide = await sitDown();
  await wide.goto(publication(ARTICLE));
  await wide.keyboard.press('/');
  await expect.poll(() => wide.locator(':focus').getAttribute('type')).toBe('search');
  const narrow = await sitDown({ viewport: { width: 360, height: 740 } });
  await narrow.goto(publication(ARTICLE));
  await narrow.keyboard.press('/');
  await narrow.waitForURL(/\/search\//u);
});

test('the first Tab offers to skip to the text, and Enter does it', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(publication(ARTICLE));
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  expect((await skip.boundingBox())?.y).toBeLessThan(0);
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await skip.boundingBox())?.y).toBe(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('World');
});

test.for([
  ['light', 'rgb(253, 252, 249)', 'rgb(27, 26, 24)'],
  ['dark', 'rgb(24, 23, 21)', 'rgb(236, 232, 223)'],
] as const)(
  'a reader who likes it %s gets %s under %s',
  async ([colorScheme, ground, text], { sitDown }) => {
    const page = await sitDown({ colorScheme });
    await page.goto(publication(ARTICLE));
    expect(await styleOf(page.locator('html'), 'background-color')).toBe(ground);
    expect(await styleOf(page.locator('html'), 'color')).toBe(text);
  },
);

test('on paper there are the text and its numbers, and nothing to press', async ({ sitDown }) => {
  const page = await sitDown({ colorScheme: 'dark' });
  await page.goto(publication(ARTICLE));
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.masthead nav', '[role=search]', 'share-article > button', 'p.share'])
    expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
  for (const shown of ['h1', '#p1', '#record', '.permalink'])
    expect(await page.locator(shown).isVisible(), shown).toBe(true);
  expect(await styleOf(page.locator('#p5 > .anchor'), 'opacity')).toBe('1');
  expect(await styleOf(page.locator('html'), 'background-color')).toBe('rgb(255, 255, 255)');
});

test('an article in Arabic reads from right to left, its surroundings do not', async ({
  sitDown,
}) => {
  const page = await sitDown();
  await page.goto(many('2025/01/30/right-to-left/'));
  expect(await styleOf(page.locator('#p1'), 'direction')).toBe('rtl');
  expect(await styleOf(page.locator('.masthead'), 'direction')).toBe('ltr');
});

describe('what lies at the end of a page', () => {
  const EVERYTHING = '2025/01/31/one-of-everything/';

  test('waits to be laid out, but nothing that an address can lead to', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(many(EVERYTHING));
    const waiting = page.locator('*').filter({ visible: true });
    const found = await waiting.evaluateAll((all) =>
      all
        .filter((part) => getComputedStyle(part).contentVisibility === 'auto')
        .map((part) => ({
          name: part.getAttribute('class'),
          ids: part.querySelectorAll('[id]').length,
        })),
    );
    expect(found).toEqual([{ name: 'related', ids: 0 }]);
  });

  test.for([
    ['reload', 360, '#p2'],
    ['reload', 360, '.foot a'],
    ['reload', 1280, '.foot a'],
    ['come back', 360, '#p2'],
    ['come back', 360, '.foot a'],
  ] as const)(
    'readers who %s, %i pixels wide, find %s where it was',
    async ([way, width, part], { sitDown }) => {
      const page = await sitDown({ viewport: { width, height: 640 } });
      await page.goto(many(EVERYTHING));
      await page.evaluate(() => document.fonts.ready);
      const place = (): Promise<number> =>
        page
          .locator(part)
          .first()
          .evaluate((element) => Math.round(element.getBoundingClientRect().top));
      await page
        .locator(part)
        .first()
        .evaluate((element) => {
          element.scrollIntoView();
        });
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const left = await place();
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
      if (way === 'reload') await page.reload();
      else {
        await page.goto(many('about/'));
        await page.goBack();
      }
      await expect.poll(place).toBe(left);
    },
  );
});
