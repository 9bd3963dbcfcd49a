import { expect, test } from 'vitest';
import type { BodyRenderer, MarkdownBody, Numbering } from '#content/markdown/body.ts';
import { keepBodies } from '#content/markdown/keep-bodies.ts';
import { createFolder } from '../../../fixtures/temporary-folder.ts';
import { renderer } from './rendering.ts';

const FILE = 'content/pages/about.md';
const body: MarkdownBody = {
  file: FILE,
  firstLine: 4,
  markdown: 'One [link](#p2).\n\nTwo, with a [page](/about/) and ![a bridge](./bridge.jpg).\n',
};
const counted: Numbering = { labels: ['1', '2'], removed: [] };
const changed: Numbering = { labels: ['1', '3'], removed: [{ label: '2', after: 1 }] };

/** The renderer, and how many bodies it has rendered. */
function createCounter(): { readonly counting: BodyRenderer; readonly count: () => number } {
  let count = 0;
  return {
    counting: {
      ...renderer,
      render: (written) => {
        count += 1;
        return renderer.render(written);
      },
    },
    count: () => count,
  };
}

interface Run {
  readonly folder: string;
  readonly version?: string;
  readonly written?: MarkdownBody;
  readonly numbering?: Numbering;
}

/** What one run makes of a body, as JSON, and how many it has rendered for that. */
async function run({ folder, version = '1', written = body, numbering = counted }: Run) {
  const { counting, count } = createCounter();
  const keeping = keepBodies(counting, folder, version);
  const { body: rendered, problems, advice } = await keeping.render(written);
  const numbered = keeping.number(rendered, numbering, FILE);
  keeping.save?.('whole');
  return { made: JSON.stringify({ problems, advice, numbered }), rendered: count() };
}

/** The same without anything kept. */
async function renderAfresh({ written = body, numbering = counted }: Omit<Run, 'folder'>) {
  const { body: rendered, problems, advice } = await renderer.render(written);
  const numbered = renderer.number(rendered, numbering, FILE);
  return JSON.stringify({ problems, advice, numbered });
}

test('the Markdown without its comments is kept with a body', async () => {
  const folder = await createFolder({});
  const written = { ...body, markdown: 'One <!-- two -->' };
  for (const round of [1, 2]) {
    const keeping = keepBodies(renderer, folder, '1');
    const rendered = await keeping.render(written);
    keeping.number(rendered.body, counted, FILE);
    keeping.save?.('whole');
    expect(rendered.markdown, String(round)).toBe('One ');
  }
});

test('a body that was rendered before is not rendered again, and is the same', async () => {
  const folder = await createFolder({});
  const afresh = await renderAfresh({});
  expect(await run({ folder })).toEqual({ made: afresh, rendered: 1 });
  expect(await run({ folder })).toEqual({ made: afresh, rendered: 0 });
});

test('a kept body is numbered anew when its numbers have changed', async () => {
  const folder = await createFolder({});
  await run({ folder });
  const made = await renderAfresh({ numbering: changed });
  expect(await run({ folder, numbering: changed })).toEqual({ made, rendered: 0 });
});

test.each([
  ['its words', { written: { ...body, markdown: 'Other.\n\nWords.' } }],
  ['where it begins', { written: { ...body, firstLine: 5 } }],
  ['the program', { version: '2' }],
])('a body is rendered again when %s changed', async (_, change) => {
  const folder = await createFolder({});
  await run({ folder });
  expect(await run({ folder, ...change })).toEqual({
    made: await renderAfresh(change),
    rendered: 1,
  });
});

test('a body with a problem is rendered every time', async () => {
  const folder = await createFolder({});
  const written = { ...body, markdown: '[x](javascript:alert(1))' };
  await run({ folder, written });
  expect(await run({ folder, written })).toMatchObject({ rendered: 1 });
});
