import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, PERMALINK, publication, STORY, test } from './reader.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page): Promise<string | null> =>
  page.locator('copy-link').getByRole('status').textContent();
const selected = (page: Page): Promise<string> =>
  page.evaluate(() => String(getSelection()).trim());

describe('the permalink of a story', () => {
  test('is copied by a button, which says so', async ({ sitDown }) => {
    const page = await sitDown({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(publication(STORY));
    await button(page, 'Copy link').click();
    await expect.poll(() => said(page)).toBe('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(PERMALINK);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(PERMALINK);
  });

  test('is selected where the clipboard is refused', async ({ sitDown }) => {
    const page = await sitDown({
      before: () => {
        navigator.clipboard.writeText = () =>
          Promise.reject(new DOMException('', 'NotAllowedError'));
      },
    });
    await page.goto(publication(STORY));
    await button(page, 'Copy link').click();
    await expect.poll(() => said(page)).toBe('Press Ctrl+C, or ⌘C, to copy.');
    expect(await selected(page)).toBe(PERMALINK);
  });

  test('is selected where there is no clipboard', async ({ sitDown }) => {
    const page = await sitDown({
      before: () => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      },
    });
    await page.goto(publication(STORY));
    await button(page, 'Copy link').click();
    await expect.poll(() => selected(page)).toBe(PERMALINK);
  });

  test('goes to the device’s own share sheet where there is one', async ({ sitDown }) => {
    const page = await sitDown({
      before: () => {
        navigator.share = (shared) => {
          Reflect.set(globalThis, 'shared', shared);
          return Promise.resolve();
        };
      },
    });
    await page.goto(publication(STORY));
    await button(page, 'Share').click();
    await expect
      .poll(() => page.evaluate((): unknown => Reflect.get(globalThis, 'shared')))
      .toEqual({ url: PERMALINK, title: await page.title() });
    expect(await said(page)).toBe('');
  });

  test('is left alone when the share sheet is called off', async ({ sitDown }) => {
    const page = await sitDown({
      before: () => {
        navigator.share = () => {
          Reflect.set(globalThis, 'asked', true);
          return Promise.reject(new DOMException('', 'AbortError'));
        };
      },
    });
    await page.goto(publication(STORY));
    await button(page, 'Share').click();
    await expect
      .poll(() => page.evaluate((): unknown => Reflect.get(globalThis, 'asked')))
      .toBe(true);
    expect([await said(page), await selected(page)]).toEqual(['', '']);
  });

  test('is copied without a pointer', async ({ sitDown }) => {
    const page = await sitDown({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(publication(STORY));
    await page.locator('.permalink').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toBe('Link copied.');
  });

  test('stands on the page without scripts, and no button that would do nothing', async ({
    sitDown,
  }) => {
    const page = await sitDown({ javaScriptEnabled: false });
    await page.goto(publication(STORY));
    expect((await page.locator('.permalink').innerText()).trim()).toBe(PERMALINK);
    expect(await page.locator('copy-link button').isVisible()).toBe(false);
  });
});

test.for([['old/everything/'], ['old/everything/#p1'], ['old/everything/?from=mail']] as const)(
  'the former address %s leads to the story',
  async ([address], { sitDown }) => {
    const page = await sitDown();
    await page.goto(many(address));
    const kept = address.slice('old/everything/'.length);
    expect(page.url()).toBe(many(`2025/01/31/one-of-everything/${kept}`));
    expect(await page.locator('h1').innerText()).toContain('One of everything');
  },
);
