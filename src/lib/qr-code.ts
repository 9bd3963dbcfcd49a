import { encode } from 'uqr';

/** The dark modules of one row as strokes: to where each begins, then along it. */
function traceRow(row: readonly boolean[], y: number): string {
  let strokes = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    strokes += `M${from} ${y}h${x + 1 - from}`;
  }
  return strokes;
}

/**
 * Draws a text as a QR code (ISO/IEC 18004): SVG, one unit to a module, black on nothing. Whoever
 * places it leaves four modules of white around it, or no camera finds it.
 */
export function drawQrCode(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data.map((row, y) => traceRow(row, y + 0.5)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path stroke="#000" d="${path}"/></svg>`;
}
