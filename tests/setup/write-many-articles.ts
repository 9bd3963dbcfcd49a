import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

const SECTIONS = ['harbour', 'council', 'weather'];
const TOPICS = ['tides', 'bridges', 'lamps', 'ferries'];
const SENTENCES = [
  'The ferry kept to its timetable through the night.',
  'Lamps along the quay were lit an hour before dusk.',
  'The council measured the old bridge and found it sound.',
  'Fog lay on the water until the bells rang nine.',
  'A tide table was printed on the back of the notice.',
];

/** What is to be written, and where. */
export interface ManyArticles {
  readonly folder: string;
  readonly count: number;
}

interface ContentFile {
  readonly path: string;
  readonly text: string;
}

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
const two = (value: number): string => String(value).padStart(2, '0');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const isDraft = (index: number): boolean => index === 7;

function createFront(index: number, slug: string, date: string): string[] {
  return [
    `headline: "Fixture ${index}: ${pick(SENTENCES, index).replace(/\.$/u, '')}"`,
    `slug: ${slug}`,
    `published: ${date}`,
    `section: ${pick(SECTIONS, index)}`,
    `topics: [${pick(TOPICS, index)}, ${pick(TOPICS, index + 1)}]`,
    `byline: [Ada Fixture${index % 4 === 0 ? ', Ben Fixture' : ''}]`,
    ...(index % 10 === 0 ? [`updated: ${date}`, 'standfirst: A line under the headline.'] : []),
    `draft: ${isDraft(index)}`,
  ];
}

function createArticle(index: number): ContentFile {
  const [year, month, day] = [2024 - (index % 3), 1 + (index % 12), 1 + (index % 28)];
  const date = `${year}-${two(month)}-${two(day)}`;
  const slug = `article-${index}`;
  const paragraphs = Array.from({ length: 3 + (index % 5) }, (_, paragraph) =>
    [0, 1, 2].map((sentence) => pick(SENTENCES, index + paragraph + sentence)).join(' '),
  );
  // A word that is in no other article, so that any trace of the draft shows.
  if (isDraft(index)) paragraphs.push('Embargoed until the lamps are lit.');
  return {
    path: `articles/${date.replaceAll('-', '/')}/${slug}/index.md`,
    text: `---\n${createFront(index, slug, date).join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`,
  };
}

/** An article with one of everything that prose and front matter may hold. */
const everything: ContentFile = {
  path: 'articles/2025/01/31/one-of-everything/index.md',
  text: `---
headline: "One of everything: <b>tags</b> & “quotes” in a headline with Donaudampfschifffahrtsgesellschaftskapitän"
slug: one-of-everything
published: 2025-01-31T23:30:00-08:00
updated: 2025-02-01
events: 2025-01-30
section: harbour
topics: [tides]
standfirst: A line under the headline, with <i>tags</i> & an ampersand.
byline: [Ada Fixture, Ben Fixture, Cy Fixture]
figure: { file: quay.jpg, alt: The quay, caption: The quay in the morning., credit: "[Photo by Ada Fixture]" }
aliases: [/old/everything/, '/?p=123', '/news/story.php?id=5', /2015/01/09/everything.html, /größe/]
archived:
  - { link: "https://example.com/", copy: "https://archive.example/1", on: 2025-02-03 }
  - { link: "https://tides.example/", copy: "https://archive.example/2", on: 2025-02-03 }
notes:
  - { about: tides, on: 2025-02-02, text: "The table </script> was checked.", evidence: [{ title: A tide table, url: "https://tides.example/" }] }
corrections:
  - { on: 2025-02-01, was: nine bells, is: ten bells }
---

Opening words with *emphasis*, **strength**, \`code\`, a [link to the archive](/archive/), one
[to another article](/2024/01/01/article-0/) and one [abroad](https://example.com/).[^tide] The quay is old.[^quay]

## A heading

> A quotation.

1. First
2. Second

- one
  - nested

### A heading below

| Time | Height |
| ---- | -----: |
| 9:00 | 1.20 m |

\`\`\`
a very long line of code that no telephone shows whole, and that must scroll by itself and not the page
\`\`\`

![A narrow lamp](./lamp.png "A lamp that is narrower than the page.")

[Photo by Ben Fixture]

Closing words at the café.

[^tide]: A footnote.

[^quay]: A second footnote, which is on the same line and so stands below the first where both stand in the margin.
`,
};

const arabic: ContentFile = {
  path: 'articles/2025/01/30/right-to-left/index.md',
  text: `---
headline: خبر من الميناء
slug: right-to-left
published: 2025-01-30
section: harbour
topics: [ferries]
language: ar
---

وصلت العبارة في موعدها.
`,
};

const createSubject = (folder: string, name: string): ContentFile => ({
  path: `${folder}/${name}.md`,
  text: `---\nname: ${capital(name)}\n---\n`,
});

/** Two drawings: a wide one of bands of colour, and a small upright one. */
async function writePictures(folder: string): Promise<void> {
  const band = (y: number, colour: string): string =>
    `<rect y="${y}" width="1600" height="300" fill="${colour}"/>`;
  const quay = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900">${band(0, '#9fb6c3')}${band(300, '#5f7f92')}${band(600, '#3d4a4f')}</svg>`;
  const lamp =
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="400"><rect x="110" y="80" width="20" height="320" fill="#444"/><circle cx="120" cy="60" r="40" fill="#e8b33c"/></svg>';
  await mkdir(folder, { recursive: true });
  await sharp(Buffer.from(quay)).jpeg().toFile(join(folder, 'quay.jpg'));
  await sharp(Buffer.from(lamp)).png().toFile(join(folder, 'lamp.png'));
}

/** Writes a newsroom of `count` invented articles and two peculiar ones; it is the same each time. */
export async function writeManyArticles({ folder, count }: ManyArticles): Promise<void> {
  const about = '---\nheadline: About\n---\n\nA publication of fixtures.\n';
  const files: readonly ContentFile[] = [
    ...SECTIONS.map((name) => createSubject('sections', name)),
    ...TOPICS.map((name) => createSubject('topics', name)),
    { path: 'pages/about.md', text: about },
    ...Array.from({ length: count }, (_, index) => createArticle(index)),
    everything,
    arabic,
  ];
  await writePictures(join(folder, dirname(everything.path)));
  for (const { path, text } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
