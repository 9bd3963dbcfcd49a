import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { drawQrCode } from '#lib/qr-code.ts';

const PERMALINK = 'https://pressmark.example/2017/06/29/a-ray-of-hope-for-syria/';
const LONGER = `https://news.example/news/2026/11/23/${'a-long-slug-'.repeat(12)}/`;

/** The dark modules of a drawing, row by row. */
function readModules(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (?<size>\d+) \1"/u.exec(svg)?.groups?.['size']);
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, along] of svg.matchAll(/M(\d+) (\d+)\.5h(\d+)/gu))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(along));
  return rows;
}

describe.each([PERMALINK, LONGER])('the code of %s', (address) => {
  test('is drawn module for module', () => {
    const { data } = encode(address, { ecc: 'M', border: 0 });
    expect(readModules(drawQrCode(address))).toEqual(data);
  });

  test('has the three squares by which a camera finds it', () => {
    const rows = readModules(drawQrCode(address));
    const end = rows.length - 7;
    const square = (top: number, left: number): string =>
      rows
        .slice(top, top + 7)
        .map((row) =>
          row
            .slice(left, left + 7)
            .map((dark) => (dark ? '#' : '.'))
            .join(''),
        )
        .join('\n');
    const finder = '#######\n#.....#\n#.###.#\n#.###.#\n#.###.#\n#.....#\n#######';
    expect([square(0, 0), square(0, end), square(end, 0)]).toEqual([finder, finder, finder]);
  });
});

test('is one black path on nothing, with a unit to a module', () => {
  expect(drawQrCode(PERMALINK)).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 33 33" shape-rendering="crispEdges"><path stroke="#000" d="(?:M\d+ \d+\.5h\d+)+"\/><\/svg>$/u,
  );
});
