import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, publication, ARTICLE, test } from './reader.ts';
import { searchFor, field, waitForStatus, results } from './search.ts';

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');
const suggestions = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const options = (page: Page) => suggestions(page).getByRole('option');
const active = (page: Page): Promise<string | null> =>
  field(page).getAttribute('aria-activedescendant');

describe('by keys alone one', () => {
  test('gets to the field with / from anywhere but a field, and not with Ctrl', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await page.goto(publication(searchFor('aleppo')));
    await waitForStatus(page, /1 article/u);
    await page.keyboard.press('Control+/');
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(false);
    await page.keyboard.press('/');
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe('aleppo');
    await page.keyboard.press('/');
    expect(await field(page).inputValue()).toBe('/');
  });

  test('walks from the field through the results and back, and enters one', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(searchFor('aleppo')));
    await waitForStatus(page, /1 article/u);
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focusedText(page)).toContain('A Ray Of Hope');
    await page.keyboard.press('ArrowDown');
    expect(await focusedText(page)).toContain('eastern Aleppo');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(publication(`${ARTICLE}#p5`));
  });
});

describe('while one types are suggested', () => {
  test('words that complete it, chosen by arrow and taken by Enter', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/'));
    await field(page).pressSequentially('kerry tru');
    await options(page).first().waitFor();
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    expect(await options(page).allInnerTexts()).toContain('kerry trust');
    expect(await active(page)).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toBe('suggestions-0');
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
    const taken = await options(page).first().innerText();
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).toBe(taken);
    expect(await suggestions(page).count()).toBe(0);
    expect(page.url()).toBe(publication(searchFor(taken)));
  });

  test('topics, which lead to their pages', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/'));
    await field(page).pressSequentially('united st');
    await options(page).filter({ hasText: 'Topic' }).click();
    await page.waitForURL(publication('topics/united-states/'));
  });

  test('headlines, which lead to their articles', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(many('search/'));
    await field(page).pressSequentially('one of everyth');
    await options(page).filter({ hasText: 'Article' }).first().click();
    await page.waitForURL(many('2025/01/31/one-of-everything/'));
  });

  test('and put away by Escape, with what was typed kept', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication('search/'));
    await field(page).pressSequentially('tru');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await suggestions(page).count()).toBe(0);
    expect(await field(page).inputValue()).toBe('tru');
    await page.keyboard.press('ArrowDown');
    expect(await results(page).locator('a:focus').count()).toBe(1);
  });
});
