import type { z } from 'zod';
import { line, text } from './text.ts';
import { mapping } from './expectation.ts';

/** The front matter of a topic. Its slug is the name of its file. */
export const topicSchema = mapping(
  {
    name: line('Write the name of the topic, in quotes.'),
    standfirst: text('text under the name', 'Write it, or leave the field out.').optional(),
  },
  'fields such as name: "…"',
  'Write each field on a line of its own.',
);

/** A topic's front matter, empty fields left out. */
export type Topic = z.output<typeof topicSchema>;
