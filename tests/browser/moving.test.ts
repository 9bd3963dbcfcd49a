import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { many, test } from './reader.ts';

const FORMER = 'old/everything/';
const ARTICLE = '2025/01/31/one-of-everything/';

/** A host that knows no rules, and answers an address with a file that it has. */
async function answerWith(page: Page, address: string, file: string, status = 200): Promise<void> {
  const body = await readFile(join(inject('many').folder, file), 'utf8');
  await page.route(
    (url) => url.href.split('#', 1)[0] === new URL(many(address)).href,
    (route) => route.fulfill({ status, contentType: 'text/html; charset=utf-8', body }),
  );
}

/** The same for a former address, with any query. */
async function withoutRules(page: Page): Promise<void> {
  for (const query of ['', '?from=print'])
    await answerWith(page, FORMER + query, `${FORMER}index.html`);
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

describe('where the host knows no rules', () => {
  test.for([
    ['?p=123#p2', 'index.html', 200, '#p2'],
    ['?utm=mail&p=123', 'index.html', 200, '?utm=mail'],
    ['news/story.php?id=5#p2', '404.html', 404, '#p2'],
    ['gro%CC%88%C3%9Fe/?x=1', '404.html', 404, '?x=1'],
    ['2015/01/09/everything.html?x=1#p2', '2015/01/09/everything.html', 200, '?x=1#p2'],
  ] as const)(
    '%s leads to the article',
    async ([address, file, status, rest], { sitDown, complaints }) => {
      const page = await sitDown();
      await answerWith(page, address.split('#', 1)[0] ?? '', file, status);
      await page.goto(many(address));
      await page.waitForURL(many(ARTICLE + rest));
      complaints.length = 0;
    },
  );

  test('the table of such addresses is asked for only with a query, and once', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('former-addresses.json')) asked.push(page.url());
    });
    await page.goto(many(''), { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await page.goto(many('?q=ferry'), { waitUntil: 'networkidle' });
    expect(asked).toHaveLength(1);
    expect(page.url()).toBe(many('?q=ferry'));
  });
});
