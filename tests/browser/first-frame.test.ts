import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished } from 'vitest';
import type { Page } from 'playwright-core';
import { publication, STORY, test } from './reader.ts';

/** Keeps what the root is called when the first frame is made, before the page's own script. */
const watch = (): void => {
  requestAnimationFrame(() => {
    Reflect.set(globalThis, 'firstFrame', document.documentElement.className.trim());
  });
};

const firstFrame = (page: Page): Promise<unknown> =>
  page.evaluate((): unknown => Reflect.get(globalThis, 'firstFrame'));

const nameOfRoot = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.className);

/** Serves the publication until the test ends, pages in two parts with a pause before the first text; gives the address of its front page. */
const serveInParts = async (): Promise<string> => {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(publication((request.url ?? '/').slice(1)));
      const type = answer.headers.get('content-type') ?? '';
      response.setHeader('Content-Type', type);
      const body = Buffer.from(await answer.arrayBuffer());
      const begin = type.startsWith('text/html') ? body.indexOf('<header') : 0;
      response.write(body.subarray(0, begin));
      if (begin > 0) await wait(500);
      response.end(body.subarray(begin));
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return `http://localhost:${typeof address === 'object' ? (address?.port ?? 0) : 0}/`;
};

describe('the first frame', () => {
  test.for<[string, string, string]>([
    ['of a story', STORY, 'first-frame visitor'],
    ['of a front page', '', 'first-frame visitor'],
    ['where an address leads to a paragraph', `${STORY}#p15`, 'visitor'],
    ['where it leads to words', `${STORY}#:~:text=political%20negotiations`, 'visitor'],
  ])(
    '%s is known as such to the styles, the next is not',
    async ([, address, name], { sitDown }) => {
      const page = await sitDown({ before: watch });
      await page.goto(publication(address));
      await expect.poll(() => nameOfRoot(page)).toBe('');
      expect(await firstFrame(page)).toBe(name);
    },
  );

  test('has the text face at once for who comes from a page of this site', async ({ sitDown }) => {
    const page = await sitDown({ before: watch });
    await page.goto(publication(''));
    await page
      .getByRole('link', { name: /^A Ray Of Hope/u })
      .first()
      .click();
    await page.waitForURL(publication(STORY));
    await expect.poll(() => nameOfRoot(page)).toBe('');
    expect(await firstFrame(page)).toBe('first-frame');
  });

  // A busy browser's first frame may hold only the beginning of the page, so here the name is given to a whole one.
  test('leaves out what lies far below, and the next has all of it', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(STORY));
    await expect.poll(() => nameOfRoot(page)).toBe('');
    // Links to paragraphs are left out wherever they stand, so they do not tell what lies far below.
    const parts = page.locator(':is(.body, .record, .story-foot) :not(.anchor, .anchor *)');
    const leftOut = (): Promise<number> =>
      parts.evaluateAll(
        (all) =>
          all.filter((part) => !part.checkVisibility({ contentVisibilityAuto: true })).length,
      );
    const onlyPrinted = await leftOut();
    expect(onlyPrinted).toBeLessThan(5);
    const stillLeftOut = await page
      .locator('main *')
      .evaluateAll((all) =>
        all
          .filter((part) => getComputedStyle(part).contentVisibility !== 'visible')
          .map((part) => part.outerHTML),
      );
    expect(stillLeftOut).toEqual([]);
    await page.locator('html').evaluate((root) => {
      root.classList.add('first-frame');
    });
    await expect.poll(leftOut).toBeGreaterThan(onlyPrinted + 20);
  });

  test('is the first with text, also where a page comes in two parts', async ({ sitDown }) => {
    const url = await serveInParts();
    const page = await sitDown({
      before: () => {
        const frame = (): void => {
          if (document.querySelector('.body p')) return;
          Reflect.set(globalThis, 'beforeText', document.documentElement.className);
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      },
    });
    await page.goto(`${url}${STORY}`);
    await expect.poll(() => nameOfRoot(page)).toBe('');
    const seen = await page.evaluate(() => ({
      beforeText: String(Reflect.get(globalThis, 'beforeText')),
      firstText: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    }));
    expect(seen.firstText).toBeGreaterThan(500);
    expect(seen.beforeText).toBe('first-frame visitor');
  });

  test('is over after a while where the browser does not report it', async ({ sitDown }) => {
    const page = await sitDown({
      before: () => {
        PerformanceObserver.prototype.observe = () => undefined;
        addEventListener('load', () => {
          Reflect.set(globalThis, 'atLoad', document.documentElement.className);
        });
      },
    });
    await page.goto(publication(STORY));
    expect(await nameOfRoot(page)).toBe('');
    expect(await page.evaluate((): unknown => Reflect.get(globalThis, 'atLoad'))).toBe(
      'first-frame visitor',
    );
  });

  test('is of no account without scripts', async ({ sitDown }) => {
    const page = await sitDown({ javaScriptEnabled: false });
    await page.goto(publication(STORY));
    expect(await page.locator('html').getAttribute('class')).toBeNull();
  });
});

test.for(['reload', 'come back'] as const)(
  'readers who %s find the place where they were',
  async (way, { sitDown }) => {
    const page = await sitDown({ viewport: { width: 360, height: 640 }, before: watch });
    await page.goto(publication(STORY));
    await page.evaluate(() => document.fonts.ready);
    await page.locator('#p12').evaluate((paragraph) => {
      paragraph.scrollIntoView();
    });
    const place = (): Promise<number> =>
      page
        .locator('#p12')
        .evaluate((paragraph) => Math.round(paragraph.getBoundingClientRect().top));
    const left = await place();
    if (way === 'reload') await page.reload();
    else {
      await page.goto(publication('about/'));
      await page.goBack();
    }
    await expect.poll(place).toBe(left);
  },
);
