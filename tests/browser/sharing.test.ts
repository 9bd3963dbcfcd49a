import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { words as arabicWords } from '#i18n/ar.ts';
import { many, PERMALINK, publication, ARTICLE, test } from './reader.ts';
import {
  BY_HAND,
  clipboard,
  copied,
  button,
  message,
  byHand,
  selected,
  refuse,
  select,
} from './share-article.ts';

const group = (page: Page, where: string) =>
  page.locator(where === 'by the headline' ? 'article > .header' : 'share-article');

describe.each(['by the headline', 'at the end'])('%s the permalink of an article', (where) => {
  test('is copied by a button, which says so', async ({ sitDown }) => {
    const page = await sitDown(clipboard);
    await page.goto(publication(ARTICLE));
    await group(page, where).getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => message(page)).toBe('Link copied.');
    expect(await copied(page)).toBe(PERMALINK);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(PERMALINK);
  });

  test('is copied as it is, whatever stands in the address', async ({ sitDown }) => {
    const page = await sitDown(clipboard);
    await page.goto(publication(`${ARTICLE}?from=mail#p5`));
    await group(page, where).getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => message(page)).toBe('Link copied.');
    expect(await copied(page)).toBe(PERMALINK);
  });

  test('is shown selected where the clipboard is refused, until the reader leaves it', async ({
    sitDown,
  }) => {
    const page = await sitDown({ before: refuse });
    await page.goto(publication(ARTICLE));
    await group(page, where).getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => message(page)).toBe(BY_HAND);
    expect(await byHand(page).inputValue()).toBe(PERMALINK);
    expect(await selected(page)).toBe(PERMALINK);
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => byHand(page).isVisible()).toBe(false);
    expect(await message(page)).toBe('');
  });

  test('is shown selected where there is no clipboard', async ({ sitDown }) => {
    const page = await sitDown({
      before: () => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      },
    });
    await page.goto(publication(ARTICLE));
    await group(page, where).getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => selected(page)).toBe(PERMALINK);
  });
});

describe('the permalink of an article', () => {
  test('goes to the device’s own share sheet where there is one', async ({ sitDown }) => {
    const page = await sitDown({
      before: () => {
        navigator.share = (shared) => {
          Reflect.set(globalThis, 'shared', shared);
          return Promise.resolve();
        };
      },
    });
    await page.goto(publication(ARTICLE));
    expect(await group(page, 'by the headline').getByRole('button').allTextContents()).toEqual([
      'Copy link',
      'Share',
    ]);
    await group(page, 'by the headline').getByRole('button', { name: 'Share' }).click();
    await expect.poll(() => message(page)).toBe('Link shared.');
    expect(await page.evaluate((): unknown => Reflect.get(globalThis, 'shared'))).toEqual({
      url: PERMALINK,
      title: await page.locator('[property="og:title"]').getAttribute('content'),
      text: await page.locator('[property="og:description"]').getAttribute('content'),
    });
  });

  test('is left alone when the share sheet is called off', async ({ sitDown }) => {
    const page = await sitDown({
      before: () => {
        navigator.share = () => {
          Reflect.set(globalThis, 'asked', true);
          return Promise.reject(new DOMException('', 'AbortError'));
        };
        navigator.clipboard.writeText = () => {
          Reflect.set(globalThis, 'asked', 'to copy');
          return Promise.resolve();
        };
      },
    });
    await page.goto(publication(ARTICLE));
    await button(page, 'Share').first().click();
    const asked = () => page.evaluate((): unknown => Reflect.get(globalThis, 'asked'));
    await expect.poll(asked).toBe(true);
    expect([await message(page), await asked()]).toEqual(['', true]);
  });

  test('is copied where the share sheet does not open', async ({ sitDown }) => {
    const page = await sitDown({
      ...clipboard,
      before: () => {
        navigator.share = () => Promise.reject(new DOMException('', 'DataError'));
      },
    });
    await page.goto(publication(ARTICLE));
    await button(page, 'Share').first().click();
    await expect.poll(() => message(page)).toBe('Link copied.');
    expect(await copied(page)).toBe(PERMALINK);
  });

  test('is copied without a pointer', async ({ sitDown }) => {
    const page = await sitDown(clipboard);
    await page.goto(publication(ARTICLE));
    await page.locator('article > .header').getByRole('link', { name: 'Cite' }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => message(page)).toBe('Link copied.');
    expect(await copied(page)).toBe(PERMALINK);
  });

  test('stands on the page without scripts, the way to references by the headline, and no button would do nothing', async ({
    sitDown,
  }) => {
    const page = await sitDown({ javaScriptEnabled: false });
    await page.goto(publication(ARTICLE));
    expect((await page.locator('.permalink').textContent())?.trim()).toBe(PERMALINK);
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    await page.locator('article > .header').getByRole('link', { name: 'Cite' }).click();
    await page.waitForURL(/\/cite\/$/u);
  });

  test.for([320, 1280])(
    'moves nothing when its buttons arrive, %i pixels wide',
    async (width, { sitDown }) => {
      const tops: (number | undefined)[] = [];
      for (const javaScriptEnabled of [true, false]) {
        const page = await sitDown({ javaScriptEnabled, viewport: { width, height: 800 } });
        await page.goto(publication(ARTICLE));
        tops.push((await page.locator('.body').boundingBox())?.y);
      }
      expect(tops[0]).toBe(tops[1]);
    },
  );
});

