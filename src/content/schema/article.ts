import { z } from 'zod';
import { aliases } from './aliases.ts';
import { archived } from './archived-copy.ts';
import { author, type Author } from './author.ts';
import { day, moment, period } from './calendar.ts';
import { kebab } from './slug.ts';
import { fileName, language, line, pictureName, text, unlessNone, webAddress } from './text.ts';
import { expectation, flag, list, mapping, noneTwice } from './expectation.ts';

const figure = mapping(
  {
    caption: text('the words under the picture', 'Write the caption.'),
    credit: unlessNone(text('the name of who made the picture', 'Write the credit, or none.')),
    file: unlessNone(pictureName('bridge.jpg')),
    alt: text('words for those who cannot see the picture', 'Describe the picture.')
      // Said openly, it has none.
      .transform((words) => (words === 'none' ? '' : words))
      .optional(),
  },
  'the fields caption, credit, file and alt',
  'Write figure: { caption: "…" }.',
);

const source = mapping(
  {
    file: unlessNone(fileName('source.txt')),
    publisher: unlessNone(text('the name of the publisher', 'Write the name, or none.')),
    url: unlessNone(webAddress('Write the whole address, or none.')),
    rights: unlessNone(text('whose the rights are', 'Write it, or none.')),
  },
  'the fields file, publisher, url and rights',
  'Write source: { file: source.txt }.',
);

const evidence = mapping(
  {
    title: text('the name of the evidence', 'Write the title.'),
    url: webAddress('Write the whole address.'),
  },
  'the fields title and url',
  'Write { title: "…", url: "https://…" }.',
);

const note = mapping(
  {
    about: kebab('date'),
    on: day,
    text: text('the words of the note', 'Write the note.'),
    evidence: list(evidence),
  },
  'the fields about, on, text and evidence',
  'Write { about: date, on: 2026-08-22, text: "…" }.',
);

const correction = mapping(
  {
    on: day,
    was: text('the words that were wrong', 'Write what stood there.'),
    is: text('the words that are right', 'Write what stands there now.'),
  },
  'the fields on, was and is',
  'Write { on: 2026-08-22, was: "…", is: "…" }.',
);

const corrections = list(correction).superRefine((all, context) => {
  for (const [index, { on }] of all.entries()) {
    const newer = all[index - 1]?.on ?? on;
    if (newer >= on) continue;
    const message = expectation(
      `a day not after ${newer}, that of the correction above`,
      'Put the newest first.',
    );
    context.addIssue({ code: 'custom', path: [index, 'on'], message });
  }
});

const withdrawn = mapping(
  {
    on: day,
    reason: text('why it was withdrawn', 'Write the reason, for readers.'),
  },
  'the fields on and reason',
  'Write withdrawn: { on: 2026-08-22, reason: "…" }.',
);

const ORIGIN = 'true, or the name of the system it was taken in from';
const imported = z.union([flag, text(ORIGIN, 'Write true, or the name.')], expectation(ORIGIN, 'Write true, or the name.'));

/** The front matter of an article: the typed record of what is known about the text. */
export const articleSchema = mapping(
  {
    headline: line('Write the headline, in quotes.'),
    slug: kebab('a-ray-of-hope-for-syria'),
    published: moment,
    updated: moment.optional(),
    events: period.optional(),
    section: kebab('world'),
    topics: list(kebab('syria'), ',').superRefine(
      noneTwice,
    ),
    standfirst: text('text under the headline', 'Write it, or leave the field out.').optional(),
    byline: list(author).superRefine((authors: readonly Author[], context) => {
      noneTwice(
        authors.map(({ name }) => name),
        context,
      );
    }),
    language,
    map: list(kebab('aleppo'), ',').superRefine(
      noneTwice,
    ),
    figure: figure.optional(),
    source: source.optional(),
    notes: list(note),
    corrections,
    archived,
    aliases,
    withdrawn: withdrawn.optional(),
    /** Whether it was taken in from another system, or from which: links that lead nowhere are words there. */
    imported: imported.optional(),
    lead: flag.default(false),
    draft: flag.default(false),
  },
  'fields such as headline: "…"',
  'Write each field on a line of its own.',
);

/** An article's front matter as it was written and found sound, empty fields left out. */
export type ArticleFrontMatter = z.output<typeof articleSchema>;
