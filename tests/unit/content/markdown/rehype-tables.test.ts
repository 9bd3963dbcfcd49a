import { expect, test } from 'vitest';
import { lines, render } from './rendering.ts';

test('tables scroll in a named region, header cells head columns, alignment is a class', async () => {
  const { html, said, paragraphs } = await render(
    lines('| a | b | c | d |', '|---|:--|:-:|--:|', '| 1 | 2 | 3 | 4 |', '', '| e |', '|---|'),
  );
  expect(said).toEqual([]);
  expect(paragraphs).toEqual([]);
  expect(html).toBe(
    lines(
      '<section id="table-1" class="table" tabindex="0" aria-label="Table 1"><table>',
      '<thead>',
      '<tr>',
      '<th scope="col">a</th>',
      '<th class="align-start" scope="col">b</th>',
      '<th class="align-center" scope="col">c</th>',
      '<th class="align-end" scope="col">d</th>',
      '</tr>',
      '</thead>',
      '<tbody>',
      '<tr>',
      '<td>1</td>',
      '<td class="align-start">2</td>',
      '<td class="align-center">3</td>',
      '<td class="align-end">4</td>',
      '</tr>',
      '</tbody>',
      '</table></section>',
      '<section id="table-2" class="table" tabindex="0" aria-label="Table 2"><table>',
      '<thead>',
      '<tr>',
      '<th scope="col">e</th>',
      '</tr>',
      '</thead>',
      '</table></section>',
    ),
  );
});
