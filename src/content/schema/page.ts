import type { z } from 'zod';
import { aliases } from './aliases.ts';
import { language, line, text } from './text.ts';
import { mapping } from './expectation.ts';

/** The front matter of a page such as `/about/`. Its slug is the name of its file. */
export const pageSchema = mapping(
  {
    headline: line('Write the headline, in quotes.'),
    standfirst: text('text under the headline', 'Write it, or leave the field out.').optional(),
    language: language.optional(),
    aliases,
  },
  'fields such as headline: "…"',
  'Write each field on a line of its own.',
);

/** A page's front matter, empty fields left out. */
export type PageFrontMatter = z.output<typeof pageSchema>;
