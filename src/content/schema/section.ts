import type { z } from 'zod';
import { line, text } from './text.ts';
import { mapping } from './expectation.ts';

/** The front matter of a section. Its slug is the name of its file. */
export const sectionSchema = mapping(
  {
    name: line('Write the name of the section, in quotes.'),
    standfirst: text('text under the name', 'Write it, or leave the field out.').optional(),
  },
  'fields such as name: "…"',
  'Write each field on a line of its own.',
);

/** A section's front matter, empty fields left out. */
export type Section = z.output<typeof sectionSchema>;
