import { expect } from 'vitest';
import { many, publication, test } from './reader.ts';

// Chromium says of every page with this status that it failed to load.
const NOT_FOUND =
  'error: Failed to load resource: the server responded with a status of 404 (Not Found)';

test.for([
  [publication('2017/06/29/a-ray-of-hop/'), 'a ray of hop'],
  [publication('russia.html'), 'russia'],
  [publication('2016/'), ''],
  [many('2024/old-bridge'), 'old bridge'],
] as const)(
  '%s is answered with 404 and an offer to search for “%s”',
  async ([address, words], { sitDown, complaints }) => {
    const page = await sitDown();
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    expect(complaints.splice(0)).toEqual([NOT_FOUND]);
    expect(await page.locator('h1').innerText()).toBe('No page at this address');
    expect(await page.getByRole('searchbox').inputValue()).toBe(words);
  },
);

test('the offer is a search away from the article', async ({ sitDown, complaints }) => {
  const page = await sitDown();
  await page.goto(publication('2017/06/29/a-ray-of-hop/'));
  complaints.length = 0;
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(publication('search/?q=a+ray+of+hop'));
  const status = page.getByRole('main').getByRole('status');
  await expect.poll(() => status.textContent(), { timeout: 15_000 }).toContain('1 article with');
});

test('without scripts the field is there, empty', async ({ sitDown, complaints }) => {
  const page = await sitDown({ javaScriptEnabled: false });
  await page.goto(publication('2017/06/29/a-ray-of-hop/'));
  complaints.length = 0;
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
});
