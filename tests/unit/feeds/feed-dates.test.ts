import { expect, test } from 'vitest';
import { formatRfc3339, formatRfc822 } from '#feeds/feed-dates.ts';

test.each([
  ['2017-06-29', '2017-06-29T10:00:00Z', 'Thu, 29 Jun 2017 10:00:00 +0000'],
  ['2024-02-29', '2024-02-29T10:00:00Z', 'Thu, 29 Feb 2024 10:00:00 +0000'],
  ['1401-01-01', '1401-01-01T10:00:00Z', 'Thu, 01 Jan 1401 10:00:00 +0000'],
  ['2025-01-31T23:30:00-08:00', '2025-01-31T23:30:00-08:00', 'Fri, 31 Jan 2025 23:30:00 -0800'],
  ['2025-01-31T23:30:00Z', '2025-01-31T23:30:00Z', 'Fri, 31 Jan 2025 23:30:00 +0000'],
])('%s keeps its day in feeds: %s, %s', (written, atom, rss) => {
  expect([formatRfc3339(written), formatRfc822(written)]).toEqual([atom, rss]);
});

test('a bare day is that day for readers from Honolulu to Auckland', () => {
  const moment = new Date(formatRfc3339('2017-01-29'));
  const zones = ['Pacific/Honolulu', 'America/New_York', 'Asia/Damascus', 'Pacific/Auckland'];
  const days = zones.map((timeZone) => moment.toLocaleDateString('en-CA', { timeZone }));
  expect(days).toEqual(zones.map(() => '2017-01-29'));
});