test('all messages are in one live region', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(publication(ARTICLE));
  expect(await page.getByRole('status').count()).toBe(1);
  expect(await page.locator('[aria-live], [role=status], [role=alert], output').count()).toBe(1);
});

describe('a paragraph’s number', () => {
  test('copies its link, says so, and is a link all the same', async ({ sitDown }) => {
    const page = await sitDown(clipboard);
    await page.goto(publication(ARTICLE));
    await page.locator('#p5').hover();
    await page.locator('#p5 > .anchor').click();
    await expect.poll(() => message(page)).toBe('Link to paragraph 5 copied.');
    expect(await copied(page)).toBe(`${PERMALINK}#p5`);
    expect(page.url()).toBe(`${publication(ARTICLE)}#p5`);
  });

  test('offers to cite it, and to share it where the device can', async ({ sitDown }) => {
    const page = await sitDown({
      ...clipboard,
      before: () => {
        navigator.share = (shared) => {
          Reflect.set(globalThis, 'shared', shared);
          return Promise.resolve();
        };
      },
    });
    await page.goto(publication(ARTICLE));
    await page.locator('#p5').hover();
    await page.locator('#p5 > .anchor').click();
    const toast = page.locator('.toast');
    await toast.getByRole('button', { name: 'Share…' }).click();
    const shared = () => page.evaluate((): unknown => Reflect.get(globalThis, 'shared'));
    await expect.poll(shared).toMatchObject({ url: `${PERMALINK}#p5` });
    await page.locator('#p5 > .anchor').click();
    await toast.getByRole('link', { name: 'Cite' }).click();
    await page.waitForURL(/\/cite\/#p5$/u);
  });

  test('does so by keyboard', async ({ sitDown }) => {
    const page = await sitDown(clipboard);
    await page.goto(publication(ARTICLE));
    await page.locator('#p4 > .anchor').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => message(page)).toBe('Link to paragraph 5 copied.');
    expect(await copied(page)).toBe(`${PERMALINK}#p5`);
    expect(page.url()).toBe(`${publication(ARTICLE)}#p5`);
  });

  test('shows its link selected where the clipboard is refused', async ({ sitDown }) => {
    const page = await sitDown({ before: refuse });
    await page.goto(publication(ARTICLE));
    await page.locator('#p5').hover();
    await page.locator('#p5 > .anchor').click();
    await expect.poll(() => selected(page)).toBe(`${PERMALINK}#p5`);
    expect(page.url()).toBe(`${publication(ARTICLE)}#p5`);
  });
});

test.for([['old/everything/'], ['old/everything/#p1'], ['old/everything/?from=mail']] as const)(
  'the former address %s leads to the article',
  async ([address], { sitDown }) => {
    const page = await sitDown();
    await page.goto(many(address));
    const kept = address.slice('old/everything/'.length);
    expect(page.url()).toBe(many(`2025/01/31/one-of-everything/${kept}`));
    expect(await page.locator('h1').innerText()).toMatch(/^One\sof\severything/u);
  },
);

test('in an Arabic interface all messages are Arabic, and what is copied of an English article reads as that article', async ({
  sitDown,
}) => {
  const page = await sitDown(clipboard);
  await page.goto(inject('arabic').url + ARTICLE);
  await button(page, arabicWords.copyLink).first().click();
  await expect.poll(() => message(page)).toBe(arabicWords.linkCopied);
  expect(await copied(page)).toBe(PERMALINK);
  const words = 'coordinated air-strikes';
  await select(page, ['p8', words]);
  await button(page, arabicWords.copyQuote).click();
  await expect.poll(() => message(page)).toBe(arabicWords.quoteCopied);
  expect(await copied(page)).toMatch(`“${words}”`);
  expect(await copied(page)).toContain(`${PERMALINK}#p8`);
});
