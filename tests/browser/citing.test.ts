import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { many, overhang, PERMALINK, publication, ARTICLE, test } from './reader.ts';

const CITE = `${ARTICLE}cite/`;

const citations = (page: Page): Promise<string[]> =>
  page.locator('dd').evaluateAll((all) => all.map((one) => one.textContent.trim()));

const RAY =
  'A Ray Of Hope For Syria? US, Russia Enter Military Agreement To Cease Hostilities Across The Conflict-Torn Region';

/** The references of the first article in texts and notes; `#` is where a paragraph would be named. */
const whole = [
  `${RAY} [Dated June 29, 2017 in the source; on events of September 9–12, 2016]. (2017, June 29). Pressmark. ${PERMALINK}`,
  '(A Ray Of Hope For Syria?, 2017)',
  `“${RAY}.” Dated 29 June 2017 in the source; on events of 9–12 Sept. 2016. Pressmark, ${PERMALINK}.`,
  '(“A Ray Of Hope For Syria?”)',
  `“${RAY}.” Pressmark. Dated June 29, 2017 in the source; on events of September 9–12, 2016. ${PERMALINK}.`,
  `“${RAY},” Pressmark, dated June 29, 2017 in the source, on events of September 9–12, 2016, ${PERMALINK}.`,
  '“A Ray Of Hope For Syria?”',
];

const atParagraph = (paragraph: number | string) => [
  whole[0],
  `(A Ray Of Hope For Syria?, 2017, para. ${paragraph})`,
  whole[2],
  `(“A Ray Of Hope For Syria?,” par. ${paragraph})`,
  whole[4],
  whole[5]?.replace('2016, http', `2016, para. ${paragraph}, http`),
  `“A Ray Of Hope For Syria?,” para. ${paragraph}.`,
];

describe('how to cite the first article', () => {
  test('is one link away from its record, and leads back', async ({ sitDown }) => {
    const page = await sitDown();
    await page.goto(publication(ARTICLE));
    await page.getByRole('link', { name: 'APA, MLA, Chicago, BibTeX, RIS' }).click();
    await page.waitForURL(publication(CITE));
    expect(await citations(page)).toEqual(whole);
    await page.getByRole('link', { name: RAY }).click();
    await page.waitForURL(publication(ARTICLE));
  });

  test('stands there without scripts', async ({ sitDown }) => {
    const page = await sitDown({ javaScriptEnabled: false });
    await page.goto(publication(`${CITE}#p5`));
    expect(await citations(page)).toEqual(whole);
    expect(await page.getByRole('button', { name: /^Copy/u }).count()).toBe(0);
  });

  test('points to the paragraph that the page was opened at, and says so', async ({ sitDown }) => {
    const page = await sitDown();
    const status = page.locator('cite-article').getByRole('status').first();
    await page.goto(publication(`${CITE}#p5`));
    await expect.poll(() => citations(page)).toEqual(atParagraph(5));
    expect(await status.textContent()).toBe('References in texts and notes point to paragraph 5.');
    await page.goto(publication(`${CITE}#p12`));
    await expect.poll(() => citations(page)).toEqual(atParagraph(12));
    // A paragraph that the article does not have is not cited.
    await page.goto(publication(`${CITE}#p999`));
    await expect.poll(() => citations(page)).toEqual(whole);
  });

  test('points to each paragraph that the article has since it was corrected, and to no other', async ({
    sitDown,
  }) => {
    const page = await sitDown();
    const status = page.locator('cite-article').getByRole('status').first();
    await page.goto(publication(CITE));
    const general = await status.textContent();
    await page.locator('cite-article').evaluate((element) => {
      element.dataset['labels'] = '0a 1-2 4a 5-11';
    });
    for (const label of ['0a', '2', '4a', '11']) {
      await page.goto(publication(`${CITE}#p${label}`));
      await expect.poll(() => citations(page)).toEqual(atParagraph(label));
      expect(await status.textContent()).toBe(
        `References in texts and notes point to paragraph ${label}.`,
      );
    }
    for (const label of ['3', '4', '4b', '12', '05', '1-2']) {
      await page.goto(publication(`${CITE}#p${label}`));
      await expect.poll(() => citations(page)).toEqual(whole);
      expect(await status.textContent()).toBe(general);
    }
  });

  test('is copied by keyboard, which says so', async ({ sitDown }) => {
    const page = await sitDown({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(publication(`${CITE}#p5`));
    await page.getByRole('button', { name: 'Copy: MLA 9, In the text' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('cite-article').getByRole('status').last().textContent())
      .toBe('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '(“A Ray Of Hope For Syria?,” par. 5)',
    );
  });

  test('is selected where the clipboard is refused', async ({ sitDown }) => {
    const page = await sitDown({
      before: () => {
        navigator.clipboard.writeText = () =>
          Promise.reject(new DOMException('', 'NotAllowedError'));
      },
    });
    await page.goto(publication(CITE));
    await page.getByRole('button', { name: 'Copy: APA 7, In the text' }).click();
    await expect
      .poll(() => page.evaluate(() => String(getSelection()).trim()))
      .toBe('(A Ray Of Hope For Syria?, 2017)');
  });

  test.for([320, 1280])('fits a window of %i pixels', async (width, { sitDown }) => {
    const page = await sitDown({ viewport: { width, height: 800 } });
    await page.goto(publication(CITE));
    expect(await overhang(page)).toBe(0);
  });
});

test('files for reference managers come as what they are', async ({ sitDown }) => {
  const page = await sitDown();
  const types = await Promise.all(
    ['citation.bib', 'citation.ris', 'citation.csl.json', 'card.png'].map(async (file) => {
      const reply = await page.request.get(publication(ARTICLE + file));
      return [reply.status(), reply.headers()['content-type']];
    }),
  );
  expect(types).toEqual([
    [200, 'application/x-bibtex; charset=utf-8'],
    [200, 'application/x-research-info-systems; charset=utf-8'],
    [200, 'application/vnd.citationstyles.csl+json; charset=utf-8'],
    [200, 'image/png'],
  ]);
});

test('a name that runs from right to left stays apart in a citation', async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto(many('2025/01/30/right-to-left/cite/'));
  const apart = await page.locator('dd').first().locator('bdi').allTextContents();
  expect(apart.length).toBeGreaterThan(0);
});
