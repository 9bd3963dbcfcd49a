import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { many, test } from './reader.ts';

const FORMER = 'old/everything/';
const ARTICLE = '2025/01/31/one-of-everything/';

/** A host that knows no rules, and answers a former address with the page that lies there. */
async function withoutRules(page: Page): Promise<void> {
  const body = await readFile(join(inject('many').folder, FORMER, 'index.html'), 'utf8');
  await page.route(
    (url) => url.pathname === new URL(many(FORMER)).pathname,
    (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
}

describe('a link to a paragraph at a former address', () => {
  test('leads to the paragraph where the host sends readers on', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(many(`${FORMER}#p2`));
    expect(page.url()).toBe(many(`${ARTICLE}#p2`));
  });

  test('leads to the paragraph where the host knows no rules, and back leads before it', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    await withoutRules(page);
    await page.goto(many(''));
    await page.goto(many(`${FORMER}?from=print#p2`));
    await page.waitForURL(many(`${ARTICLE}?from=print#p2`));
    expect(await page.locator(':target').getAttribute('id')).toBe('p2');
    await page.goBack();
    expect(page.url()).toBe(many(''));
  });

  test('leads to the article where also scripts do not run', async ({ sitDown }) => {
    const page = await sitDown({ javaScriptEnabled: false });
    await withoutRules(page);
    await page.goto(many(`${FORMER}#p2`));
    await page.waitForURL((url) => url.href.startsWith(many(ARTICLE)));
  });
});
